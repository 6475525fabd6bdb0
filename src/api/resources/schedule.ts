import type { Payload, Where } from 'payload'
import { z } from 'zod'

import type { Id } from '../../fields/ids.ts'
import { DAY, localDateOf, startOfDay, type Instant } from '../../obligations/index.ts'
import { announcedPage, type AnnouncedRow } from '../../store/announced.ts'
import { toStoredId } from '../../store/database.ts'
import { cursorOf, placeOf } from '../cursor.ts'
import { code, cursor, day, id, limit, type Fault } from '../params.ts'
import { broadcastsOf, startOf } from '../present/broadcasts.ts'
import { json } from '../prepared/answer.ts'
import { iso as shortIso } from '../prepared/kitchen.ts'
import { listTags } from '../prepared/tags.ts'
import { faulty } from '../problem.ts'
import { nextPage, resource, type Resource, type Source } from '../resource.ts'
import { broadcastShape } from '../shapes.ts'

const MOST_DAYS = 31

export const scheduleFilters = { day, from: day, to: day, channel: code, programme: id, theme: code } as const
export interface ScheduleFilter {
  day?: string | undefined; from?: string | undefined; to?: string | undefined
  channel?: string | undefined; programme?: string | undefined; theme?: string | undefined
}

interface Asked {
  readonly start: Instant
  readonly end: Instant
  readonly where: readonly Where[]
  readonly tags: readonly string[]
  /** When "today" becomes another day. */
  readonly until: Instant | null
}

const tooLong: Fault['message'] = { vi: `khoảng thời gian không quá ${MOST_DAYS} ngày, từ ngày trước đến ngày sau`, en: `the range is of at most ${MOST_DAYS} days, the earlier day first` }
const eitherOr: Fault['message'] = { vi: 'chỉ dùng “day”, hoặc “from” và “to”', en: 'give either "day", or "from" and "to"' }

/** The span asked for, half-open; today when nothing is said. */
function spanOf({ day: one, from, to }: ScheduleFilter, now: Instant): { start: Instant; end: Instant; until: Instant | null } | Fault {
  const today = localDateOf(now)
  if (one !== undefined && (from !== undefined || to !== undefined)) return { name: 'day', message: eitherOr }
  const first = from ?? one ?? (to === undefined ? today : to)
  const last = to ?? one ?? first
  const [start, end] = [startOfDay(first), startOfDay(last) + DAY]
  if (end <= start || end - start > MOST_DAYS * DAY) return { name: 'to', message: tooLong }
  return { start, end, until: one === undefined && from === undefined && to === undefined ? startOfDay(today) + DAY : null }
}

const daysOf = (start: Instant, end: Instant): string[] =>
  Array.from({ length: Math.round((end - start) / DAY) }, (_, index) => `day=${localDateOf(start + index * DAY)}`)

async function idByCode(payload: Payload, collection: 'channels' | 'themes', field: 'code' | 'ref', value: string): Promise<Id | null> {
  const { docs } = await payload.db.find<{ id: Id }>({ collection, where: { [field]: { equals: value } }, limit: 1, pagination: false, select: { [field]: true } as never })
  return docs[0]?.id ?? null
}

/** What a filter asks of the database; an empty `where` is no condition, null matches nothing. */
export async function askedOf({ payload, clock }: Source, filter: ScheduleFilter): Promise<Asked | { fault: Fault } | null> {
  const span = spanOf(filter, clock.now())
  if ('name' in span) return { fault: span }
  const filtered: Where[] = []
  if (filter.channel !== undefined) {
    const channel = await idByCode(payload, 'channels', 'code', filter.channel)
    if (channel === null) return null
    filtered.push({ channel: { equals: channel } })
  }
  if (filter.theme !== undefined) {
    const theme = await idByCode(payload, 'themes', 'ref', filter.theme)
    if (theme === null) return null
    filtered.push({ themes: { in: [theme] } })
  }
  if (filter.programme !== undefined) {
    const programme = toStoredId(payload, filter.programme)
    if (Number.isNaN(programme)) return null
    filtered.push({ programme: { equals: programme } })
  }
  return {
    ...span,
    where: [{ at: { greater_than_equal: new Date(span.start).toISOString() } }, { at: { less_than: new Date(span.end).toISOString() } }, ...filtered],
    tags: [...listTags('placements', daysOf(span.start, span.end)), 'channels?', 'channels*', 'themes*', 'themes?'],
  }
}

