import { formatLocalTime } from '../../i18n/dates.ts'
import { spanWords } from '../../i18n/spans.ts'
import type { Instant } from '../../obligations/index.ts'

export interface NamedSpan {
  start: Instant
  /** Null when nothing ends it, or its end does not matter. */
  end: Instant | null
  label: string | null
}

export function SpanList({ heading, spans }: { heading: string; spans: readonly NamedSpan[] }) {
  return (
    <>
      <p className="dk-note">{heading}</p>
      <ol className="dk-plain dk-field__spans">
        {spans.map(({ start, end, label }) => (
          <li key={`${start}/${end}/${label}`}>
            {end === null ? formatLocalTime(start) : spanWords(start, end)}
            {label !== null && <span className="dk-note"> {label}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
