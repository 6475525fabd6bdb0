import { isAired, isOffAir, localDateOf, type Instant, type LocalDate } from '../../obligations/index.ts'
import type { Occurrence, Series } from '../series.ts'
import { airingOf, sameAiring } from './airing.ts'
import type { Airing, SeriesChangeLine, EditSetting, KeptLine, RefusedLine } from './editPlan.ts'

/** What an edit of a series does to one occurrence. A move is only wanted yet: something may be in its way. */
export type OccurrencePlan = (
  | { does: 'change'; line: SeriesChangeLine }
  | { does: 'keep'; line: KeptLine }
  | { does: 'refuse'; line: RefusedLine }
  | { does: 'same' }
  | { does: 'move'; to: Airing }
) & {
  /** Whether it goes on taking the time that it takes now. */
  stays: boolean
  /** A day that the series must skip, because what would stand there has had its turn already. */
  skip: LocalDate | null
}

/** By the slot that the edited series has for the occurrence; null where it has none any more. */
export function planOccurrence(setting: EditSetting, occurrence: Occurrence, slot: Instant | null): OccurrencePlan {
  const { before, after, now } = setting
  const from = airingOf(occurrence)
  const line = { placement: occurrence.id, title: occurrence.title, from, to: from, slot }
  const refused = { ...line, slot: occurrence.slot }
  const stays = !isOffAir(occurrence.status)
  if (hasHadItsTurn(occurrence, now)) {
    return { does: 'refuse', line: { ...refused, why: 'aired' }, stays: false, skip: skippedDay(setting, occurrence, slot) }
  }
  if (!occurrence.mine) return { does: 'refuse', line: { ...refused, why: 'notYours' }, stays, skip: skippedDay(setting, occurrence, slot) }
  const unskipped = { stays, skip: null }
  if (occurrence.status !== 'planned') {
    return { does: 'keep', line: { ...line, why: occurrence.status === 'confirmed' ? 'confirmed' : 'decided' }, ...unskipped }
  }
  if (slot === null) {
    if (isOwn(occurrence, before)) return { does: 'change', line: { ...line, to: null, why: 'removed' }, stays: false, skip: null }
    const why = exceptionOf(occurrence, occurrence.slot, before) ?? (occurrence.linked ? 'linked' : 'content')
    return { does: 'keep', line: { ...line, why }, ...unskipped }
  }
  const to = followed(occurrence, slot, before, after)
  if (to.start < now) return { does: 'refuse', line: { ...line, why: 'past' }, ...unskipped }
  if (!sameAiring(from, to)) return { does: 'move', to, stays: false, skip: null }
  if (isAltered(before, after)) return { does: 'change', line: { ...line, to, why: 'altered' }, ...unskipped }
  const why = exceptionOf(occurrence, slot, after)
  return why === null ? { does: 'same', ...unskipped } : { does: 'keep', line: { ...line, why }, ...unskipped }
}

/** What has begun or been decided is not rewritten. */
const hasHadItsTurn = ({ status, start }: Occurrence, now: Instant): boolean => start < now || isAired(status)

/** The identity of what is left alone is not rewritten either: the day on which the series would repeat it is skipped. */
const skippedDay = ({ splits, now }: EditSetting, occurrence: Occurrence, slot: Instant | null): LocalDate | null =>
  slot !== null && slot >= now && (splits || slot !== occurrence.slot) ? localDateOf(slot) : null

const sameTexts = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()

/** In what its occurrences show of it whenever they air. */
const isAltered = (before: Series, after: Series): boolean =>
  after.form !== before.form || after.name !== before.name || !sameTexts(after.themes, before.themes)

/** As the series laid it out: nobody has moved it, filled it, changed its length or made it part of a makegood. */
export const isOwn = (occurrence: Occurrence, series: Series): boolean =>
  occurrence.content === null && !occurrence.linked && exceptionOf(occurrence, occurrence.slot, series) === null

/** In what an occurrence differs from its series, most telling first; null when in nothing. */
export function exceptionOf(occurrence: Occurrence, slot: Instant, series: Series): 'ownTime' | 'ownChannel' | 'ownLength' | null {
  if (occurrence.start !== slot) return 'ownTime'
  if (occurrence.channel !== series.channel) return 'ownChannel'
  return occurrence.seconds === series.seconds ? null : 'ownLength'
}

/** The airing after an edit: what agreed with the series before agrees with it after. */
function followed(occurrence: Occurrence, slot: Instant, before: Series, after: Series): Airing {
  return {
    start: occurrence.start === occurrence.slot ? slot : occurrence.start,
    seconds: occurrence.seconds === before.seconds ? after.seconds : occurrence.seconds,
    channel: occurrence.channel === before.channel ? after.channel : occurrence.channel,
  }
}
