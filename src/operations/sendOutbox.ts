import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import { actsFor, holds, personOf, type Person } from '../access/roles.ts'
import type { Head } from '../auditChain.ts'
import type { Clock } from '../clock.ts'
import { idOrNull, type Id } from '../fields/ids.ts'
import { instantToStore } from '../fields/instants.ts'
import { say, type Locale, type Text } from '../i18n/text.ts'
import { MINUTE, type Instant } from '../obligations/index.ts'
import { headWords } from '../reports/auditHead.ts'
import { proposalsDay, proposalsPath } from '../rules/deskAddress.ts'
import { readHead } from '../store/auditLog.ts'
import { readAll, rewrite } from '../store/database.ts'
import { inTransaction } from './inTransaction.ts'
import { notTaken } from './tryAgain.ts'

interface NoticeDoc {
  id: Id
  key: string
  organization?: unknown
  obligation?: unknown
  kind?: string
  subject: string
  body: string
  subjectEn: string
  bodyEn: string
  attempts: number
  sentTo?: string[] | null
  state?: 'queued' | 'sent' | 'failed'
  nextAttemptAt?: string
  sentAt?: string
  lastError?: string | null
}

interface ObligationDoc {
  id: Id
  key: string
  windowStart: string
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

const digest: Record<'subject' | 'greeting' | 'place' | 'look' | 'footer', Text> = {
  place: { vi: 'Xem các khung giờ phù hợp và xếp lịch: {url}', en: 'See the slots that would do, and schedule: {url}' },
  look: { vi: 'Xem chi tiết: {url}', en: 'Details: {url}' },
  subject: { vi: 'Định Kỳ: {n} thông báo về chỉ tiêu tuyên truyền', en: 'Định Kỳ: {n} notices on commitments' },
  greeting: { vi: 'Kính gửi Ông/Bà,', en: 'Dear colleague,' },
  footer: { vi: 'Xem và xử lý tại {url}/admin', en: 'See and act at {url}/admin' },
}

const firstWait = 2 * MINUTE

/** Auditors and administrators hear of everything; who works for an organization, of its own. */
function concerns(person: Person, notice: NoticeDoc): boolean {
  const organization = idOrNull(notice.organization)
  return holds(person, 'auditor', 'admin') || (organization !== null && actsFor(person, organization))
}

interface Told {
  serverUrl: string
  head: Head
  /** The obligations that the notices tell of, by id. */
  obligations: ReadonlyMap<string, ObligationDoc>
  now: Instant
}

function mailFor(user: UserDoc, notices: readonly NoticeDoc[], { serverUrl, head, obligations, now }: Told): Mail {
  const locale = user.language ?? 'vi'
  const lines = notices.map((n) => {
    const said = locale === 'en' ? `• ${n.subjectEn}\n  ${n.bodyEn}` : `• ${n.subject}\n  ${n.body}`
    const obligation = obligations.get(String(idOrNull(n.obligation)))
    return obligation === undefined ? said : `${said}\n  ${whereTo(n, obligation, personOf(user)!, now, locale, `${serverUrl}/admin`)}`
  })
  const only = notices.length === 1 ? notices[0]! : null
  return {
    to: user.email,
    subject: only ? (locale === 'en' ? only.subjectEn : only.subject) : say(digest.subject, locale, { n: notices.length }),
    text: [say(digest.greeting, locale), ...lines, say(digest.footer, locale, { url: serverUrl }), headWords(head, locale)].join('\n\n'),
    messageId: `<${user.id}.${createHash('sha256').update(notices.map(({ id }) => id).join()).digest('hex').slice(0, 32)}@dinh-ky>`,
  }
}

/** Where to act on a notice: the slots that would do, for who may take one; what became of it, for everybody else. */
function whereTo({ kind, organization }: NoticeDoc, obligation: ObligationDoc, person: Person, now: Instant, locale: Locale, admin: string): string {
  const owes = idOrNull(organization)
  const places = holds(person, 'admin', 'editor', 'scheduler') && (owes === null || actsFor(person, owes))
  return places && (kind === 'atRisk' || kind === 'curable')
    ? say(digest.place, locale, { url: `${admin}${proposalsPath(obligation.key, proposalsDay(Date.parse(obligation.windowStart), now))}` })
    : say(digest.look, locale, { url: `${admin}/collections/obligations/${obligation.id}` })
}

/**
 * Sends what waits in the outbox, one mail a person however much there is to tell. At least once: who has
 * had a mail is noted before the next goes out, and a notice is done when everybody it concerns has had it.
 * What fails is tried again, later each time, for those alone who have not. What a round may not go on
 * with waits for the next.
 */
export async function sendOutbox(
  payload: Payload,
  send: (mail: Mail) => Promise<unknown>,
  serverUrl: string,
  clock: Clock,
  mayGoOn: () => boolean = () => true,
): Promise<{ mails: number; failed: number; notices: number }> {
  const due = await readAll<NoticeDoc>(payload, {}, 'notices', {
    and: [{ state: { equals: 'queued' } }, { nextAttemptAt: { less_than_equal: instantToStore(clock.now()) } }],
  }, 'nextAttemptAt')
  const result = { mails: 0, failed: 0, notices: due.length }
  if (due.length === 0) return result
  const head = await readHead(payload)
  const users = await readAll<UserDoc>(payload, {}, 'users')
  const about = await readAll<ObligationDoc>(payload, {}, 'obligations', { id: { in: due.flatMap(({ obligation }) => idOrNull(obligation) ?? []) } }, 'id', { key: true, windowStart: true })
  const told: Told = { serverUrl, head, obligations: new Map(about.map((row) => [String(row.id), row])), now: clock.now() }
  const had = new Map(due.map((notice) => [notice.id, new Set(notice.sentTo ?? [])]))
  const errors = new Map<Id, string>()
  const unasked = new Set<Id>()
  for (const user of users) {
    const person = personOf(user)!
    const news = due.filter((notice) => concerns(person, notice) && !had.get(notice.id)!.has(String(user.id)))
    if (news.length === 0) continue
    if (!mayGoOn()) {
      for (const { id } of news) unasked.add(id)
      continue
    }
    const error = await send(mailFor(user, news, told)).then(() => null, (failure: Error) => failure.message)
    if (error !== null) {
      result.failed++
      for (const { id } of news) errors.set(id, error)
      continue
    }
    result.mails++
    for (const { id } of news) had.get(id)!.add(String(user.id))
    await note(payload, news, ({ id }) => ({ sentTo: [...had.get(id)!] }))
  }
  const now = clock.now()
  await note(payload, due.filter(({ id }) => errors.has(id) || !unasked.has(id)), (notice) => ({
    sentTo: [...had.get(notice.id)!], ...outcomeOf(notice, errors.get(notice.id), now),
  }))
  return result
}

function outcomeOf({ attempts: before }: NoticeDoc, error: string | undefined, now: Instant): Partial<NoticeDoc> {
  const attempts = before + 1
  return error === undefined ? { attempts, state: 'sent', sentAt: instantToStore(now), lastError: null } : notTaken(attempts, error, firstWait, now)
}

const note = (payload: Payload, notices: readonly NoticeDoc[], changes: (notice: NoticeDoc) => Partial<NoticeDoc>): Promise<void> =>
  inTransaction(payload, undefined, async (req) => {
    for (const notice of notices) await rewrite(payload, req, 'notices', notice, changes(notice))
  })
