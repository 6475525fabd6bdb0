import type { PayloadRequest } from 'payload'

import { actsFor, holds, personOf, type Person } from '../../access/roles.ts'
import { handInQuery, type HandInQuery } from '../../contracts/handIn.ts'
import { readPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { idKindOf, toStoredId } from '../../database/read.ts'
import { jointName } from '../../i18n/matrix.ts'
import { periodWords } from '../../i18n/periods.ts'
import { liveLedger, type LiveLedger } from '../../ledger/liveLedger.ts'
import { DAY, JOINT, obligationKey, type Instant, type Verdict } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { HandInAnswer, HandInChoices, HandInRow } from '../../reports/handInTypes.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import { handInCounts, answeredPeriodCode } from '../../rules/handIn.ts'
import { readScope } from '../desk/readScope.ts'
import { periodOfVerdict } from './owedReport.ts'
import { mayRemind } from './remindMissing.ts'
import { readReminders, readReports } from './reportsShown.ts'
import { standingOf } from './standingOf.ts'

/** Without a period that is named, reports are shown until so long after they were due. */
const SHOWN_FOR = 400 * DAY

/** The reports that bodies owe, with what was handed in, for the person who asks: by commitment and period. */
export async function readHandIn(req: PayloadRequest, query: HandInQuery, now: Instant): Promise<HandInAnswer> {
  const locale = localeOf(req)
  const live = await liveLedger(req.payload, now)
  const permitted = await permittedVerdicts(req, live, now)
  const near = permitted.filter(({ windowStart, due }) => windowStart <= now && due > now - SHOWN_FOR)
  const within = query.period === undefined ? near : permitted.filter((one) => answeredPeriodCode(periodOfVerdict(one)) === query.period)
  const chosen = within.filter((one) => isAsked(live, one, query))
  const reports = await readReports(req, live, chosen)
  const reminders = await readReminders(req, chosen)
  const names = await bodyNamesOf(req, live, chosen)
  const setting: RowSetting = { live, now, locale, person: personOf(req.user), reports, reminders, names, req }
  const rows = chosen.map((verdict) => rowOf(verdict, setting)).filter(({ state }) => query.state === undefined || state === query.state)
  return {
    groups: groupsOf(rows),
    counts: handInCounts(rows.map(({ state }) => state)),
    choices: await choicesOf(req, live, permitted, near),
    mayRemind: mayRemind(req),
    asOf: now,
  }
}

/** The same as an address names it; one that makes no sense asks for everything. */
export function readHandInForAddress(
  req: PayloadRequest,
  params: Readonly<Record<string, string | undefined>>,
  now: Instant,
): Promise<HandInAnswer> {
  const query = handInQuery(idKindOf(req.payload)).safeParse(params)
  return readHandIn(req, query.success ? query.data : {}, now)
}

/** The verdicts on reports whose rows she may read, of her own bodies alone where she looks at her own matters. */
async function permittedVerdicts(req: PayloadRequest, live: LiveLedger, now: Instant): Promise<Verdict[]> {
  const asking = new Map(live.terms.facts.commitments.filter(({ answers }) => answers !== null).map((one) => [one.id, one]))
  const own = (await readScope(req)) === 'all' ? null : new Set(personOf(req.user)?.organizations.map(String))
  return [...live.verdicts(now).values()].filter(({ commitment, obligor }) => {
    const asked = asking.get(commitment)
    if (asked === undefined) return false
    return own === null || (obligor === JOINT ? asked.obligors.some((one) => own.has(one)) : own.has(obligor))
  })
}

const isAsked = ({ terms }: LiveLedger, { commitment, obligor }: Verdict, query: HandInQuery): boolean =>
  (query.commitment === undefined || query.commitment === commitment) &&
  (query.plan === undefined || terms.commitments.get(commitment)?.plan === query.plan) &&
  (query.body === undefined || query.body === obligor)

interface RowSetting {
  live: LiveLedger
  now: Instant
  locale: Locale
  person: Person | null
  reports: Awaited<ReturnType<typeof readReports>>
  reminders: ReadonlyMap<string, readonly Instant[]>
  names: ReadonlyMap<string, string>
  req: PayloadRequest
}

function rowOf(verdict: Verdict, { live, now, locale, person, reports, reminders, names, req }: RowSetting): HandInRow {
  const key = obligationKey(verdict)
  const { commitment, obligor, due, status } = verdict
  const owing = obligor === JOINT ? (live.terms.facts.commitments.find(({ id }) => id === commitment)?.obligors ?? []) : [obligor]
  const hers = owing.filter((one) => actsFor(person, one))
  const standing = standingOf(live, verdict, now)
  const entered = holds(person, 'auditor')
  return {
    key,
    commitment,
    title: live.terms.commitments.get(commitment)?.title ?? '',
    plan: live.terms.commitments.get(commitment)?.plan ?? '',
    obligor,
    body: obligor === JOINT ? pick(jointName, locale) : (names.get(obligor) ?? obligor),
    period: periodOfVerdict(verdict),
    periodWords: periodWords(verdict, locale),
    due,
    ...standing,
    waiting: status === 'unverified',
    reports: reports.get(key) ?? [],
    reminders: reminders.get(key) ?? [],
    mayHandIn: hers.length > 0 && standing.state !== 'waived',
    mayEnter: entered && standing.state !== 'waived',
    bodies:
      obligor === JOINT ? (entered ? owing : hers).map((one) => ({ id: toStoredId(req.payload, one), name: names.get(one) ?? one })) : [],
  }
}

/** By commitment and period, what was due last on top; within one, what is missing first. */
function groupsOf(rows: readonly HandInRow[]): HandInAnswer['groups'] {
  const order = new Map(['missing', 'late', 'notDue', 'received', 'waived'].map((state, at) => [state, at]))
  const byName = new Intl.Collator('vi', { numeric: true })
  return [...groupedBy(rows, ({ commitment, period }) => `${commitment} ${answeredPeriodCode(period)}`).values()]
    .map((of) => {
      const { commitment, title, period, periodWords, due } = of[0]!
      return {
        ...{ commitment, title, period, periodWords, due },
        counts: handInCounts(of.map(({ state }) => state)),
        rows: of.toSorted((a, b) => order.get(a.state)! - order.get(b.state)! || byName.compare(a.body, b.body)),
      }
    })
    .sort((a, b) => b.due - a.due || byName.compare(a.title, b.title))
}

async function bodyNamesOf(req: PayloadRequest, live: LiveLedger, verdicts: readonly Verdict[]): Promise<ReadonlyMap<string, string>> {
  const ids = verdicts.flatMap(({ commitment, obligor }) =>
    obligor === JOINT ? (live.terms.facts.commitments.find(({ id }) => id === commitment)?.obligors ?? []) : [obligor],
  )
  const docs = await readPermittedByIds(
    req,
    'organizations',
    [...new Set(ids)].map((id) => toStoredId(req.payload, id)),
    { name: true },
  )
  return new Map([...docs].map(([id, { name }]) => [id, name]))
}

/** What can be filtered by, of what she may read. */
async function choicesOf(
  req: PayloadRequest,
  { terms }: LiveLedger,
  permitted: readonly Verdict[],
  near: readonly Verdict[],
): Promise<HandInChoices> {
  const locale = localeOf(req)
  const byName = new Intl.Collator('vi', { numeric: true })
  const commitments = [...new Set(permitted.map(({ commitment }) => commitment))]
  const plans = new Set(commitments.flatMap((id) => terms.commitments.get(id)?.plan ?? []))
  const docs = await readPermitted(req, 'plans', {
    where: { id: { in: [...plans].map((id) => toStoredId(req.payload, id)) } },
    sort: '-period.start',
    select: { title: true, titleEn: true },
  })
  const periods = new Map(near.toSorted((a, b) => b.due - a.due).map((one) => [answeredPeriodCode(periodOfVerdict(one)), one]))
  const bodies = [...new Set(permitted.map(({ obligor }) => obligor))]
  return {
    plans: docs.map(({ id, title, titleEn }) => ({ id: String(id), name: (locale === 'en' && titleEn) || title })),
    commitments: commitments.map((id) => ({ id, name: terms.commitments.get(id)?.title ?? id })),
    periods: [...periods].map(([id, one]) => ({ id, name: periodWords(one, locale) })),
    bodies: bodies
      .map((id) => ({ id, name: id === JOINT ? pick(jointName, locale) : (terms.organizations.get(id) ?? id) }))
      .sort((a, b) => byName.compare(a.name, b.name)),
  }
}
