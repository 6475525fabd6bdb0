import type { Payload, Where } from 'payload'

import type { Id } from '../fields/ids.ts'
import { rowBy } from '../store/catalogue.ts'
import { toStoredId } from '../store/database.ts'
import { listTags } from './prepared/tags.ts'

/** What lists are filtered by, as it was asked for. */
export interface Filter {
  channel?: string | undefined
  programme?: string | undefined
  theme?: string | undefined
}

export interface Conditions {
  /** Null when nothing can match. */
  readonly where: readonly Where[] | null
  /** Of what the filter itself was read from. */
  readonly tags: readonly string[]
  /** The lists of their own that a matching document stands in (prepared/tags.ts). */
  readonly scopes: readonly string[]
}

interface Condition {
  where: Where | null
  tags: readonly string[]
  scope?: string
}

/** The conditions that a filter puts to the database, all of which must hold. */
export async function conditionsOf(payload: Payload, { channel, programme, theme }: Filter): Promise<Conditions> {
  const all = await Promise.all([
    ...(channel === undefined ? [] : [ofChannel(payload, channel)]),
    ...(programme === undefined ? [] : [ofProgramme(payload, programme)]),
    ...(theme === undefined ? [] : [ofTheme(payload, theme)]),
  ])
  const wheres = all.map(({ where }) => where)
  return {
    where: wheres.every((where) => where !== null) ? wheres : null,
    tags: all.flatMap(({ tags }) => tags),
    scopes: all.flatMap(({ scope }) => scope ?? []),
  }
}

async function ofChannel(payload: Payload, code: string): Promise<Condition> {
  const channel = await rowBy<{ id: Id }>(payload, 'channels', { code: { equals: code } }, { code: true })
  return { where: channel && { channel: { equals: channel.id } }, tags: listTags('channels') }
}

/** Ids have another form on each database: one of the other matches nothing. */
function ofProgramme(payload: Payload, id: string): Condition {
  const programme = toStoredId(payload, id)
  const fits = typeof programme === 'number' ? !Number.isNaN(programme) : programme.length === 24
  return fits ? { where: { programme: { equals: programme } }, tags: [], scope: `programme=${id}` } : { where: null, tags: [] }
}

/** Of a plan that is not shown nobody may learn, not even by asking what is tied to it. */
async function ofTheme(payload: Payload, ref: string): Promise<Condition> {
  const theme = await rowBy<{ id: Id }>(payload, 'themes', { and: [{ ref: { equals: ref } }, { 'plan.shownPublicly': { equals: true } }] }, { ref: true })
  const tags = [...listTags('themes'), ...listTags('plans')]
  return theme === null ? { where: null, tags } : { where: { themes: { in: [theme.id] } }, tags, scope: `theme=${theme.id}` }
}
