import { parseInstant, parseLocalDate, type Instant } from '../../obligations/index.ts'
import { deskAsked } from '../../i18n/desk.ts'
import { seriesAsked } from '../../i18n/series.ts'
import type { Text } from '../../i18n/text.ts'
import { placing, words, type Read } from './asked.ts'

/** What a request about a series may hold, as its operations take it. */

const wrongUnless = (value: unknown, wrong: Text) => (value === null ? { wrong } : { value })

const instant: Read = (value) => wrongUnless(typeof value === 'string' ? parseInstant(value) : null, deskAsked.instant)

/** A slot as an instant, or as the key of a card. */
export const slot: Read = (value, payload) => instant(typeof value === 'string' ? value.slice(value.indexOf('@') + 1) : value, payload)

/** An edit by the number of its entry in the log. */
export const editNumber: Read = (value) => wrongUnless(Number.isSafeInteger(value) && (value as number) > 0 ? value : null, seriesAsked.edit)

export const scope: Read = (value) => wrongUnless(['this', 'following', 'all'].includes(value as string) ? value : null, seriesAsked.scope)

const day: Read = (value) => wrongUnless(typeof value === 'string' ? parseLocalDate(value) : null, seriesAsked.day)
const orNone = (read: Read): Read => (value, payload) => (value === null ? { value } : read(value, payload))
const asText = (read: Read): Read => (value, payload) => {
  const found = read(value, payload)
  return 'wrong' in found ? found : { value: String(found.value) }
}
const skipped: Read = (value, payload) => {
  if (!Array.isArray(value) || value.length > 400) return { wrong: seriesAsked.skip }
  const days = value.map((each: unknown) => {
    const { day: one, reason } = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>
    const read = day(one, payload)
    return 'value' in read ? { day: read.value, reason: typeof reason === 'string' ? reason.slice(0, 200) : null } : null
  })
  return days.every((each) => each !== null) ? { value: days } : { wrong: seriesAsked.skip }
}
const texts: Read = (value, payload) => {
  const read = placing.themes(value, payload)
  return 'wrong' in read ? read : { value: (read.value as unknown[]).map(String) }
}

const seriesFields: Readonly<Record<string, Read>> = {
  start: instant, name: words, seconds: placing.seconds, channel: asText(placing.channel), form: asText(placing.form),
  themes: texts, rrule: orNone(words), dtstart: orNone(words), validFrom: orNone(day), validTo: orNone(day), skip: skipped,
}
const content: Read = (value, payload) => {
  const read = placing.content(value, payload)
  if ('wrong' in read || read.value === null) return read
  const { collection, id } = read.value as { collection: string; id: unknown }
  return { value: { relationTo: collection, value: id } }
}
const occurrenceFields: Readonly<Record<string, Read>> = {
  start: instant, seconds: placing.seconds, channel: placing.channel, content, title: words,
}

/** An object of known fields and no others. */
const objectOf = (fields: Readonly<Record<string, Read>>): Read => (value, payload) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { wrong: seriesAsked.change }
  const read: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(value)) {
    const found = Object.hasOwn(fields, name) ? fields[name]!(one, payload) : { wrong: deskAsked.unknown }
    if ('wrong' in found) return { wrong: { vi: `${name}: ${found.wrong.vi}`, en: `${name}: ${found.wrong.en}` } }
    read[name] = found.value
  }
  return { value: read }
}
export const seriesChange = objectOf(seriesFields)
export const occurrenceChange = objectOf(occurrenceFields)

const seenFields = objectOf({ id: placing.id, updatedAt: words })
export const seen = orNone(seenFields)

const decision = objectOf({ slot, choice: (value) => wrongUnless(['keep', 'move', 'skip'].includes(value as string) ? value : null, seriesAsked.choice) })
export const decisions: Read = (value, payload) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > 100) return { wrong: seriesAsked.decisions }
  const read = value.map((each) => decision(each, payload))
  const wrong = read.find((each) => 'wrong' in each)
  return wrong ?? { value: read.map((each) => (each as { value: { slot: Instant; choice: string } }).value) }
}
