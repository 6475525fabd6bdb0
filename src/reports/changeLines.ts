import type { Slug } from '../documents/slugs.ts'
import { TRUNCATED } from '../rules/auditLog/truncated.ts'
import { canonical } from '../rules/auditLog/chain.ts'
import { dayFromStore } from '../documents/days.ts'
import { spokenSeconds } from '../i18n/amounts.ts'
import { formatDateTime, formatDay } from '../i18n/dates.ts'
import { historyText as text } from '../i18n/history.ts'
import { everyWords } from '../i18n/recurrence.ts'
import { pick, say, type Locale } from '../platform/text.ts'
import { checkRule } from '../obligations/index.ts'
import { publication, type Readable } from './readable.ts'

/** A document that is told by its name, which only the database knows. An obligation may be known by its key. */
export interface Ref {
  collection: Slug
  id: string
}

/** One value as people read it: words, a document, or words after a document. */
export interface LineValue {
  text?: string
  ref?: Ref
}

/** What one field was and is; of a list, what was taken out of it and what was put in. */
export interface ChangeLine {
  label: string
  /** `change`: one value after another. `list`: what came and went. `fact`: something that the act tells besides. */
  kind: 'change' | 'list' | 'fact'
  was: readonly LineValue[]
  is: readonly LineValue[]
  /** In place of values: that there is more to it than the log repeats. */
  note?: string
}

type Change = { from?: unknown; to?: unknown }

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && ('from' in value || 'to' in value)
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** What an entry on the change of a document holds, field by field, in the order of the form. */
export function changeLines(details: unknown, fields: readonly Readable[], locale: Locale): ChangeLine[] {
  if (typeof details !== 'object' || details === null) return []
  const given = details as Record<string, unknown>
  const known = [...fields.filter(({ name }) => name !== publication.name), publication].flatMap((field) =>
    isChange(given[field.name]) ? linesOf(field, given[field.name] as Change, pick(field.label, locale), locale) : [],
  )
  const names = new Set([publication.name, ...fields.map(({ name }) => name)])
  // A field that the collection has no more is still told, by the name that it had.
  const gone = Object.entries(given).flatMap(([name, change]) =>
    names.has(name) || hidden.has(name) || !isChange(change)
      ? []
      : linesOf({ name, label: { vi: name, en: name }, as: 'text' }, change, name, locale),
  )
  return [...known, ...gone]
}

/** What a document says in some of its fields, blank ones left out. */
export const factLines = (doc: Readonly<Record<string, unknown>>, fields: readonly Readable[], locale: Locale): ChangeLine[] =>
  fields.flatMap((field) => {
    const is = listOf(doc[field.name]).flatMap((one) => saidOf(field, one, locale))
    return is.length === 0 ? [] : [{ label: unitless(field, pick(field.label, locale)), kind: 'fact' as const, was: [], is }]
  })

/** Kept beside other fields, which are told: see src/reports/readable.ts. */
const hidden = new Set(['at', 'endsAt', 'slotKey', 'announcedAt'])

function linesOf(field: Readable, { from, to }: Change, label: string, locale: Locale): ChangeLine[] {
  const line = (was: readonly LineValue[], is: readonly LineValue[], more: Partial<ChangeLine> = {}): ChangeLine[] => [
    { label: unitless(field, label), kind: 'change', was, is, ...more },
  ]
  if (field.as === 'unsaid' || (from === TRUNCATED && to === TRUNCATED)) return line([], [], { note: pick(text.changed, locale) })
  if (field.as === 'group') return groupLines(field.fields, { from, to }, label, locale)
  if (field.as === 'rows') return rowLines(field, { from, to }, label, locale)
  if (Array.isArray(from) || Array.isArray(to)) return listLines(field, { from, to }, label, locale)
  if (field.as === 'richText' && canonical(from) === canonical(to)) return line([], [], { note: pick(text.formatted, locale) })
  return line(saidOf(field, from, locale), saidOf(field, to, locale))
}

/** “Thời lượng (giây)” needs no unit where the value says its own, nor “Quy tắc lặp (RRULE)” how it is written. */
const unitless = ({ as }: Readable, label: string): string =>
  as === 'seconds' || as === 'recurrence' || as === 'wall' ? label.replace(/\s*\([^()]*\)$/, '') : label

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isEmpty(value) || value === TRUNCATED ? [] : [value])
const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function groupLines(fields: readonly Readable[], { from, to }: Change, label: string, locale: Locale): ChangeLine[] {
  if (from === TRUNCATED || to === TRUNCATED) return [{ label, kind: 'change', was: [], is: [], note: pick(text.changed, locale) }]
  const [was, is] = [recordOf(from), recordOf(to)]
  return fields.flatMap((field) =>
    alike(was[field.name], is[field.name])
      ? []
      : linesOf(field, { from: was[field.name], to: is[field.name] }, `${label}: ${pick(field.label, locale)}`, locale),
  )
}

/** Nothing, an empty text and an empty list are the same to whoever reads. */
const alike = (one: unknown, other: unknown): boolean => canonical(blank(one)) === canonical(blank(other))
const blank = (value: unknown): unknown => (isEmpty(value) || (Array.isArray(value) && value.length === 0) ? null : value)

