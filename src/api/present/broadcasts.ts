import type { Payload, Where } from 'payload'

import { readByIds } from '../../database/read.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { appearing, timeBased, type Medium } from '../../documents/mediums.ts'
import { localDateOf, SECOND, type Instant, isOffAir, offAirStatuses } from '../../obligations/index.ts'
import { slotOfKey } from '../../rules/series.ts'
import { announcedPage, type AnnouncedRow } from '../../store/announced.ts'
import type { ContentKind } from '../../store/published.ts'
import { broadcastPage, contentPage, type Addresses } from '../addresses.ts'
import { iso } from './iso.ts'
import { docTag } from '../cache/tags.ts'
import type { Broadcast } from '../shapes/schedule.ts'
import { namesFor } from './names.ts'

interface Shown {
  broadcasts: Broadcast[]
  tags: string[]
  until: Instant | null
}

export const announcedStart = (row: AnnouncedRow): Instant => instantFromStore(row.actualStart ?? row.plannedStart)
const endOf = (row: AnnouncedRow): Instant => announcedStart(row) + (row.actualSeconds ?? row.plannedSeconds) * 1000

/** What something on a channel is to people: on for a while, there from a day on, or held somewhere. */
export const kindOn = (medium: Medium): Broadcast['kind'] =>
  appearing.includes(medium) ? 'publication' : timeBased.includes(medium) ? 'broadcast' : 'event'

/** Placements as the public sees them, with the instant at which time alone changes what is said. */
export async function broadcastsOf(payload: Payload, at: Addresses, rows: readonly AnnouncedRow[], now: Instant): Promise<Shown> {
  const related = await readRelated(payload, at, rows)
  const turns = rows
    .filter((row) => !isLost(row))
    .flatMap((row) => [announcedStart(row), endOf(row)])
    .filter((turn) => turn > now)
  return {
    broadcasts: rows.map((row) => broadcastOf(row, related, at, now)),
    until: turns.length === 0 ? null : Math.min(...turns),
    tags: tagsOf(rows, related),
  }
}

type Related = Awaited<ReturnType<typeof readRelated>>

/** The documents that placements name: `cures` make good for lost ones, by the id of the lost; `lost` are those that rows make good, by id. */
async function readRelated(payload: Payload, at: Addresses, rows: readonly AnnouncedRow[]) {
  const contentIds = (kind: ContentKind) => rows.map(({ content }) => (content?.relationTo === kind ? idOrNull(content.value) : null))
  const channelIds = rows.map(({ channel }) => idOf(channel))
  const formIds = rows.map(({ form }) => idOf(form))
  const lostIds = rows.map(({ makegoodFor }) => idOrNull(makegoodFor)).filter((id) => id !== null)
  // Withdrawn content is read as well: its withdrawal is the last change of what is said here.
  const wasPublished: Where = { or: [{ _status: { equals: 'published' } }, { publishedAt: { exists: true } }] }
  const content = { select: { slug: true, title: true, _status: true, updatedAt: true }, where: wasPublished } as const
  const cancelledIds = rows.filter(isLost).map(({ id }) => id)
  const [names, channels, forms, segments, articles, cures, lost] = await Promise.all([
    namesFor(payload, at, rows),
    readByIds({ payload }, 'channels', channelIds, { select: { code: true, medium: true, updatedAt: true } }),
    readByIds({ payload }, 'forms', formIds, { select: { name: true, updatedAt: true } }),
    readByIds({ payload }, 'segments', contentIds('segments'), content),
    readByIds({ payload }, 'articles', contentIds('articles'), content),
    curesOf(payload, cancelledIds),
    readByIds({ payload }, 'placements', lostIds, { select: { plannedStart: true }, where: { announcedAt: { exists: true } } }),
  ])
  return { names, channels, forms, content: { segments, articles }, cures, lost, lostIds }
}

