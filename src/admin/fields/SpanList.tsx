import { dashboardText as text } from '../../i18n/dashboard.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { spanWords } from '../../i18n/spans.ts'
import { say, type Locale } from '../../platform/text.ts'
import type { Instant } from '../../obligations/index.ts'

export interface NamedSpan {
  start: Instant
  /** Null when nothing ends it, or its end does not matter. */
  end: Instant | null
  /** Where it is another than the end. */
  due?: Instant
  label: string | null
}

export function SpanList({ heading, spans, locale }: { heading: string; spans: readonly NamedSpan[]; locale: Locale }) {
  return (
    <>
      <p className="dk-note">{heading}</p>
      <ol className="dk-plain dk-field__spans">
        {spans.map(({ start, end, due, label }) => (
          <li key={`${start}/${end}/${label}`}>
            {end === null ? formatLocalTime(start) : spanWords(start, end)}
            {due !== undefined && due !== end && <span className="dk-note"> {say(text.due, locale, { day: dueWords(due) })}</span>}
            {label !== null && <span className="dk-note"> {label}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