const first = (...instants: readonly (Instant | null)[]): Instant | null => {
  const known = instants.filter((one) => one !== null)
  return known.length === 0 ? null : Math.min(...known)
}

const NOTHING = ['channels*', 'channels?', 'themes*', 'themes?']

const schedule = resource({
  path: '/schedule',
  title: { vi: 'Lịch phát sóng, lịch đăng: theo ngày, khoảng ngày, kênh, chuyên mục, nội dung', en: 'The schedule: by day, range, channel, programme, theme' },
  params: { ...scheduleFilters, limit, cursor },
  shape: z.object({ from: z.string(), to: z.string(), items: z.array(broadcastShape), next: z.string().nullable() }),
  async make(source, { limit: most, cursor: word, ...filter }) {
    const { payload, base, clock } = source
    const after = word === undefined ? null : placeOf(word)
    if (word !== undefined && after === null) return { refused: faulty([{ name: 'cursor', message: cursor.rule }]) }
    const asked = await askedOf(source, filter)
    if (asked === null) return json({ from: filter.from ?? filter.day ?? null, to: filter.to ?? filter.day ?? null, items: [], next: null }, NOTHING)
    if ('fault' in asked) return { refused: faulty([asked.fault]) }
    const rows = await announcedPage(payload, asked.where, after, most + 1)
    const page = rows.slice(0, most)
    const { broadcasts, tags, until } = await broadcastsOf(payload, base, page, clock.now())
    const [from, to] = [localDateOf(asked.start), localDateOf(asked.end - 1)]
    const last = rows.length > most ? page.at(-1) : undefined
    const next = last
      ? nextPage(`${base}/schedule`, { ...filter, day: undefined, from, to, limit: most }, cursorOf({ at: new Date(last.at).toISOString(), id: last.id }))
      : null
    return json(
      { from, to, items: broadcasts, next },
      [...asked.tags, ...tags],
      first(until, asked.until),
    )
  },
})

/** How far ahead the next item of a channel is looked for. */
const AHEAD = 7 * DAY
const LONGEST = DAY

const now = resource({
  path: '/schedule/now',
  title: { vi: 'Đang phát và sắp phát trên từng kênh', en: 'What is on now and next, channel by channel' },
  params: { channel: code },
  shape: z.object({ at: z.string(), channels: z.array(z.object({ channel: z.string(), now: broadcastShape.nullable(), next: broadcastShape.nullable() })) }),
  async make(source, { channel }) {
    const { payload, base, clock } = source
    const at = clock.now()
    const { docs } = await payload.db.find<{ id: Id; code: string }>({
      collection: 'channels', where: channel === undefined ? {} : { code: { equals: channel } }, sort: 'code', limit: 200, pagination: false, select: { code: true },
    })
    const onAir = { status: { in: ['confirmed', 'delivered'] } }
    const found = await Promise.all(docs.map(async ({ id: channelId, code: name }) => {
      const own = { channel: { equals: channelId } }
      const begun = await announcedPage(payload, [own, onAir, { at: { greater_than_equal: iso(at - LONGEST) } }, { at: { less_than_equal: iso(at) } }, { endsAt: { greater_than: iso(at) } }], null, 5)
      const coming = await announcedPage(payload, [own, onAir, { at: { greater_than: iso(at) } }, { at: { less_than: iso(at + AHEAD) } }], null, 1)
      return { name, rows: [begun.filter((row) => startOf(row) <= at).at(-1) ?? null, coming[0] ?? null] as const }
    }))
    const rows = found.flatMap((one) => one.rows).filter((row): row is AnnouncedRow => row !== null)
    const { broadcasts, tags, until } = await broadcastsOf(payload, base, rows, at)
    const byId = new Map(broadcasts.map((one) => [one.id, one]))
    const shown = (row: AnnouncedRow | null) => (row === null ? null : (byId.get(String(row.id)) ?? null))
    return json(
      { at: shortIso(at), channels: found.map(({ name, rows: [one, two] }) => ({ channel: name, now: shown(one), next: shown(two) })) },
      [...tags, 'placements*', 'placements?', ...NOTHING],
      first(until, at + AHEAD / 7),
    )
  },
})

const iso = (instant: Instant): string => new Date(instant).toISOString()

export const scheduleResources: readonly Resource[] = [schedule, now]
