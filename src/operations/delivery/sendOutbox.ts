import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import { actsFor, holds, personOf, type Person } from '../../access/roles.ts'
import type { Head } from '../../rules/auditLog/chain.ts'
import type { Clock } from '../../platform/clock.ts'
import { idOrNull, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import { pick, say, type Text } from '../../platform/text.ts'
import { MINUTE, type Instant } from '../../obligations/index.ts'
import { headWords } from '../../reports/auditHead.ts'
import { dutyNotices } from '../../rules/duties/dutySteps.ts'
import { findingNotices, type FindingSide } from '../../rules/finding.ts'
import { handInNotices } from '../../rules/handIn.ts'
import { proposalsDay, proposalsPath } from '../../rules/deskAddress.ts'
import { readHead } from '../../store/auditLog.ts'
import { readAll, rewrite } from '../../database/read.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { afterFailedAttempt } from './afterFailedAttempt.ts'

type NoticeDoc = Stored<'notices'>
type UserDoc = Pick<Stored<'users'>, 'id' | 'email' | 'language' | 'roles' | 'organizations'>
type ObligationDoc = Pick<Stored<'obligations'>, 'id' | 'key' | 'windowStart'>

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

/** Notices that concern one side alone. */
const sides: Partial<Record<NoticeDoc['kind'], FindingSide>> = { ...findingNotices, ...dutyNotices, ...handInNotices }

/** Where reports are handed in, and where the Department's own are begun. */
const reportPages: Partial<Record<NoticeDoc['kind'], string>> = {
  missingReport: '/nop-bao-cao?state=missing',
  reportEntered: '/nop-bao-cao',
  reportWithdrawn: '/nop-bao-cao',
  reportDue: '/bao-cao',
}

/**
 * Auditors and administrators get every notice; who acts for an organization, those of that organization. What two
 * sides say to each other goes to the other one alone.
 */
function concerns(person: Person, notice: NoticeDoc): boolean {
  const organization = idOrNull(notice.organization)
  const oversees = holds(person, 'auditor', 'admin')
  const acts = organization !== null && actsFor(person, organization)
  const side = sides[notice.kind]
  return side === undefined ? oversees || acts : side === 'auditor' ? oversees : acts
}

/** What every mail of a round is made with. */
interface DigestContext {
  serverUrl: string
  head: Head
  /** The obligations of the notices, by id. */
  obligations: ReadonlyMap<string, ObligationDoc>
  now: Instant
}

function mailFor(user: UserDoc, notices: readonly NoticeDoc[], context: DigestContext): Mail {
  const { serverUrl, head, obligations } = context
  const locale = user.language ?? 'vi'
  const lines = notices.map((n) => {
    const said = pick({ vi: `• ${n.subject}\n  ${n.body}`, en: `• ${n.subjectEn}\n  ${n.bodyEn}` }, locale)
    const finding = idOrNull(n.finding)
    if (finding !== null) return `${said}\n  ${say(digest.look, locale, { url: `${serverUrl}/admin/collections/findings/${finding}` })}`
    const page = reportPages[n.kind]
    if (page !== undefined) return `${said}\n  ${say(digest.look, locale, { url: `${serverUrl}/admin${page}` })}`
    if (n.path) return `${said}\n  ${say(digest.look, locale, { url: `${serverUrl}/admin${n.path}` })}`
    const obligation = obligations.get(String(idOrNull(n.obligation)))
    return obligation === undefined ? said : `${said}\n  ${whereTo(n, obligation, user, context)}`
  })
  const only = notices.length === 1 ? notices[0]! : null
  return {
    to: user.email,
    subject: only ? pick({ vi: only.subject, en: only.subjectEn }, locale) : say(digest.subject, locale, { n: notices.length }),
    text: [say(digest.greeting, locale), ...lines, say(digest.footer, locale, { url: serverUrl }), headWords(head, locale)].join('\n\n'),
    messageId: `<${user.id}.${createHash('sha256')
      .update(notices.map(({ id }) => id).join())
      .digest('hex')
      .slice(0, 32)}@dinh-ky>`,
  }
}

/** Where to act on a notice: the slots that would do, for who may take one; what became of it, for everybody else. */
function whereTo({ kind, organization }: NoticeDoc, obligation: ObligationDoc, user: UserDoc, { serverUrl, now }: DigestContext): string {
  const person = personOf(user)!
  const locale = user.language ?? 'vi'
  const admin = `${serverUrl}/admin`
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
  { send, serverUrl }: { send: (mail: Mail) => Promise<unknown>; serverUrl: string },
  clock: Clock,
  mayGoOn: () => boolean = () => true,
): Promise<{ mails: number; failed: number; notices: number }> {
  const due = await dueNotices(payload, clock.now())
  const result = { mails: 0, failed: 0, notices: due.length }
  if (due.length === 0) return result
  const context = await digestContext(payload, due, { serverUrl, now: clock.now() })
  const had = new Map(due.map((notice) => [notice.id, new Set(notice.sentTo ?? [])]))
  const errors = new Map<Id, string>()
  const postponed = new Set<Id>()
  for (const user of await readAll({ payload }, 'users')) {
    const person = personOf(user)!
    const news = due.filter((notice) => concerns(person, notice) && !had.get(notice.id)!.has(String(user.id)))
    if (news.length === 0) continue
    if (!mayGoOn()) {
      for (const { id } of news) postponed.add(id)
      continue
    }
    const error = await send(mailFor(user, news, context)).then(
      () => null,
      (failure: Error) => failure.message,
    )
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
  await note(
    payload,
    due.filter(({ id }) => errors.has(id) || !postponed.has(id)),
    (notice) => ({ sentTo: [...had.get(notice.id)!], ...outcomeOf(notice, errors.get(notice.id), now) }),
  )
  return result
}

const dueNotices = (payload: Payload, now: Instant): Promise<NoticeDoc[]> =>
  readAll({ payload }, 'notices', {
    where: { and: [{ state: { equals: 'queued' } }, { nextAttemptAt: { less_than_equal: instantToStore(now) } }] },
    sort: 'nextAttemptAt',
  })

async function digestContext(
  payload: Payload,
  due: readonly NoticeDoc[],
  { serverUrl, now }: Pick<DigestContext, 'serverUrl' | 'now'>,
): Promise<DigestContext> {
  const head = await readHead({ payload })
  const ids = due.flatMap(({ obligation }) => idOrNull(obligation) ?? [])
  const obligations = await readAll({ payload }, 'obligations', { where: { id: { in: ids } }, select: { key: true, windowStart: true } })
  return { serverUrl, head, obligations: new Map(obligations.map((row) => [String(row.id), row])), now }
}

function outcomeOf({ attempts: before }: NoticeDoc, error: string | undefined, now: Instant): Partial<NoticeDoc> {
  const attempts = before + 1
  return error === undefined
    ? { attempts, state: 'sent', sentAt: instantToStore(now), lastError: null }
    : afterFailedAttempt(attempts, error, firstWait, now)
}

const note = (payload: Payload, notices: readonly NoticeDoc[], changes: (notice: NoticeDoc) => Partial<NoticeDoc>): Promise<void> =>
  inTransaction(payload, async (req) => {
    for (const notice of notices) await rewrite(req, 'notices', notice, changes(notice))
  })