/** Rows are known by their ids: one that was in the list before is told field by field. */
function rowLines(field: Readable & { fields: readonly Readable[] }, { from, to }: Change, label: string, locale: Locale): ChangeLine[] {
  const [was, is] = [listOf(from), listOf(to)].map((rows) => rows.map(recordOf)) as [Record<string, unknown>[], Record<string, unknown>[]]
  const idOf = (row: Record<string, unknown>): string => String(row.id ?? canonical(row))
  const before = new Map(was.map((row) => [idOf(row), row]))
  const after = new Set(is.map(idOf))
  const told = (row: Record<string, unknown>): LineValue[] => rowWords(field.fields, row, locale)
  const removed = was.filter((row) => !after.has(idOf(row))).flatMap(told)
  const added = is.filter((row) => !before.has(idOf(row))).flatMap(told)
  const changed = is.flatMap((row, at) => {
    const old = before.get(idOf(row))
    return old === undefined
      ? []
      : groupLines(field.fields, { from: old, to: row }, say(text.row, locale, { list: label, n: at + 1 }), locale)
  })
  const moved: ChangeLine[] = removed.length + added.length > 0 ? [{ label, kind: 'list', was: removed, is: added }] : []
  if (moved.length + changed.length > 0) return [...moved, ...changed]
  return [
    { label, kind: 'list', was: [], is: [], note: pick(from === TRUNCATED || to === TRUNCATED ? text.changed : text.reordered, locale) },
  ]
}

/** A whole row in one line: “Ngày 17/02/2026, Lý do: Tết”. */
function rowWords(fields: readonly Readable[], row: Record<string, unknown>, locale: Locale): LineValue[] {
  const pieces = fields.flatMap((field): LineValue[] => {
    const value = row[field.name]
    if (blank(value) === null || field.as === 'group' || field.as === 'rows' || field.as === 'unsaid') return []
    const said = Array.isArray(value) ? value.flatMap((one) => saidOf(field, one, locale)) : saidOf(field, value, locale)
    const refs = said.flatMap(({ ref }) => (ref ? [ref] : []))
    const words = said.flatMap(({ text }) => (text === undefined ? [] : [text])).join(', ')
    return refs.length > 0 ? [{ ref: refs[0]! }] : [{ text: `${unitless(field, pick(field.label, locale))}: ${words}` }]
  })
  const words = pieces.flatMap(({ text }) => (text === undefined ? [] : [text])).join('; ')
  const ref = pieces.find((piece) => piece.ref)?.ref
  return [{ ...(words !== '' && { text: words }), ...(ref && { ref }) }].filter((said) => said.text !== undefined || said.ref !== undefined)
}

function listLines(field: Readable, change: Change, label: string, locale: Locale): ChangeLine[] {
  const [from, to] = [listOf(change.from), listOf(change.to)]
  const keys = (list: readonly unknown[]): Set<string> => new Set(list.map(canonical))
  const [before, after] = [keys(from), keys(to)]
  const was = from.filter((one) => !after.has(canonical(one))).flatMap((one) => saidOf(field, one, locale))
  const is = to.filter((one) => !before.has(canonical(one))).flatMap((one) => saidOf(field, one, locale))
  return [{ label, kind: 'list', was, is, ...(was.length + is.length === 0 && { note: pick(text.reordered, locale) }) }]
}

/** A single value in words; empty for a blank one. */
function saidOf(field: Readable, value: unknown, locale: Locale): LineValue[] {
  if (isEmpty(value)) return []
  if (value === TRUNCATED || (typeof value === 'object' && field.as !== 'relation')) return [{ text: pick(text.unsaid, locale) }]
  switch (field.as) {
    case 'flag':
      return [{ text: pick(value === true ? text.yes : text.no, locale) }]
    case 'seconds':
      return [{ text: typeof value === 'number' ? spokenSeconds(value, locale) : String(value) }]
    case 'number':
      return [
        {
          text:
            typeof value === 'number'
              ? value.toLocaleString(pick({ vi: 'vi-VN', en: 'en-GB' }, locale), { useGrouping: false })
              : String(value),
        },
      ]
    case 'day':
      return [{ text: dated(value, (iso) => formatDay(dayFromStore(iso))) }]
    case 'instant':
      return [{ text: dated(value, (iso) => formatDateTime(Date.parse(iso))) }]
    case 'recurrence':
      return [{ text: ruleWords(String(value), locale) }]
    case 'wall':
      return [{ text: String(value).replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d).*$/, '$3/$2/$1 $4') }]
    case 'choice':
      return [{ text: field.words.get(String(value))?.[locale] ?? String(value) }]
    case 'relation':
      return [refOf(field.to, value)]
    default:
      return [{ text: String(value) }]
  }
}

/** What cannot be read as a rule is told as it was written. */
function ruleWords(rrule: string, locale: Locale): string {
  const check = checkRule({ rrule, dtstart: '2000-01-01T00:00' })
  return check.ok ? everyWords(check.rule, locale) : rrule
}

const dated = (value: unknown, words: (iso: string) => string): string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? words(value) : String(value)

function refOf(to: readonly Slug[], value: unknown): LineValue {
  const { relationTo, value: inner } = recordOf(value)
  if (typeof relationTo === 'string') return refOf([relationTo as Slug], inner)
  const id = 'id' in recordOf(value) ? recordOf(value).id : value
  return { ref: { collection: to[0]!, id: typeof id === 'object' ? '' : String(id) } }
}
