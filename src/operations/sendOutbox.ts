import type { Payload, PayloadRequest } from 'payload'

import { holds, personOf, type Person } from '../access/roles.ts'
import { idOrNull, idsOf, type Id } from '../fields/ids.ts'
import { say, type Locale, type Text } from '../i18n/text.ts'
import { readAll, rewrite } from '../store/database.ts'
import { inTransaction } from './inTransaction.ts'

interface NoticeDoc {
  id: Id
  key: string
  organization?: unknown
  subject: string
  body: string
  subjectEn: string
  bodyEn: string
  attempts: number
  sentTo?: string[] | null
}

interface UserDoc {
  id: Id
  email: string
  language?: Locale | null
  roles: string[]
  organizations?: unknown
}

export interface Mail {
  to: string
  subject: string
  text: string
  /** The same for the same mail, however often it is tried: a receiver can drop the copy. */
  messageId: string
}

const digest: Record<'subject' | 'greeting' | 'footer', Text> = {
  subject: { vi: 'Định Kỳ: {n} thông báo về cam kết tuyên truyền', en: 'Định Kỳ: {n} notices on commitments' },
  greeting: { vi: 'Kính gửi ông/bà,', en: 'Dear colleague,' },
  footer: { vi: 'Xem và xử lý tại {url}/admin', en: 'See and act at {url}/admin' },
}

const longestWait = 6 * 3_600_000
const giveUpAfter = 12

/** Auditors and administrators hear of everything; who works for an organization, of its own. */
const concerns = (person: Person, notice: NoticeDoc): boolean => {
  if (holds(person, 'auditor', 'admin')) return true
  const organization = idOrNull(notice.organization)
  return (
    organization !== null &&
    holds(person, 'editor', 'scheduler') &&
    idsOf(person.organizations).some((own) => String(own) === String(organization))
  )
}

function mailFor(user: UserDoc, notices: readonly NoticeDoc[], serverUrl: string): Mail {
  const locale = user.language ?? 'vi'
  const lines = notices.map((n) => (locale === 'en' ? `• ${n.subjectEn}\n  ${n.bodyEn}` : `• ${n.subject}\n  ${n.body}`))
  const only = notices.length === 1 ? notices[0]! : null
  return {
    to: user.email,
    subject: only ? (locale === 'en' ? only.subjectEn : only.subject) : say(digest.subject, locale, { n: notices.length }),
    text: [say(digest.greeting, locale), ...lines, say(digest.footer, locale, { url: serverUrl })].join('\n\n'),
    messageId: `<${String(user.id)}.${notices.map((n) => String(n.id)).join('-').slice(0, 120)}@dinh-ky>`,
  }
}

/**
 * Sends what waits in the outbox, one mail a person however much there is to tell. At least
 * once: a notice is done when everybody it concerns has had it; what fails is tried again,
 * later each time, for those alone who have not.
 */
export async function sendOutbox(
  payload: Payload,
  send: (mail: Mail) => Promise<unknown>,
  serverUrl: string,
  now: number,
): Promise<{ mails: number; failed: number; notices: number }> {
  const due = await readAll<NoticeDoc>(payload, {}, 'notices', {
    and: [{ state: { equals: 'queued' } }, { nextAttemptAt: { less_than_equal: new Date(now).toISOString() } }],
  }, 'nextAttemptAt')
  if (due.length === 0) return { mails: 0, failed: 0, notices: 0 }
  const users = await readAll<UserDoc>(payload, {}, 'users')
  const had = new Map(due.map((notice) => [notice.id, new Set(notice.sentTo ?? [])]))
  const errors = new Map<Id, string>()
  const result = { mails: 0, failed: 0, notices: due.length }
  for (const user of users) {
    const person = personOf(user)!
    const news = due.filter((notice) => concerns(person, notice) && !had.get(notice.id)!.has(String(user.id)))
    if (news.length === 0) continue
    try {
      await send(mailFor(user, news, serverUrl))
      result.mails++
      for (const { id } of news) had.get(id)!.add(String(user.id))
    } catch (error) {
      result.failed++
      for (const { id } of news) errors.set(id, (error as Error).message)
    }
  }
  await inTransaction(payload, undefined, (req) => note(payload, req, due, had, errors, now))
  return result
}

async function note(
  payload: Payload,
  req: PayloadRequest,
  due: readonly NoticeDoc[],
  had: ReadonlyMap<Id, ReadonlySet<string>>,
  errors: ReadonlyMap<Id, string>,
  now: number,
): Promise<void> {
  for (const notice of due) {
    const error = errors.get(notice.id)
    const attempts = notice.attempts + 1
    const wait = Math.min(60_000 * 2 ** attempts, longestWait)
    const data =
      error === undefined
        ? { state: 'sent', sentAt: new Date(now).toISOString(), lastError: null }
        : {
            state: attempts >= giveUpAfter ? 'failed' : 'queued',
            nextAttemptAt: new Date(now + wait).toISOString(),
            lastError: error.slice(0, 300),
          }
    await rewrite(payload, req, 'notices', notice, { ...data, attempts, sentTo: [...had.get(notice.id)!] })
  }
}
