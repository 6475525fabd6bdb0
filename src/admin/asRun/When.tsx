import { formatExactTime, formatLocalDay } from '../../i18n/dates.ts'
import { writeLength } from '../calendar/wall.ts'

/** The day, the time where it is known, and the length. */
export function When({ start, seconds, exact = true }: { start: string; seconds: number | null; exact?: boolean }) {
  const instant = Date.parse(start)
  const length = seconds === null ? '' : ` · ${writeLength(seconds)}`
  return (
    <span className="dk-instant">
      {formatLocalDay(instant)}
      {exact && ` ${formatExactTime(instant)}`}
      {length}
    </span>
  )
}
