import type { Payload } from 'payload'

import { readAmong } from '../../database/read.ts'
import type { Period } from '../../figures/periods.ts'
import { developmentsOf, obligationOf, placementsBehind, restatementOf, type ChangedVerdict } from '../../figures/restatement.ts'
import { toldOf } from '../../figures/told.ts'
import { factChangesBetween, type FactChange } from '../../journal/actsBetween.ts'
import { factsKnownAt, judgeKnown } from '../../journal/knownFacts.ts'
import type { Instant, Verdict, Waiver } from '../../obligations/index.ts'
import { verdictsKnownAt } from './verdictsKnownAt.ts'

/** The entry of the audit log under which something was changed. */
export interface RestatingAct {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly label: string | null
}

export interface RestatedObligation extends ChangedVerdict {
  /** Who changed, since the period was first told of, what either verdict rests on; in their order. */
  readonly acts: readonly RestatingAct[]
}

export interface Restatement {
  /** Đính chính: told otherwise of the same cut-off. */
  readonly restated: readonly RestatedObligation[]
  /** Diễn biến sau kỳ: what has come since; judged when it is asked for. */
  readonly developments: () => readonly ChangedVerdict[]
}

/**
 * What is said today, or was at `later`, of a period that was told of with what was known at `knownAt`
 * (record-semantics §5). Reads the past, writes nothing.
 */
export async function restate(
  payload: Payload,
  { period, knownAt, later }: { period: Period; knownAt: Instant; later: Instant },
): Promise<Restatement> {
  const req = { payload }
  const { verdicts: known } = await verdictsKnownAt(payload, { asOf: period.end, knownAt })
  const facts = await factsKnownAt(req, later)
  const atEnd = judgeKnown(facts, period.end)
  const answering = new Set(facts.facts.commitments.flatMap(({ id, answers }) => (answers === null ? [] : [id])))
  const restated = restatementOf(period, { known, later: atEnd })
  const changes = restated.length === 0 ? [] : await factChangesBetween(req, knownAt, later)
  const actsOf = actFinder(changes)
  const numbers = restated.map((one) => actsOf(one))
  const entries = await readAmong(req, 'audit-log', {
    field: 'seq',
    values: [...new Set(numbers.flat())],
    select: { seq: true, at: true, actor: true, action: true, label: true },
  })
  const bySeq = new Map(entries.map(({ seq, at, actor, action, label }) => [seq, { seq, at, actor, action, label: label ?? null }]))
  return {
    restated: restated.map((one, place) => ({ ...one, acts: numbers[place]!.flatMap((seq) => bySeq.get(seq) ?? []) })),
    developments: () =>
      developmentsOf({
        told: toldOf(atEnd, period, period.end),
        since: judgeKnown(facts, later),
        owesAnswers: (commitment) => answering.has(commitment),
      }),
  }
}

/** The acts that changed what a verdict rests on: its placements, its commitment, its obligor, waivers of it; holidays and channels touch all. */
function actFinder(changes: readonly FactChange[]): (one: ChangedVerdict) => number[] {
  return (one) => {
    const { commitment, obligor }: Verdict = obligationOf(one)
    const placements = new Set(placementsBehind(one))
    const touches = ({ kind, factId, fact }: FactChange): boolean => {
      switch (kind) {
        case 'placement':
          return placements.has(factId)
        case 'commitment':
          return factId === commitment
        case 'organization':
          return factId === obligor
        case 'waiver':
          // A waiver is never changed or removed.
          return (fact as Waiver | null)?.commitment === commitment
        case 'holiday':
        case 'channel':
          return true
      }
    }
    return [...new Set(changes.filter(touches).map(({ act }) => act))]
  }
}
