import type { Payload, Where } from 'payload'

import { idOf, idOrNull, type Id } from '../../fields/ids.ts'
import { instantFromStore } from '../../fields/instants.ts'
import { appearing, timeBased, type Medium } from '../../fields/mediums.ts'
import { localDateOf, SECOND, type Instant } from '../../obligations/index.ts'
import { offAir } from '../../rules/placement.ts'
import { slotOfKey } from '../../rules/series.ts'
import { announcedPage, type AnnouncedRow } from '../../store/announced.ts'
import { byIds, type ContentKind } from '../../store/published.ts'
import { broadcastPage, contentPage, type Addresses } from '../addresses.ts'
import { iso } from './iso.ts'
import { docTag } from '../prepared/tags.ts'
import type { Broadcast } from '../shapes.ts'
import { namesFor } from './names.ts'

interface Shown { broadcasts: Broadcast[]; tags: string[]; until: Instant | null }
interface ChannelRow { id: Id; code: string; medium: Medium; updatedAt: string }
interface FormRow { id: Id; name: string; updatedAt: string }
interface ContentRow { id: Id; slug: string; title: string; _status?: string | null; updatedAt: string }

export const startOf = (row: AnnouncedRow): Instant => instantFromStore(row.actualStart ?? row.plannedStart)
const endOf = (row: AnnouncedRow): Instant => startOf(row) + (row.actualSeconds ?? row.plannedSeconds) * 1000

/** What something on a channel is to people: on for a while, there from a day on, or held somewhere. */
export const kindOn = (medium: Medium): Broadcast['kind'] =>
  appearing.includes(medium) ? 'publication' : timeBased.includes(medium) ? 'broadcast' : 'event'

/**
 * Placements as the public sees them, with the instant at which time alone changes what is said.
 *
 * `sequence` counts the changes of the placement itself and the seconds until what it names was last changed: a
 * title, a channel's name or a withdrawal moves it on without anything being written to the placement, and
 * neither part ever goes back.
 */
export async function broadcastsOf(payload: Payload, at: Addresses, rows: readonly AnnouncedRow[], now: Instant): Promise<Shown> {
  const contentIds = (kind: ContentKind) => rows.map(({ content }) => (content?.relationTo === kind ? idOrNull(content.value) : null))
  const roots = rows.map(({ makegoodFor }) => idOrNull(makegoodFor)).filter((id) => id !== null)
  // What was withdrawn is read as well: when that happened is when what is said here last changed.
  const wasPublished: Where = { or: [{ _status: { equals: 'published' } }, { publishedAt: { exists: true } }] }
  const contentFields = { slug: true, title: true, _status: true, updatedAt: true } as const
  const [names, channels, forms, segments, articles, cures, cured] = await Promise.all([
    namesFor(payload, at, rows),
    byIds<ChannelRow>(payload, 'channels', rows.map(({ channel }) => idOf(channel)), { code: true, medium: true, updatedAt: true }),
    byIds<FormRow>(payload, 'forms', rows.map(({ form }) => idOf(form)), { name: true, updatedAt: true }),
    byIds<ContentRow>(payload, 'segments', contentIds('segments'), contentFields, wasPublished),
    byIds<ContentRow>(payload, 'articles', contentIds('articles'), contentFields, wasPublished),
    curesOf(payload, rows.filter(isLost).map(({ id }) => id)),
    byIds<{ id: Id; plannedStart: string }>(payload, 'placements', roots, { plannedStart: true }, { announcedAt: { exists: true } }),
  ])
  const known = { segments, articles }

  const broadcasts = rows.map((row): Broadcast => {
    const kind = row.content?.relationTo
    const named = kind === undefined ? undefined : known[kind].get(String(idOrNull(row.content!.value)))
    const content = named?._status === 'published' ? named : undefined
    const channel = channels.get(String(idOf(row.channel)))
    const type = kindOn(channel?.medium ?? 'other')
    const programme = names.programme(row.programme)
    const form = forms.get(String(idOf(row.form)))
    const [start, end] = [startOf(row), endOf(row)]
    const slot = row.slotKey ? slotOfKey(row.slotKey) : null
    const root = cured.get(String(idOrNull(row.makegoodFor)))
    const cure = cures.get(String(row.id))
    const createdAt = instantFromStore(row.createdAt)
    const changedAt = Math.max(names.changedAt(row), ...[row, named, channel, form].map((one) => (one ? instantFromStore(one.updatedAt) : 0)))
    return {
      id: String(row.id),
      kind: type,
      // The title of content that is not published is not the public's.
      title: content?.title ?? (row.content ? null : row.title) ?? programme?.name ?? form?.name ?? '',
      channel: channel?.code ?? '',
      programme,
      form: form?.name ?? '',
      themes: names.themes(row.themes),
      start: iso(start),
      end: type === 'publication' ? null : iso(end),
      seconds: type === 'publication' ? null : (end - start) / 1000,
      state: isLost(row) ? 'cancelled' : now < start ? 'scheduled' : type === 'publication' ? 'published' : now < end ? 'onAir' : 'aired',
      movedFrom: slot !== null && slot !== instantFromStore(row.plannedStart) ? iso(slot) : null,
      rerun: row.rerun ?? false,
      makesGood: root ? iso(root.plannedStart) : null,
      madeGoodAt: cure ? iso(startOf(cure)) : null,
      content: content ? { kind: kind!, slug: content.slug, url: `${at.base}/${kind}/${content.slug}`, webUrl: contentPage(at, kind!, content.slug) } : null,
      webUrl: broadcastPage(at, String(row.id), localDateOf(start)),
      sequence: (row.sequence ?? 0) + Math.max(0, Math.floor((changedAt - createdAt) / SECOND)),
      createdAt: iso(createdAt),
      updatedAt: iso(changedAt),
    }
  })
  const turns = rows.filter((row) => !isLost(row)).flatMap((row) => [startOf(row), endOf(row)]).filter((turn) => turn > now)
  return {
    broadcasts,
    until: turns.length === 0 ? null : Math.min(...turns),
    tags: [
      ...rows.map(({ id }) => docTag('placements', id)),
      ...rows.flatMap(({ content }) => (content ? [docTag(content.relationTo, idOrNull(content.value))] : [])),
      ...[...cures.values()].map(({ id }) => docTag('placements', id)),
      ...roots.map((id) => docTag('placements', id)),
      ...[...channels.keys()].map((id) => docTag('channels', id)),
      ...[...forms.keys()].map((id) => docTag('forms', id)),
      ...names.tags,
    ],
  }
}

const isLost = ({ status }: AnnouncedRow): boolean => offAir.includes(status)

/** What makes good for lost placements, where that was announced too. */
async function curesOf(payload: Payload, lost: readonly Id[]): Promise<Map<string, AnnouncedRow>> {
  if (lost.length === 0) return new Map()
  const rows = await announcedPage(payload, [{ makegoodFor: { in: lost } }, { status: { not_in: [...offAir] } }], null, lost.length * 2)
  // The first is the one that counts.
  return new Map(rows.toReversed().map((row) => [String(idOrNull(row.makegoodFor)), row]))
}