function broadcastOf(row: AnnouncedRow, related: Related, at: Addresses, now: Instant): Broadcast {
  const { names, channels, forms, cures, lost } = related
  const kind = row.content?.relationTo
  const named = kind === undefined ? undefined : related.content[kind].get(String(idOrNull(row.content!.value)))
  // The title of content that is not published is not the public's.
  const content = named?._status === 'published' ? named : undefined
  const channel = channels.get(String(idOf(row.channel)))
  const type = kindOn(channel?.medium ?? 'other')
  const programme = names.programme(row.programme)
  const form = forms.get(String(idOf(row.form)))
  const [start, end] = [announcedStart(row), endOf(row)]
  const slot = row.slotKey ? slotOfKey(row.slotKey) : null
  const makesGood = lost.get(String(idOrNull(row.makegoodFor)))
  const cure = cures.get(String(row.id))
  const changedAt = Math.max(names.changedAt(row), ...[row, named, channel, form].map((one) => (one ? instantFromStore(one.updatedAt) : 0)))
  return {
    id: String(row.id),
    kind: type,
    title: content?.title ?? (row.content ? null : row.title) ?? programme?.name ?? form?.name ?? '',
    channel: channel?.code ?? '',
    programme,
    form: form?.name ?? '',
    themes: names.themes(row.themes),
    start: iso(start),
    end: type === 'publication' ? null : iso(end),
    seconds: type === 'publication' ? null : (end - start) / 1000,
    state: stateOf(row, type, now),
    movedFrom: slot !== null && slot !== instantFromStore(row.plannedStart) ? iso(slot) : null,
    rerun: row.rerun ?? false,
    makesGood: makesGood ? iso(makesGood.plannedStart) : null,
    madeGoodAt: cure ? iso(announcedStart(cure)) : null,
    content: content
      ? { kind: kind!, slug: content.slug, url: `${at.base}/${kind}/${content.slug}`, webUrl: contentPage(at, kind!, content.slug) }
      : null,
    webUrl: broadcastPage(at, String(row.id), localDateOf(start)),
    ...revisionOf(row, changedAt),
  }
}

function stateOf(row: AnnouncedRow, kind: Broadcast['kind'], now: Instant): Broadcast['state'] {
  if (isLost(row)) return 'cancelled'
  if (now < announcedStart(row)) return 'scheduled'
  if (kind === 'publication') return 'published'
  return now < endOf(row) ? 'onAir' : 'aired'
}

/**
 * `sequence` counts the changes of the placement itself and the seconds until what it names was last changed: a
 * title, a channel's name or a withdrawal moves it on without anything being written to the placement, and
 * neither part ever goes back.
 */
function revisionOf(row: AnnouncedRow, changedAt: Instant): Pick<Broadcast, 'sequence' | 'createdAt' | 'updatedAt'> {
  const createdAt = instantFromStore(row.createdAt)
  return {
    sequence: (row.sequence ?? 0) + Math.max(0, Math.floor((changedAt - createdAt) / SECOND)),
    createdAt: iso(createdAt),
    updatedAt: iso(changedAt),
  }
}

const tagsOf = (rows: readonly AnnouncedRow[], { names, channels, forms, cures, lostIds }: Related): string[] => [
  ...rows.map(({ id }) => docTag('placements', id)),
  ...rows.flatMap(({ content }) => (content ? [docTag(content.relationTo, idOrNull(content.value))] : [])),
  ...[...cures.values()].map(({ id }) => docTag('placements', id)),
  ...lostIds.map((id) => docTag('placements', id)),
  ...[...channels.keys()].map((id) => docTag('channels', id)),
  ...[...forms.keys()].map((id) => docTag('forms', id)),
  ...names.tags,
]

const isLost = ({ status }: AnnouncedRow): boolean => isOffAir(status)

/** What makes good for lost placements, where that was announced too. */
async function curesOf(payload: Payload, lost: readonly Id[]): Promise<Map<string, AnnouncedRow>> {
  if (lost.length === 0) return new Map()
  const rows = await announcedPage(payload, {
    where: [{ makegoodFor: { in: lost } }, { status: { not_in: [...offAirStatuses] } }],
    limit: lost.length * 2,
  })
  // The first is the one that counts.
  return new Map(rows.toReversed().map((row) => [String(idOrNull(row.makegoodFor)), row]))
}
