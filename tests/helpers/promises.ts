import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { dayToStore } from '../../src/documents/days.ts'
import { parseInstant } from '../../src/obligations/index.ts'
import type { Town } from './people.ts'

/** An instant written as people here read it. */
export const at = (text: string): number => {
  const instant = parseInstant(`${text}+07:00`)
  if (instant === null) throw new Error(`No such time: ${text}`)
  return instant
}

export const iso = (text: string): string => new Date(at(text)).toISOString()

/** The weekly quarter of an hour on television in January 2030: Mondays 7, 14, 21 and 28 open a window. */
export async function promiseWeekly(payload: Payload, town: Town, more: Record<string, unknown> = {}): Promise<Id> {
  const made = await payload.create({
    collection: 'commitments',
    data: {
      ref: 'weekly',
      title: 'Chuyên mục hằng tuần',
      text: 'Mỗi tuần một lần, mỗi lần ít nhất 15 phút.',
      plan: town.plan,
      checkedBy: 'machine',
      obligors: [town.station],
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2030-01-07T00:00' }],
      validFrom: dayToStore('2030-01-07'),
      validTo: dayToStore('2030-02-04'),
      match: { media: ['tv'], forms: [town.form], anySubject: true },
      measure: { kind: 'count', target: 1 },
      minSecondsEach: 900,
      makegoodWithinDays: 7,
      ...more,
    } as never,
    depth: 0,
  })
  return made.id
}

/** A placement on the town's television channel. */
export async function place(payload: Payload, town: Town, start: string, more: Record<string, unknown> = {}): Promise<Id> {
  const made = await payload.create({
    collection: 'placements',
    data: {
      title: `Cải cách hành chính ${start}`,
      channel: town.channel,
      form: town.form,
      plannedStart: iso(start),
      plannedSeconds: 900,
      ...more,
    } as never,
    depth: 0,
  })
  return made.id
}
