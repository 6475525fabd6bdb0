import type { Payload, Where } from 'payload'

import { readFirst, toStoredId } from '../database/read.ts'
import { docTag, listTags } from './cache/tags.ts'
import { unknownValues, type Problem } from './problem.ts'

/** What lists are filtered by, as it was asked for. */
export interface Filter {
  channel?: string | undefined
  programme?: string | undefined
  theme?: string | undefined
}

export interface FilterConditions {
  readonly where: readonly Where[]
  /** Of what the filter itself was read from. */
  readonly tags: readonly string[]
  /** The lists of their own that a matching document stands in (cache/tags.ts). */
  readonly scopes: readonly string[]
  /** What the filter names, as people call it. */
  readonly names: readonly string[]
}

interface Condition {
  where: Where
  tags: readonly string[]
  scope?: string
  name: string
}

/** The conditions that a filter puts to the database, all of which must hold; refused where it names what is not there. */
export async function filterConditions(
  payload: Payload,
  { channel, programme, theme }: Filter,
): Promise<FilterConditions | { refused: Problem }> {
  const asked = await Promise.all([
    ...(channel === undefined ? [] : [ofChannel(payload, channel).then((one) => one ?? 'channel')]),
    ...(programme === undefined ? [] : [ofProgramme(payload, programme).then((one) => one ?? 'programme')]),
    ...(theme === undefined ? [] : [ofTheme(payload, theme).then((one) => one ?? 'theme')]),
  ])
  const unknown = asked.filter((one) => typeof one === 'string')
  if (unknown.length > 0) return { refused: unknownValues(unknown) }
  const all = asked.filter((one) => typeof one !== 'string')
  return {
    where: all.map(({ where }) => where),
    tags: all.flatMap(({ tags }) => tags),
    scopes: all.flatMap(({ scope }) => scope ?? []),
    names: all.map(({ name }) => name),
  }
}

async function ofChannel(payload: Payload, code: string): Promise<Condition | null> {
  const channel = await readFirst({ payload }, 'channels', { where: { code: { equals: code } }, select: { name: true } })
  return channel && { where: { channel: { equals: channel.id } }, tags: listTags('channels'), name: channel.name }
}

/** Ids have another form on each database: one of the other names nothing. */
async function ofProgramme(payload: Payload, id: string): Promise<Condition | null> {
  const stored = toStoredId(payload, id)
  const fits = typeof stored === 'number' ? !Number.isNaN(stored) : stored.length === 24
  const programme = fits ? await readFirst({ payload }, 'programmes', { where: { id: { equals: stored } }, select: { name: true } }) : null
  return (
    programme && {
      where: { programme: { equals: stored } },
      tags: [docTag('programmes', id)],
      scope: `programme=${id}`,
      name: programme.name,
    }
  )
}

/** Of a plan that is not shown nobody may learn, not even by asking what is tied to it. */
async function ofTheme(payload: Payload, ref: string): Promise<Condition | null> {
  const theme = await readFirst({ payload }, 'themes', {
    where: { and: [{ ref: { equals: ref } }, { 'plan.shownPublicly': { equals: true } }] },
    select: { text: true },
  })
  return (
    theme && {
      where: { themes: { in: [theme.id] } },
      tags: [...listTags('themes'), ...listTags('plans')],
      scope: `theme=${theme.id}`,
      name: theme.text,
    }
  )
}
