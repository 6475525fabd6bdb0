import { DAY, localDateOf, parseTimeOfDay, startOfDay, weekdayOn, type Band, type Instant, type Span } from '../obligations/index.ts'

/** A band on the day that it starts on, which it may outlast; null when it does not hold then (quota-semantics §4.2). */
export function bandOn({ days, from, to, validFrom, validTo }: Band, midnight: Instant): Span | null {
  const day = localDateOf(midnight)
  if (!days.includes(weekdayOn(day)) || (validFrom && day < validFrom) || (validTo && day >= validTo)) return null
  const [begins, ends] = [parseTimeOfDay(from), parseTimeOfDay(to)]
  if (begins === null || ends === null) return null
  return { start: midnight + begins, end: midnight + (ends <= begins ? ends + DAY : ends) }
}

/** When bands hold within a stretch. Spans that touch become one. */
export function bandSpans(bands: readonly Band[], from: Instant, to: Instant): Span[] {
  const spans: Span[] = []
  for (let midnight = startOfDay(localDateOf(from)) - DAY; midnight < to; midnight += DAY) {
    for (const band of bands) {
      const span = bandOn(band, midnight)
      if (span !== null && span.end > from && span.start < to) spans.push(span)
    }
  }
  return merged(spans)
}

function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}
