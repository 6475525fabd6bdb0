import { DAY, localDateOf, parseTimeOfDay, startOfDay, type Band, type Instant, type Weekday } from '../obligations/index.ts'

/** A band on one day, as instants. */
export interface BandSpan {
  start: Instant
  end: Instant
}

/** Sunday first, as JavaScript counts. */
const weekdays: readonly Weekday[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/**
 * When bands hold within a stretch (quota-semantics §4.2): each by its days and dates, one past
 * midnight belonging to the day it starts on. Spans that touch become one.
 */
export function bandSpans(bands: readonly Band[], from: Instant, to: Instant): BandSpan[] {
  const spans: BandSpan[] = []
  for (let midnight = startOfDay(localDateOf(from)) - DAY; midnight < to; midnight += DAY) {
    const day = localDateOf(midnight)
    const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!
    for (const band of bands) {
      if (!band.days.includes(weekday) || (band.validFrom && day < band.validFrom) || (band.validTo && day >= band.validTo)) continue
      const begins = parseTimeOfDay(band.from)
      const ends = parseTimeOfDay(band.to)
      if (begins === null || ends === null) continue
      const span = { start: midnight + begins, end: midnight + (ends <= begins ? ends + DAY : ends) }
      if (span.end > from && span.start < to) spans.push(span)
    }
  }
  return merged(spans)
}

function merged(spans: readonly BandSpan[]): BandSpan[] {
  const out: BandSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else out.push({ ...span })
  }
  return out
}
