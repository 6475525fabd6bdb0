/**
 * Instants, local dates and the spans between them. Instants are milliseconds since
 * 1970-01-01T00:00Z; local dates are `YYYY-MM-DD`, read as the start of that day in the one civil
 * time zone of time.ts. Spans are half-open.
 */
export type Instant = number
export type LocalDate = string

export interface Span {
  readonly start: Instant
  readonly end: Instant
}

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** `[validFrom, validTo)` in local dates; null is open. */
export interface Validity {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}
