import type { Client } from '@libsql/client'
import type { Payload } from 'payload'

import type { Id } from '../src/documents/ids.ts'
import { dayToStore } from '../src/documents/days.ts'
import type { Town } from '../tests/helpers/people.ts'

/** A station's schedule of four years, 2027 to 2030, and what it has promised in that time. */
export interface Schedule {
  channels: readonly Id[]
  forms: readonly Id[]
  themes: readonly Id[]
}

const CHANNELS = 8
const DAYS = 1461
const FORMS = 5
const THEMES = 12
const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Lays out `placements` of a quarter of an hour, straight into SQLite: each with a form and a theme. */
export async function layOutSchedule(payload: Payload, town: Town, placements: number): Promise<Schedule> {
  const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
  const primeTime = [{ days: everyDay, from: '19:45', to: '22:00' }]
  const channels = [town.channel]
  for (let n = 2; n <= CHANNELS; n++) {
    channels.push(
      await make('channels', { name: `Kênh ${n}`, code: `k${n}`, medium: n % 2 ? 'tv' : 'radio', organization: town.station, primeTime }),
    )
  }
  const forms = [town.form]
  for (let n = 2; n <= FORMS; n++) forms.push(await make('forms', { code: `hinh-thuc-${n}`, name: `Hình thức ${n}` }))
  const themes: Id[] = []
  for (let n = 1; n <= THEMES; n++) {
    themes.push(await make('themes', { plan: town.plan, ordinal: n, ref: `kh.nd.${n}`, text: `Nội dung tuyên truyền ${n}` }))
  }
  const { client } = payload.db as unknown as { client: Client }
  await client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
      INSERT INTO placements (title, organization_id, channel_id, form_id, status, planned_start, planned_seconds, at, ends_at, rerun, search_text, updated_at)
      SELECT 'Lượt phát ' || i, ?, c.value, (SELECT value FROM json_each(?) WHERE key = (i * 7 + c.key) % ?),
        CASE WHEN start < ? THEN 'delivered' ELSE 'confirmed' END, start, 900, start,
        strftime('%Y-%m-%dT%H:%M:%S.000Z', start, '+15 minutes'), 0, 'luot phat ' || i, strftime('%Y-%m-%dT%H:%M:%fZ', '2026-06-01T00:00:00Z', '-' || i || ' minutes')
      FROM (SELECT i, strftime('%Y-%m-%dT%H:%M:%S.000Z', '2027-01-01T00:00:00Z', '+' || (i * ?) || ' seconds') AS start FROM n) CROSS JOIN json_each(?) c`,
    args: [
      placements / CHANNELS - 1,
      town.station,
      JSON.stringify(forms),
      FORMS,
      '2029-01-10',
      Math.floor((DAYS * 86_400) / (placements / CHANNELS)),
      JSON.stringify(channels),
    ],
  })
  await client.execute({
    sql: `INSERT INTO placements_rels ("order", parent_id, path, themes_id)
      SELECT 1, id, 'themes', (SELECT value FROM json_each(?) WHERE key = p.id % ?) FROM placements p`,
    args: [JSON.stringify(themes), THEMES],
  })
  return { channels, forms, themes }
}

/** Twelve promises of the station over the four years: weekly, monthly and quarterly, each with one theme. */
export async function promiseMuch(payload: Payload, town: Town, { forms, themes }: Schedule): Promise<void> {
  const rules = [
    { rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2027-01-04T00:00' },
    { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', dtstart: '2027-01-01T00:00' },
    { rrule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', dtstart: '2027-01-01T00:00' },
  ]
  for (const [n, theme] of themes.entries()) {
    await payload.create({
      collection: 'commitments',
      data: {
        ref: `kh.${n}`,
        title: `Cam kết ${n}`,
        text: 'Theo kế hoạch.',
        plan: town.plan,
        checkedBy: 'machine',
        obligors: [town.station],
        windows: [rules[n % rules.length]],
        validFrom: dayToStore('2027-01-01'),
        validTo: dayToStore('2031-01-01'),
        // Every other one takes any form, so that its account is large.
        match: { media: ['tv', 'radio'], forms: n % 2 ? [forms[n % forms.length]] : [], themes: [theme] },
        measure: { kind: 'count', target: 3 },
        minSecondsEach: 600,
        makegoodWithinDays: 7,
      } as never,
    })
  }
}
