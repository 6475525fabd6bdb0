import type { Payload } from 'payload'

import { liveLedger } from '../../ledger/liveLedger.ts'
import { JOINT, type Commitment, type Instant, type Placement, type Verdict } from '../../obligations/index.ts'
import { jointName } from '../../i18n/matrix.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { MatrixCommitment, MatrixFacts } from '../../reports/matrixTypes.ts'
import type { InHand } from '../../rules/makegoodsInHand.ts'
import { shownStatus, type ShownStatus } from '../../rules/shownStatus.ts'
import { mediumsOfCommitment } from '../../store/counting.ts'
import type { Terms } from '../../store/terms.ts'
import type { RecordTimes } from './recordTimes.ts'
import { verdictsKnownAt } from './verdictsKnownAt.ts'

/** Every verdict at some instants, with what people call the things in them. */
export interface JudgedRecord extends RecordTimes {
  readonly verdicts: readonly Verdict[]
  readonly terms: Terms
  /** All placements that the verdicts were given on. */
  readonly placements: () => Iterable<Placement>
  /** What stands ready beside the sums of a verdict. */
  readonly inHand: (verdict: Verdict) => InHand
}

/** Of what was known once, the ledger that could say what planned makegoods would bring is not kept open. */
const noneInHand: InHand = { amount: 0, ids: [] }

/**
 * The one reading behind the matrix. As things stand now it is the live ledger's; at another instant that ledger judges
 * anew; and on what was known once, the facts are read as they were.
 */
export async function judgedAt(payload: Payload, { asOf, knownAt }: RecordTimes, now: Instant): Promise<JudgedRecord> {
  const live = await liveLedger(payload, now)
  if (knownAt !== null) {
    const { known, verdicts } = await verdictsKnownAt(payload, { asOf, knownAt })
    const { placements, ...facts } = known.facts
    return { asOf, knownAt, verdicts, terms: { ...live.terms, facts }, placements: () => placements, inHand: () => noneInHand }
  }
  const verdicts = asOf === now ? [...live.verdicts(now).values()] : live.judge(asOf)
  return {
    asOf,
    knownAt,
    verdicts,
    terms: live.terms,
    placements: live.placements,
    inHand: (verdict) => live.makegoodsInHand(verdict, asOf),
  }
}

/** How a verdict stands for people. */
export const shownIn =
  ({ inHand }: Pick<JudgedRecord, 'inHand'>) =>
  (verdict: Verdict): ShownStatus =>
    // Only of what is missing is it asked what stands ready for it.
    verdict.status === 'curable' || verdict.status === 'short'
      ? shownStatus({ ...verdict, makegoodsInHand: inHand(verdict).amount })
      : verdict.status

/** The same as facts that a matrix is laid out from. */
export function matrixFacts(record: JudgedRecord, locale: Locale): MatrixFacts {
  const { verdicts, asOf, terms } = record
  const shown = new Map<Verdict, ShownStatus>()
  const look = shownIn(record)
  return {
    verdicts,
    asOf,
    commitments: new Map(terms.facts.commitments.map((commitment) => [commitment.id, matrixCommitment(commitment, terms)])),
    nameOfObligor: (obligor) => (obligor === JOINT ? pick(jointName, locale) : (terms.organizations.get(obligor) ?? obligor)),
    shownOf: (verdict) => {
      const known = shown.get(verdict) ?? look(verdict)
      shown.set(verdict, known)
      return known
    },
  }
}

function matrixCommitment(commitment: Commitment, terms: Terms): MatrixCommitment {
  const named = terms.commitments.get(commitment.id)
  return {
    title: named?.title ?? commitment.id,
    plan: named?.plan ?? '',
    kind: commitment.measure.kind,
    mediums: mediumsOfCommitment(terms, commitment),
    obligors: commitment.obligors,
  }
}
