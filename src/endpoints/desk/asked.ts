import type { PayloadRequest } from 'payload'

import type { Id } from '../../fields/ids.ts'
import { instantToStore } from '../../fields/instants.ts'
import { deskAsked } from '../../i18n/desk.ts'
import { say, type Text } from '../../i18n/text.ts'
import { parseInstant, parseLocalDate } from '../../obligations/index.ts'
import { refuse, type DeskResult } from '../../operations/deskRefusal.ts'
import type { DeskAct } from '../../operations/placeOnDesk.ts'
import { localeOf } from '../../refusal.ts'
import { isCurable, isOpen, longestSeconds } from '../../rules/placement.ts'

/** Reads one field: its value as the operations take it, or what it should have been. */
export type Read = (value: unknown, payload: PayloadRequest['payload']) => { value: unknown } | { wrong: Text }

/** Ids are numbers on SQLite, twenty-four hexadecimal digits on MongoDB; never anything else. */
const isId = (value: unknown, kind: 'number' | 'text'): value is Id =>
  kind === 'number' ? /^[1-9]\d{0,15}$/.test(String(value)) : typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

const readId: Read = (value, payload) => {
  const kind = payload.db.defaultIDType === 'number' ? 'number' : 'text'
  if ((typeof value !== 'number' && typeof value !== 'string') || !isId(value, kind)) return { wrong: deskAsked.id }
  return { value: kind === 'number' ? Number(value) : value }
}
const orNull = (read: Read): Read => (value, payload) => (value === null ? { value } : read(value, payload))
const when = (holds: (value: unknown) => boolean, wrong: Text): Read => (value) => (holds(value) ? { value } : { wrong })

const instant: Read = (value) => {
  const parsed = typeof value === 'string' ? parseInstant(value) : null
  return parsed === null ? { wrong: deskAsked.instant } : { value: instantToStore(parsed) }
}
const seconds = when((value) => Number.isInteger(value) && (value as number) > 0 && (value as number) <= longestSeconds, deskAsked.seconds)
export const words = when((value) => typeof value === 'string' && value.length <= 500, deskAsked.text)

const content: Read = (value, payload) => {
  const { collection, id } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const read = readId(id, payload)
  return (collection === 'segments' || collection === 'articles') && 'value' in read ? { value: { collection, id: read.value } } : { wrong: deskAsked.content }
}
const ids: Read = (value, payload) => {
  const read = Array.isArray(value) && value.length <= 100 ? value.map((each) => readId(each, payload)) : null
  return read?.every((each) => 'value' in each) ? { value: read.map((each) => (each as { value: Id }).value) } : { wrong: deskAsked.ids }
}

const answer: Read = (value) => {
  const { start, label = null } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const named = label === null || (typeof label === 'string' && label !== '' && label.length <= 500)
  return typeof start === 'string' && parseLocalDate(start) !== null && named ? { value: { start, label } } : { wrong: deskAsked.answer }
}

export const placing: Readonly<Record<keyof DeskAct, Read>> = {
  id: readId,
  expectedUpdatedAt: instant,
  start: instant,
  seconds,
  channel: readId,
  content: orNull(content),
  programme: orNull(readId),
  form: readId,
  organization: readId,
  title: words,
  themes: ids,
  rerun: when((value) => typeof value === 'boolean', deskAsked.flag),
  status: when(isOpen, deskAsked.status),
  makegoodFor: orNull(readId),
  answers: orNull(answer),
}

export const theId = readId
export const theOutcome = when(isCurable, deskAsked.outcome)

/** A request's JSON as the fields that are known and no others; a missing field of `required` is refused. */
export async function readBody<T>(req: PayloadRequest, fields: Readonly<Record<string, Read>>, required: readonly (keyof T & string)[]): Promise<DeskResult<{ body: T }>> {
  const given: unknown = await req.json?.().catch(() => null)
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse(req, { text: deskAsked.body }, 400)
  const body: Record<string, unknown> = {}
  const errors: { message: string; path: string }[] = []
  const wrong = (path: string, text: Text) => errors.push({ path, message: `${path}: ${say(text, localeOf(req))}` })
  for (const [name, value] of Object.entries(given)) {
    const read = Object.hasOwn(fields, name) ? fields[name]!(value, req.payload) : { wrong: deskAsked.unknown }
    if ('wrong' in read) wrong(name.slice(0, 60), read.wrong)
    else body[name] = read.value
  }
  for (const name of required) if (!Object.hasOwn(given, name)) wrong(name, deskAsked.missing)
  return errors.length > 0 ? { ok: false, refusal: { status: 400, errors } } : { ok: true, body: body as T }
}
