import { mediums, type Medium } from '../documents/mediums.ts'
import { localDateOf, startOfDay, type Instant } from '../obligations/index.ts'
import { pick, say, type Locale } from '../platform/text.ts'
import { coverageText as text } from './coverage.ts'
import { formatLocalDay } from './dates.ts'

/** A cell as words are made of it. */
interface SaidSums {
  readonly items: number
  readonly seconds: number
}

/** Whole minutes: what is begun is none yet, but what went out at all is never told as nothing. */
export const minutesOf = (seconds: number): number => (seconds > 0 ? Math.max(1, Math.floor(seconds / 60)) : 0)

/** “3 lượt, 45 phút”; of what is printed or put online no minutes; “Chưa có” where nothing went out. */
export function sumsWords({ items, seconds }: SaidSums, locale: Locale): string {
  if (items === 0) return pick(text.none, locale)
  const said = say(items === 1 ? text.item : text.items, locale, { n: items })
  return seconds === 0 ? said : `${said}, ${say(text.minutes, locale, { n: minutesOf(seconds) })}`
}

interface SaidCoverageColumn {
  readonly id: string
  readonly start: Instant | null
  readonly end: Instant | null
}

/** “03/2026”, with its days where a period cuts it: “12/2025 (15–31)”; or a medium by its name. */
export function coverageColumnName({ id, start, end }: SaidCoverageColumn, locale: Locale): string {
  if (start === null || end === null) return id in mediums ? pick(mediums[id as Medium], locale) : id
  const month = `${id.slice(5)}/${id.slice(0, 4)}`
  const [first, last] = [formatLocalDay(start).slice(0, 2), formatLocalDay(end - 1).slice(0, 2)]
  const isWhole = first === '01' && isFirstOfMonth(end)
  return isWhole ? month : `${month} (${first}–${last})`
}

const isFirstOfMonth = (instant: Instant): boolean => localDateOf(instant).endsWith('-01') && startOfDay(localDateOf(instant)) === instant
