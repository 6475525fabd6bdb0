import { localDateOf, type Instant } from '../../obligations/index.ts'
import { ruleOf, slotsOf, type Occurrence } from '../series.ts'
import { airingOf, changeOf, clash } from './airing.ts'
import { correspondingSlots } from './correspondence.ts'
import type { Airing, EditLine, EditPlan, EditSetting } from './editPlan.ts'
import { planOccurrence } from './planOccurrence.ts'

/**
 * What an edit of a series does to each of its occurrences. An occurrence follows the series in what
 * it shares with it and keeps what somebody changed: a moved one keeps its time, a longer one its
 * length. What has aired, begun or been decided is left alone; what would have to run over something
 * else stays where it is.
 */
export function planEdit(setting: EditSetting): EditPlan {
  const plan: EditPlan = { changes: [], kept: [], refused: [], same: [], skip: [] }
  const inScope = setting.occurrences.filter(({ slot }) => slot >= setting.boundary).sort((a, b) => a.slot - b.slot)
  const { newSlots, becomes } = slotsAfter(setting, inScope)
  const moves: Move[] = []
  const standing: Airing[] = []
  for (const occurrence of inScope) {
    const slot = becomes.get(occurrence.slot) ?? null
    const planned = planOccurrence(setting, occurrence, slot)
    if (planned.stays) standing.push(airingOf(occurrence))
    if (planned.skip !== null) plan.skip.push(planned.skip)
    if (planned.does === 'change') plan.changes.push(planned.line)
    else if (planned.does === 'keep') plan.kept.push(planned.line)
    else if (planned.does === 'refuse') plan.refused.push(planned.line)
    else if (planned.does === 'same') plan.same.push({ placement: occurrence.id, slot: slot! })
    else moves.push({ occurrence, slot: slot!, to: planned.to })
  }
  planMoves(plan, setting, moves, standing)
  const taken = new Set(inScope.flatMap(({ slot }) => becomes.get(slot) ?? []))
  planAdded(
    plan,
    setting,
    newSlots.filter((slot) => !taken.has(slot)),
    standing,
  )
  for (const lines of [plan.changes, plan.kept, plan.refused]) lines.sort((a, b) => whenOf(a) - whenOf(b))
  return plan
}

interface Move {
  occurrence: Occurrence
  slot: Instant
  to: Airing
}

/** The slots of the edited series, and which of them each old slot becomes. */
function slotsAfter({ before, after, boundary, compared, shift }: EditSetting, inScope: readonly Occurrence[]) {
  const oldSlots = new Set([...slotsOf(before, Math.max(boundary, compared.from), compared.to), ...inScope.map(({ slot }) => slot)])
  const newSlots = slotsOf(after, compared.from, compared.to)
  const frequency = ruleOf(after)?.parts.freq ?? 'DAILY'
  return { newSlots, becomes: correspondingSlots([...oldSlots], newSlots, { frequency, shift }) }
}

/** Moves what nothing stands in the way of. `standing` gains where each then stands. */
function planMoves(plan: EditPlan, setting: EditSetting, moves: readonly Move[], standing: Airing[]): void {
  const runsOver = overlapping(setting, standing, moves)
  for (const { occurrence, slot, to } of moves) {
    const from = airingOf(occurrence)
    const line = { placement: occurrence.id, title: occurrence.title, from, slot }
    if (runsOver.has(occurrence.id)) {
      standing.push(from)
      plan.refused.push({ ...line, to, why: 'taken' })
    } else {
      standing.push(to)
      plan.changes.push({ ...line, to, why: changeOf(from, to) })
    }
  }
}

/** Lays out the slots that no occurrence has taken, up to where slots are laid out. */
function planAdded(plan: EditPlan, setting: EditSetting, slots: readonly Instant[], standing: readonly Airing[]): void {
  const { after, now, until } = setting
  const skipped = new Set(plan.skip)
  for (const slot of slots) {
    if (slot < now || slot >= until || skipped.has(localDateOf(slot))) continue
    const to = { start: slot, seconds: after.seconds, channel: after.channel }
    const line = { placement: null, title: after.name, from: null, to, slot }
    if (isTaken(setting, standing, to)) plan.refused.push({ ...line, why: 'taken' })
    else plan.changes.push({ ...line, why: 'added' })
  }
}

const whenOf = ({ from, to }: EditLine<string>): Instant => (from ?? to)!.start

const isTaken = ({ busy, oneAtATime }: EditSetting, standing: readonly Airing[], to: Airing): boolean =>
  oneAtATime.has(to.channel) &&
  (standing.some((other) => clash(to, other)) || (busy.get(to.channel) ?? []).some((other) => clash(to, other)))

/** The occurrences that would run over something. One that therefore stays may be in the way of another. */
function overlapping(
  setting: EditSetting,
  standing: readonly Airing[],
  moves: readonly { occurrence: Occurrence; to: Airing }[],
): Set<string> {
  const refused = new Set<string>()
  for (;;) {
    const places = moves.map(({ occurrence, to }) => (refused.has(occurrence.id) ? airingOf(occurrence) : to))
    const next = moves.find(
      ({ occurrence, to }, at) =>
        !refused.has(occurrence.id) && isTaken(setting, [...standing, ...places.filter((_, other) => other !== at)], to),
    )
    if (next === undefined) return refused
    refused.add(next.occurrence.id)
  }
}
