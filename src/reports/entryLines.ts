import type { Slug } from '../documents/slugs.ts'
import { logFaultKinds, type LogFault } from '../rules/auditLog/fault.ts'
import { formatDateTime } from '../i18n/dates.ts'
import { actDetails as text } from '../i18n/history.ts'
import { calendarText } from '../i18n/calendar.ts'
import { slotSentence } from '../i18n/ruleSentence.ts'
import { seriesLineReason } from '../i18n/series.ts'
import { pick, say, type Locale, type Text, type TextParams } from '../platform/text.ts'
import { verdictStatus } from '../i18n/words.ts'
import { ruleOf } from '../rules/series.ts'
import { faultWords } from './auditHead.ts'
import { changeLines, type ChangeLine, type LineValue } from './changeLines.ts'
import { dutyActLines } from './dutyActLines.ts'
import { findingLines } from './findingLines.ts'
import { scoringLines } from './scoringLines.ts'
import { handInLines } from './handInLines.ts'
import { toldFacts } from './toldFacts.ts'
import type { Readable } from './readable.ts'

/** An entry as far as it is told in words. */
export interface LoggedEntry {
  action: string
  subject: string | null
  details: unknown
}

const isFault = (value: unknown): value is LogFault => (logFaultKinds as readonly unknown[]).includes(record(value).kind)

type Details = Readonly<Record<string, unknown>>

