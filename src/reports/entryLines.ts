import type { Slug } from '../../collections/slugs.ts'
import { logFaultKinds, type LogFault } from '../auditFault.ts'
import { formatDateTime } from '../i18n/dates.ts'
import { actDetails as text } from '../i18n/history.ts'
import { calendarText } from '../i18n/calendar.ts'
import { slotSentence } from '../i18n/ruleSentence.ts'
import { lineReason } from '../i18n/series.ts'
import { say, type Locale, type Text, type TextParams } from '../i18n/text.ts'
import { verdictStatus } from '../i18n/words.ts'
import { ruleOf } from '../rules/series.ts'
import { faultWords } from './auditHead.ts'
import { changeLines, type Line, type Said } from './changeLines.ts'
import type { Readable } from './readable.ts'

/** An entry as far as it is told in words. */
export interface Told {
  action: string
  subject: string | null
  details: unknown
}

const isFault = (value: unknown): value is LogFault => (logFaultKinds as readonly unknown[]).includes(record(value).kind)

type Details = Readonly<Record<string, unknown>>

const record = (value: unknown): Details => (typeof value === 'object' && value !== null ? (value as Details) : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const params = (details: Details): TextParams => Object.fromEntries(Object.entries(details).filter((pair): pair is [string, string | number] => ['string', 'number'].includes(typeof pair[1])))
const at = (iso: unknown): string => (typeof iso === 'string' && !Number.isNaN(Date.parse(iso)) ? formatDateTime(Date.parse(iso)) : '')
const ref = (collection: Slug, id: unknown): Said => ({ ref: { collection, id: String(id) } })

/** What an entry tells beyond who did it to what: empty where that is all. */
export function entryLines({ action, details: given, subject }: Told, fieldsOf: (collection: Slug) => readonly Readable[], locale: Locale): Line[] {
  const describe = describers[action]
  const details = record(given)
  if (describe !== undefined) return describe(details, locale)
  return subject === null ? [] : changeLines(given, fieldsOf(subject as Slug), locale)
}

const fact = (label: Text, locale: Locale, ...is: readonly Said[]): Line[] => (is.length === 0 ? [] : [{ label: label[locale], kind: 'fact', was: [], is }])
const words = (label: Text, locale: Locale, said: string | null | undefined): Line[] => (said ? fact(label, locale, { text: said }) : [])
/** A sentence of figures; none where the entry lacks one of them. */
function counted(label: Text, of: Text, locale: Locale, details: Details): Line[] {
  const said = say(of, locale, params(details))
  return /\{\w+\}/.test(said) ? [] : words(label, locale, said)
}

const scopes: Readonly<Record<string, Text>> = { this: calendarText.scopeThis, following: calendarText.scopeFollowing, all: calendarText.scopeAll }

function moveSaid(given: unknown, locale: Locale): Said {
  const { placement, why, from, to } = record(given)
  const [was, is] = [at(from), at(to)]
  const when = was === is || is === '' ? was : was === '' ? is : `${was} → ${is}`
  const reason = (lineReason as Readonly<Record<string, Text>>)[String(why)]?.[locale] ?? ''
  return { ...(placement != null && ref('placements', placement)), text: [when, reason].filter((one) => one !== '').join(', ') }
}

function verdictSaid(given: unknown, locale: Locale): Said {
  const { key, from, to } = record(given)
  const status = (value: unknown, without: Text): string => (verdictStatus as Readonly<Record<string, Text>>)[String(value)]?.[locale] ?? without[locale]
  return { ...ref('obligations', key), text: `${status(from, text.appeared)} → ${status(to, text.dropped)}` }
}

/** The schedule that a series has after an act. */
function scheduleLine(details: Details, locale: Locale): Line[] {
  const { rrule, dtstart, seconds } = record(details.series) as { rrule?: string; dtstart?: string; seconds?: number }
  const rule = ruleOf({ rrule: rrule ?? null, dtstart: dtstart ?? null })
  return words(text.schedule, locale, rule && slotSentence(rule, seconds ?? null, locale))
}

const describers: Readonly<Record<string, (details: Details, locale: Locale) => Line[]>> = {
  fillSlots: (details, locale) => [
    ...counted(text.result, text.slots, locale, details),
    ...fact(text.taken, locale, ...list(details.taken).map((one) => ({ text: slotName(String(one)) }))),
  ],
  acknowledge: ({ note }, locale) => words(text.note, locale, note as string | null),
  editSeries: (details, locale) => {
    const moves = list(details.changes)
    return [
      ...words(text.scope, locale, scopes[String(details.scope)]?.[locale]),
      ...words(text.from, locale, at(details.from)),
      ...(details.goesOnAs == null ? [] : fact(text.goesOn, locale, ref('programmes', details.goesOnAs))),
      ...scheduleLine(details, locale),
      ...counted(text.result, text.counts, locale, record(details.counts)),
      ...fact(text.moves, locale, ...moves.map((one) => moveSaid(one, locale))),
    ]
  },
  undoSeriesEdit: (details, locale) => [
    ...(typeof details.undoes === 'number' ? words(text.undoes, locale, say(text.anchorAt, locale, { seq: details.undoes })) : []),
    ...scheduleLine(details, locale),
    ...fact(text.moves, locale, ...list(details.changes).map((one) => moveSaid(one, locale))),
  ],
  followProgramme: (details, locale) => [
    ...counted(text.result, text.counts, locale, { ...details, ...(Array.isArray(details.changes) && { changes: details.changes.length }), ...record(details.counts) }),
    ...fact(text.moves, locale, ...list(details.changes).map((one) => moveSaid(one, locale))),
  ],
  publicationRefused: ({ why }, locale) => words(text.why, locale, why === 'the right was lost' ? text.rightLost[locale] : String(why ?? '')),
  importPlan: (details, locale) => counted(text.result, text.rows, locale, details),
  import: (details, locale) => [
    ...words(text.result, locale, say(text.recorded, locale, { n: Number(details.recorded ?? 0) })),
    ...(Number(details.notUnderstood) > 0 ? words(text.notUnderstood, locale, String(details.notUnderstood)) : []),
  ],
  importAsRun: (details, locale) => [
    ...words(text.result, locale, say(text.recorded, locale, { n: Number(details.entries ?? 0) })),
    ...words(text.recordedBy, locale, details.recordedBy === 'system' ? null : (details.recordedBy as string | undefined)),
  ],
  recordUnplanned: (details, locale) => [
    ...words(text.at, locale, at(details.at)),
    ...words(text.channel, locale, details.channel as string | undefined),
    ...words(text.source, locale, details.source as string | undefined),
  ],
  audit: (details, locale) => [
    ...words(text.asOf, locale, at(details.asOf)),
    ...fact(text.verdicts, locale, ...list(details.moves).filter((one) => typeof record(one).key === 'string').map((one) => verdictSaid(one, locale))),
  ],
  loadHolidays: (details, locale) => counted(text.result, text.holidays, locale, details),
  loadDemoYear: (details, locale) => counted(text.result, text.demonstration, locale, details),
  mendMediaType: ({ before, after }, locale) => [
    { label: text.fileType[locale], kind: 'change', was: before == null ? [] : [{ text: String(before) }], is: after == null ? [] : [{ text: String(after) }] },
  ],
  acceptAuditLog: ({ faults, anchored, now }, locale) => {
    const point = (value: unknown): Said[] => (record(value).seq === undefined ? [] : [{ text: say(text.anchorAt, locale, { seq: Number(record(value).seq) }) }])
    return [
      ...fact(text.faults, locale, ...list(faults).filter(isFault).map((one) => ({ text: faultWords(one, locale) }))),
      { label: text.anchor[locale], kind: 'change', was: point(anchored), is: point(now) },
    ]
  },
}

/** A slot that was left out is kept as “Name 2026-03-04T20:00:00+07:00”. */
function slotName(kept: string): string {
  const [, name, instant] = /^(.*) (\d{4}-\d\d-\d\dT\S+)$/.exec(kept) ?? []
  return name === undefined || instant === undefined ? kept : `${name}, ${at(instant)}`
}
