import type { PayloadRequest } from 'payload'

import { carryingContent, type Medium } from '../../documents/mediums.ts'
import { deskWarning } from '../../i18n/desk.ts'
import { say } from '../../platform/text.ts'
import { qualityFaults, type Instant, type Placement, type Verdict, isOffAir } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { warningsOn, type Warning } from '../../rules/warnings.ts'
import type { LiveLedger } from '../../ledger/liveLedger.ts'
import type { DeskWarning } from '../../contracts/desk.ts'

/** A change of a placement, and the verdicts that it would give. */
interface Foreseen {
  before: Placement | null
  after: Placement
  verdicts: readonly Verdict[]
  now: Instant
}

/** All that is to be said of a change before it is made. */
export const deskWarnings = (req: PayloadRequest, live: LiveLedger, foreseen: Foreseen): DeskWarning[] => [
  ...warningWords(
    req,
    live,
    warningsOn(foreseen.after.id, foreseen.verdicts, (commitment) => allHindrances(live, foreseen, commitment)),
  ),
  ...secondMakegood(req, live, foreseen),
  ...withoutContent(req, live, foreseen),
  ...withoutSubject(req, live, foreseen),
]

/** Why a placement adds nothing to the obligations that it looks made for, in the person's words. */
export const warningWords = (req: PayloadRequest, { terms }: LiveLedger, warnings: readonly Warning[]): DeskWarning[] =>
  warnings.map(({ code, commitment }) => ({
    code,
    text: say(deskWarning[code], localeOf(req), { commitment: terms.commitments.get(commitment)?.title ?? commitment }),
  }))

/** All that keeps a placement from counting for a commitment, whichever its verdict names first. */
function allHindrances(live: LiveLedger, { before, after, now }: Foreseen, id: string): Warning['code'][] {
  const commitment = live.terms.facts.commitments.find((one) => one.id === id)
  if (commitment === undefined) return []
  const faults: Warning['code'][] = qualityFaults(after, commitment, live.terms.facts.channels)
  if (after.rerun && commitment.reruns === 'exclude') return [...faults, 'rerun']
  if (faults.length !== 1 || faults[0] !== 'duration') return faults
  // Content that has gone out already is known once nothing else is wrong.
  const longer = { ...after, plannedSeconds: commitment.minSecondsEach! }
  const then = live.would(before, longer, now)
  return [
    ...faults,
    ...warningsOn(after.id, then)
      .filter((one) => one.commitment === id)
      .map(({ code }) => code),
  ]
}

/** Only the first makegood of what was lost counts (quota-semantics §5). */
function secondMakegood(req: PayloadRequest, live: LiveLedger, { after: { id, makegoodFor } }: Foreseen): DeskWarning[] {
  if (makegoodFor === null) return []
  const others = live.makegoodsFor(makegoodFor).filter((other) => other.id !== id && !isOffAir(other.status))
  if (others.length === 0) return []
  return [{ code: 'madeGoodAlready', text: say(deskWarning.madeGoodAlready, localeOf(req)) }]
}

/** A programme goes out live without any; anything else that is confirmed without content is a promise of nothing. */
function withoutContent(
  req: PayloadRequest,
  live: LiveLedger,
  { before, after: { status, contentId, programme, channel } }: Foreseen,
): DeskWarning[] {
  if (status !== 'confirmed' || before?.status === 'confirmed' || contentId !== null || programme !== null) return []
  const medium = live.terms.facts.channels.find(({ id }) => id === channel)?.medium
  if (!carryingContent.includes(medium as Medium)) return []
  return [{ code: 'noContent', text: say(deskWarning.noContent, localeOf(req)) }]
}

/** What it would count for if it were tied to a theme: it is not, and nobody may have noticed. */
function withoutSubject(req: PayloadRequest, { terms, would }: LiveLedger, { after, now }: Foreseen): DeskWarning[] {
  const asking = terms.facts.commitments.filter(({ match }) => match.themes.length > 0)
  if (after.themes.length > 0 || asking.length === 0) return []
  const themed = { ...after, id: 'themed', themes: [...new Set(asking.flatMap(({ match }) => match.themes))] }
  const counting = would(null, themed, now).filter(({ counted, hoped, cures }) => [...counted, ...hoped, ...cures].includes(themed.id))
  const missed = asking.filter(({ id }) => counting.some(({ commitment }) => commitment === id))
  return missed.map(({ id }) => ({
    code: 'subject',
    text: say(deskWarning.subject, localeOf(req), { commitment: terms.commitments.get(id)?.title ?? id }),
  }))
}
