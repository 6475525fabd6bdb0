/** Placements that keep some of what is owed: without them chance alone keeps so little that rates are nearly all 0. */
import { DAY_MS } from './calendar.ts'
import type { CaseFile, CommitmentJson, PlacementJson } from './case-file.ts'
import { membersOf, obligationsOf, obligorsOf } from './obligations.ts'
import type { Obligation } from './obligations.ts'
import { FORMS } from './random-commitment.ts'
import { spellInstant } from './random-placement.ts'
import type { Random } from '../helpers/random.ts'

const MOST_KEPT = 14
const LONGEST_SECONDS = 86_400

interface Owed {
  commitment: CommitmentJson
  obligor: string
  obligation: Obligation
}

/** One that has the identity and is long enough; the time band it may miss. */
function keeping(random: Random, file: CaseFile, { commitment, obligor, obligation }: Owed, id: string): PlacementJson | null {
  const { match, measure, answers } = commitment
  const channels = file.channels.filter(
    (channel) =>
      (!match?.media?.length || match.media.includes(channel.medium)) && (!match?.channels?.length || match.channels.includes(channel.id)),
  )
  if (channels.length === 0) return null
  const seconds = measure.kind === 'count' ? 900 : Math.min(measure.target, LONGEST_SECONDS)
  const at = answers ? obligation.due - random.pick([1000, DAY_MS]) : random.int(obligation.start / 1000, obligation.end / 1000 - 1) * 1000
  return {
    id,
    organization: random.pick(membersOf(commitment, obligor)),
    channel: random.pick(channels).id,
    form: random.pick(match?.forms?.length ? match.forms : FORMS),
    programme: match?.programmes?.[0] ?? null,
    themes: match?.themes?.length ? random.some(match.themes, 1) : random.pick([[], ['t1'], ['t2', 't3']]),
    contentId: random.chance(0.1) ? 's1' : null,
    status: random.pick(['delivered', 'delivered', 'delivered', 'delivered', 'delivered', 'confirmed']),
    plannedStart: spellInstant(random, at),
    plannedSeconds: Math.max(seconds, commitment.minSecondsEach ?? 1),
    answers: answers ? { start: obligation.occurrence, label: obligation.label } : null,
  }
}

/** For each row a likelihood of its own, so that some are kept wholly, some not at all and most in part. */
export function randomKeeping(random: Random, file: CaseFile): PlacementJson[] {
  const owed = file.commitments.flatMap((commitment) =>
    obligorsOf(commitment).flatMap((obligor): Owed[] => {
      const likelihood = random.pick([0, 0.5, 0.85, 1])
      const kept = obligationsOf(file, commitment, obligor).filter(() => random.chance(likelihood))
      return kept.map((obligation) => ({ commitment, obligor, obligation }))
    }),
  )
  const chosen = random.shuffle(owed).slice(0, MOST_KEPT)
  return chosen.flatMap((one, index) => {
    const { kind, target } = one.commitment.measure
    const ids = Array.from({ length: kind === 'count' ? target : 1 }, (_, nth) => `k${String(index)}-${String(nth)}`)
    return ids.flatMap((id) => keeping(random, file, one, id) ?? [])
  })
}
