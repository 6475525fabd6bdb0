import type { PayloadRequest } from 'payload'

import { pick } from '../../platform/text.ts'
import type { Id } from '../../documents/ids.ts'
import { periodWords } from '../../i18n/periods.ts'
import { periodState } from '../../i18n/periodState.ts'
import {
  DAY,
  JOINT,
  answerablePeriods,
  type AnswerablePeriod,
  type TermFacts,
  type Instant,
  type Match,
  type Placement,
  type Verdict,
} from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { isFollowed } from '../../rules/following.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import type { OpenPeriod } from '../../contracts/desk.ts'

/** What a report is, as far as its form is filled in. */
export interface ReportDraft {
  organization: Id
  channel: Id | null
  form: Id | null
  programme: Id | null
}

/** How long after it was due a period that has been answered can still be corrected by a second answer. */
const CORRECTABLE_FOR = 400 * DAY
const MAX_OFFERED_PERIODS = 40

/** The periods whose report this can be: what is owed first, by its deadline, then what has been sent and may be corrected, or is waived. */
export async function openPeriods(req: PayloadRequest, draft: ReportDraft, now: Instant): Promise<OpenPeriod[]> {
  const live = await liveLedger(req.payload, now)
  const asked = answerablePeriods(asFarAsFilled(live.terms.facts, draft), reportLike(draft)).filter((period) =>
    isFollowed(period, live.terms.followedFrom.get(period.commitment)),
  )
  const verdicts = [...live.verdicts(now).values()].filter(({ obligor }) => obligor === JOINT || obligor === String(draft.organization))
  const periods = asked.map((period) => ({ period, state: stateOf(period, verdicts, now) }))
  const next = Math.min(...asked.filter(({ windowStart }) => windowStart > now).map(({ windowStart }) => windowStart))
  const owed = periods
    .filter(({ period, state }) => !isSettled(state) && (period.windowStart <= now || period.windowStart === next))
    .sort((a, b) => a.period.due - b.period.due)
  const settled = periods
    .filter(
      ({ period, state }) => isSettled(state) && (state === 'sent' || period.windowStart <= now) && period.due > now - CORRECTABLE_FOR,
    )
    .sort((a, b) => b.period.due - a.period.due)
  const locale = localeOf(req)
  const named = new Map<string, OpenPeriod>()
  for (const { period, state } of [...owed.slice(-MAX_OFFERED_PERIODS), ...settled].slice(0, MAX_OFFERED_PERIODS)) {
    const { start, label } = period
    // Two commitments may ask for the same report: it is owed as long as one of them waits for it.
    if (named.has(`${start} ${label}`)) continue
    named.set(`${start} ${label}`, { start, label, state, words: `${periodWords(period, locale)}, ${pick(periodState[state], locale)}` })
  }
  return [...named.values()]
}

const isSettled = (state: OpenPeriod['state']): boolean => state === 'sent' || state === 'waived'

/** Commitments as they ask for what is filled in: what is still blank may become anything, and what a report is about is not asked. */
const asFarAsFilled = (facts: TermFacts, draft: ReportDraft): TermFacts => ({
  ...facts,
  commitments: facts.commitments.map((commitment) => ({ ...commitment, match: filledIn(commitment.match, draft) })),
})

const filledIn = (match: Match, { channel, form, programme }: ReportDraft): Match => ({
  ...(channel === null ? { media: [], channels: [] } : { media: match.media, channels: match.channels }),
  forms: form === null ? [] : match.forms,
  programmes: programme === null ? [] : match.programmes,
  themes: [],
})

const reportLike = ({ organization, channel, form, programme }: ReportDraft): Placement => ({
  id: 'new',
  organization: String(organization),
  channel: String(channel),
  form: String(form),
  programme: programme === null ? null : String(programme),
  themes: [],
  contentId: null,
  rerun: false,
  status: 'planned',
  plannedStart: 0,
  plannedSeconds: 60,
  actualStart: null,
  actualSeconds: null,
  makegoodFor: null,
  answers: null,
})

function stateOf(
  { commitment, windowStart, label, due }: AnswerablePeriod,
  verdicts: readonly Verdict[],
  now: Instant,
): OpenPeriod['state'] {
  const verdict = verdicts.find((one) => one.commitment === commitment && one.windowStart === windowStart && one.label === label)
  if (verdict && verdict.delivered > 0) return 'sent'
  if (verdict && verdict.expected + verdict.tentative + verdict.unverified > 0) return 'planned'
  if (verdict?.status === 'waived') return 'waived'
  return due <= now ? 'overdue' : 'owed'
}
