import type { Where } from 'payload'

import { instantToStore } from '../../documents/instants.ts'
import { DAY, localDateOf, startOfDay, type Instant, announcedStatuses } from '../../obligations/index.ts'
import { announcedPage, type AnnouncedRow } from '../../store/announced.ts'
import { catalogueRows } from '../../store/catalogue.ts'
import { beginsWithin } from '../../store/placements.ts'
import { filterConditions } from '../conditions.ts'
import { byTime } from '../cursor.ts'
import { pageShape, readPage } from '../page.ts'
import { code, cursor, day, id, limit, withRule, type ParamFault } from '../params.ts'
import { broadcastsOf, kindOn } from '../present/broadcasts.ts'
import { iso } from '../present/iso.ts'
import { jsonAnswer } from '../cache/resourceAnswer.ts'
import { listTags } from '../cache/tags.ts'
import { wrongParameters, unknownValues } from '../problem.ts'
import { resource, type Resource } from '../resource.ts'
import { localDayShape } from '../shapes/common.ts'
import { broadcastShape, nowShape } from '../shapes/schedule.ts'

const MAX_SCHEDULE_DAYS = 31

const tooLong: ParamFault['message'] = {
  vi: `khoảng thời gian không quá ${MAX_SCHEDULE_DAYS} ngày, từ ngày trước đến ngày sau`,
  en: `the range is of at most ${MAX_SCHEDULE_DAYS} days, the earlier day first`,
}
const eitherOr: ParamFault['message'] = { vi: 'chỉ dùng “day”, hoặc “from” và “to”', en: 'give either "day", or "from" and "to"' }
/** A list of what goes out has an end: one day where the other is not named. */
const spanDay = withRule(
  day,
  'phải là một ngày có thật dạng YYYY-MM-DD; chỉ ghi một đầu thì là đúng ngày đó; không dùng cùng “day”',
  'must be a day that exists, as YYYY-MM-DD; that one day when the other end is left out; not together with "day"',
)

interface Span {
  readonly start: Instant
  readonly end: Instant
  /** When "today" becomes another day; null where days were named. */
  readonly until: Instant | null
}

/** The span asked for, half-open; today when nothing is said. */
function spanOf(
  { day: one, from, to }: { day?: string | undefined; from?: string | undefined; to?: string | undefined },
  now: Instant,
): Span | ParamFault {
  const today = localDateOf(now)
  if (one !== undefined && (from !== undefined || to !== undefined)) return { name: 'day', message: eitherOr }
  const first = from ?? one ?? to ?? today
  const last = to ?? one ?? first
  const [start, end] = [startOfDay(first), startOfDay(last) + DAY]
  if (end <= start || end - start > MAX_SCHEDULE_DAYS * DAY) return { name: 'to', message: tooLong }
  return { start, end, until: one === undefined && from === undefined && to === undefined ? startOfDay(today) + DAY : null }
}

const daysOf = (start: Instant, end: Instant): string[] =>
  Array.from({ length: Math.round((end - start) / DAY) }, (_, index) => `day=${localDateOf(start + index * DAY)}`)

const first = (...instants: readonly (Instant | null)[]): Instant | null => {
  const known = instants.filter((one) => one !== null)
  return known.length === 0 ? null : Math.min(...known)
}

const byAir = byTime<AnnouncedRow>(({ at }) => at)

const schedule = resource({
  path: '/schedule',
  operation: 'getSchedule',
  title: {
    vi: 'Lịch phát sóng, đăng tải: theo ngày, khoảng ngày, kênh, chuyên mục, nội dung',
    en: 'The schedule: by day, range, channel, programme, theme',
  },
  params: { day, from: spanDay, to: spanDay, channel: code, programme: id, theme: code, limit, cursor },
  shape: pageShape(broadcastShape, { from: localDayShape, to: localDayShape }, 'Schedule'),
  async make(source, { limit: most, cursor: word, ...filter }) {
    const { payload, base, clock } = source
    const span = spanOf(filter, clock.now())
    if ('message' in span) return { refused: wrongParameters([span]) }
    const asked = await filterConditions(payload, filter)
    if ('refused' in asked) return asked
    const [from, to] = [localDateOf(span.start), localDateOf(span.end - 1)]
    const page = await readPage({
      url: `${base}/schedule`,
      limit: most,
      cursor: word,
      filter: { ...filter, day: undefined, from, to },
      order: byAir,
      rows: (after, count) =>
        announcedPage(payload, { where: [...beginsWithin(span.start, span.end), ...asked.where], after, limit: count }),
    })
    if ('refused' in page) return page
    const { broadcasts, tags, until } = await broadcastsOf(payload, source, page.rows, clock.now())
    return jsonAnswer(
      { from, to, items: broadcasts, next: page.next },
      [...listTags('placements', daysOf(span.start, span.end)), ...asked.tags, ...tags],
      first(until, span.until),
    )
  },
})

/** How far ahead the next item of a channel is looked for. */
const AHEAD = 7 * DAY
/** By then more has come within sight. */
const LOOK_AGAIN = DAY
/** Nothing is on for longer. */
const MAX_ITEM_LENGTH = DAY
const MAX_CHANNELS = 200
const onAir: Where = { status: { in: [...announcedStatuses] } }

const now = resource({
  path: '/schedule/now',
  operation: 'getOnNow',
  title: { vi: 'Đang phát và sắp phát trên từng kênh', en: 'What is on now and next, channel by channel' },
  params: { channel: code },
  shape: nowShape,
  async make(source, { channel }) {
    const { payload, clock } = source
    const at = clock.now()
    const named: Where[] = channel === undefined ? [] : [{ code: { equals: channel } }]
    const channels = await catalogueRows({ payload }, 'channels', {
      where: named,
      limit: MAX_CHANNELS,
      select: {
        code: true,
        medium: true,
      },
    })
    if (channel !== undefined && channels.length === 0) return { refused: unknownValues(['channel']) }
    const found = await Promise.all(
      channels.map(async (one) => {
        const own: Where[] = [{ channel: { equals: one.id } }, onAir]
        // What begins this very millisecond has begun.
        const [begun, coming] = await Promise.all([
          // What appeared is not on for a while.
          kindOn(one.medium) === 'publication'
            ? []
            : announcedPage(payload, {
                where: [...own, ...beginsWithin(at - MAX_ITEM_LENGTH, at + 1), { endsAt: { greater_than: instantToStore(at) } }],
                limit: 5,
              }),
          announcedPage(payload, { where: [...own, ...beginsWithin(at + 1, at + AHEAD)], limit: 1 }),
        ])
        return { channel: one.code, now: begun.at(-1) ?? null, next: coming[0] ?? null }
      }),
    )
    const rows = found.flatMap(({ now: current, next }) => [current, next]).filter((row) => row !== null)
    const { broadcasts, tags, until } = await broadcastsOf(payload, source, rows, at)
    const byId = new Map(broadcasts.map((one) => [one.id, one]))
    const shown = (row: AnnouncedRow | null) => (row === null ? null : (byId.get(String(row.id)) ?? null))
    return jsonAnswer(
      { at: iso(at), channels: found.map((one) => ({ channel: one.channel, now: shown(one.now), next: shown(one.next) })) },
      [...tags, ...listTags('placements'), ...listTags('channels')],
      first(until, at + LOOK_AGAIN),
    )
  },
})

export const scheduleResources: readonly Resource[] = [schedule, now]
