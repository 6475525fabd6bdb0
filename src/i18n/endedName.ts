import { formatDay } from './dates.ts'
import { say, type Text } from '../platform/text.ts'
import { localDateOf, startOfDay, type LocalDate } from '../obligations/index.ts'
import type { Series } from '../rules/series.ts'

/** A name is data, and Vietnamese. */
const untilDay: Text = { vi: '{name} (đến hết {day})', en: '{name} (until {day})' }

const until = (name: string, validTo: LocalDate): string =>
  say(untilDay, 'vi', { name, day: formatDay(localDateOf(startOfDay(validTo) - 1)) })

/** What a half that has ended is called: told from the one that goes on, which keeps the name that is announced. */
export const endedName = ({ name, validTo }: Series, goesOn: Series): string =>
  name !== goesOn.name || validTo === null ? name : until(name, validTo)

/** What an occurrence is announced as: the series' name, without what tells an ended half from the one that goes on. */
export function announcedName({ name, validTo }: Pick<Series, 'name' | 'validTo'>): string {
  const mark = validTo === null ? '' : until('', validTo)
  return mark !== '' && name.endsWith(mark) && name.length > mark.length ? name.slice(0, -mark.length) : name
}