const record = (value: unknown): Details => (typeof value === 'object' && value !== null ? (value as Details) : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const params = (details: Details): TextParams =>
  Object.fromEntries(
    Object.entries(details).filter((pair): pair is [string, string | number] => ['string', 'number'].includes(typeof pair[1])),
  )
const at = (iso: unknown): string => (typeof iso === 'string' && !Number.isNaN(Date.parse(iso)) ? formatDateTime(Date.parse(iso)) : '')
const ref = (collection: Slug, id: unknown): LineValue => ({ ref: { collection, id: String(id) } })

/** What an entry tells beyond who did it to what: empty where that is all. */
export function entryLines(
  { action, details: given, subject }: LoggedEntry,
  fieldsOf: (collection: Slug) => readonly Readable[],
  locale: Locale,
): ChangeLine[] {
  const describe = describers[action]
  const details = record(given)
  if (describe !== undefined) return describe(details, locale)
  return subject === null ? [] : changeLines(given, fieldsOf(subject as Slug), locale)
}

const words = (label: Text, locale: Locale, said: string | null | undefined): ChangeLine[] =>
  said ? toldFacts(label, locale, { text: said }) : []
/** A sentence of figures; none where the entry lacks one of them. */
function counted(label: Text, of: Text, locale: Locale, details: Details): ChangeLine[] {
  const said = say(of, locale, params(details))
  return /\{\w+\}/.test(said) ? [] : words(label, locale, said)
}

const scopes: Readonly<Record<string, Text>> = {
  this: calendarText.scopeThis,
  following: calendarText.scopeFollowing,
  all: calendarText.scopeAll,
}

function moveSaid(given: unknown, locale: Locale): LineValue {
  const { placement, why, from, to } = record(given)
  const [was, is] = [at(from), at(to)]
  const when = was === is || is === '' ? was : was === '' ? is : `${was} → ${is}`
  const reason = (seriesLineReason as Readonly<Record<string, Text>>)[String(why)]?.[locale] ?? ''
  return { ...(placement != null && ref('placements', placement)), text: [when, reason].filter((one) => one !== '').join(', ') }
}

function verdictSaid(given: unknown, locale: Locale): LineValue {
  const { key, from, to } = record(given)
  const status = (value: unknown, without: Text): string =>
    (verdictStatus as Readonly<Record<string, Text>>)[String(value)]?.[locale] ?? pick(without, locale)
  return { ...ref('obligations', key), text: `${status(from, text.appeared)} → ${status(to, text.dropped)}` }
}

/** The schedule that a series has after an act. */
function scheduleLine(details: Details, locale: Locale): ChangeLine[] {
  const { rrule, dtstart, seconds } = record(details.series) as { rrule?: string; dtstart?: string; seconds?: number }
  const rule = ruleOf({ rrule: rrule ?? null, dtstart: dtstart ?? null })
  return words(text.schedule, locale, rule && slotSentence(rule, seconds ?? null, locale))
}

const describers: Readonly<Record<string, (details: Details, locale: Locale) => ChangeLine[]>> = {
  fillSlots: (details, locale) => [
    ...counted(text.result, text.slots, locale, details),
    ...toldFacts(text.taken, locale, ...list(details.taken).map((one) => ({ text: slotName(String(one)) }))),
  ],
  acknowledge: ({ note }, locale) => words(text.note, locale, note as string | null),
  editSeries: (details, locale) => {
    const moves = list(details.changes)
    return [
      ...words(text.scope, locale, scopes[String(details.scope)]?.[locale]),
      ...words(text.from, locale, at(details.from)),
      ...(details.goesOnAs == null ? [] : toldFacts(text.goesOn, locale, ref('programmes', details.goesOnAs))),
      ...scheduleLine(details, locale),
      ...counted(text.result, text.counts, locale, record(details.counts)),
      ...toldFacts(text.moves, locale, ...moves.map((one) => moveSaid(one, locale))),
    ]
  },
  undoSeriesEdit: (details, locale) => [
    ...(typeof details.undoes === 'number' ? words(text.undoes, locale, say(text.anchorAt, locale, { seq: details.undoes })) : []),
    ...scheduleLine(details, locale),
    ...toldFacts(text.moves, locale, ...list(details.changes).map((one) => moveSaid(one, locale))),
  ],
  followProgramme: (details, locale) => [
    ...counted(text.result, text.counts, locale, {
      ...details,
      ...(Array.isArray(details.changes) && { changes: details.changes.length }),
      ...record(details.counts),
    }),
    ...toldFacts(text.moves, locale, ...list(details.changes).map((one) => moveSaid(one, locale))),
  ],
  ...findingLines,
  ...scoringLines,
  ...handInLines,
  ...dutyActLines,
  publicationRefused: ({ why }, locale) =>
    words(text.why, locale, why === 'the right was lost' ? pick(text.rightLost, locale) : String(why ?? '')),
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
    ...toldFacts(
      text.verdicts,
      locale,
      ...list(details.moves)
        .filter((one) => typeof record(one).key === 'string')
        .map((one) => verdictSaid(one, locale)),
    ),
  ],
  loadHolidays: (details, locale) => counted(text.result, text.holidays, locale, details),
  loadDemoYear: (details, locale) => counted(text.result, text.demonstration, locale, details),
  recordFacts: (details, locale) =>
    counted(text.result, details.because === 'begin' ? text.recordedBegin : text.recordedOutside, locale, details),
  signReport: ({ number, signatory, files }, locale) => [
    ...words(text.signedNumber, locale, String(number ?? '')),
    ...words(text.signatory, locale, String(signatory ?? '')),
    ...toldFacts(
      text.signedFiles,
      locale,
      ...list(files).map((file) => ({ text: `${String(record(file).name)} ${String(record(file).sha256)}` })),
    ),
  ],
  mendMediaType: ({ before, after }, locale) => [
    {
      label: pick(text.fileType, locale),
      kind: 'change',
      was: before == null ? [] : [{ text: String(before) }],
      is: after == null ? [] : [{ text: String(after) }],
    },
  ],
  acceptAuditLog: ({ faults, anchored, now }, locale) => {
    const point = (value: unknown): LineValue[] =>
      record(value).seq === undefined ? [] : [{ text: say(text.anchorAt, locale, { seq: Number(record(value).seq) }) }]
    return [
      ...toldFacts(
        text.faults,
        locale,
        ...list(faults)
          .filter(isFault)
          .map((one) => ({ text: faultWords(one, locale) })),
      ),
      { label: pick(text.anchor, locale), kind: 'change', was: point(anchored), is: point(now) },
    ]
  },
}

/** A slot that was left out is kept as “Name 2026-03-04T20:00:00+07:00”. */
function slotName(kept: string): string {
  const [, name, instant] = /^(.*) (\d{4}-\d\d-\d\dT\S+)$/.exec(kept) ?? []
  return name === undefined || instant === undefined ? kept : `${name}, ${at(instant)}`
}
