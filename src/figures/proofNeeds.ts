import { compareText, JOINT } from '../obligations/index.ts'
import { groupedBy } from '../rules/groupedBy.ts'
import type { PeriodReport } from './periodReport.ts'
import type { Criterion } from './scheme.ts'
import { contentsAmong, placementsOfGroup } from './scores.ts'

/** Something that the points of a criterion rest on: one of these placements has to bring a proof of it. */
export interface ProofNeed {
  readonly kind: 'commitment' | 'group'
  /** The commitment's id, or the place of the group in its rule. */
  readonly of: string
  readonly placements: readonly string[]
}

/**
 * What has to be proved for a criterion, of the whole report or of one obligor: for completion every commitment for
 * which something counted, for diversity every group with its points. What a person scores by hand, a person proves.
 */
export function proofNeeds(report: PeriodReport, { rule }: Criterion, obligor: string | null): ProofNeed[] {
  if (rule.kind === 'completion') return rule.of === 'duties' ? [] : commitmentNeeds(report, obligor)
  if (rule.kind === 'byHand') return []
  // Joint obligations have no output.
  const own = obligor === JOINT ? [] : report.placements.filter(({ organization }) => obligor === null || organization === obligor)
  return rule.groups.flatMap((group, index): ProofNeed[] => {
    const placements = placementsOfGroup(group, own, report.mediumOf)
    return contentsAmong(placements) < group.min ? [] : [{ kind: 'group', of: String(index), placements: placements.map(({ id }) => id) }]
  })
}

function commitmentNeeds({ told }: PeriodReport, obligor: string | null): ProofNeed[] {
  const own = [...told.due, ...told.running].filter((verdict) => obligor === null || verdict.obligor === obligor)
  return [...groupedBy(own, ({ commitment }) => commitment)]
    .map(([of, verdicts]): ProofNeed => ({
      kind: 'commitment',
      of,
      placements: [...new Set(verdicts.flatMap(({ counted, cures }) => [...counted, ...cures]))],
    }))
    .filter(({ placements }) => placements.length > 0)
    .sort((a, b) => compareText(a.of, b.of))
}

/** The needs that no placement brings a proof for. */
export const unprovedNeeds = (needs: readonly ProofNeed[], isProved: (placement: string) => boolean): ProofNeed[] =>
  needs.filter(({ placements }) => !placements.some(isProved))
