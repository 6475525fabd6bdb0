import { describe, expect, it } from '@jest/globals'

import { calendarFeed } from '../../../src/reports/calendarFeed.ts'
import type { ScheduledItem } from '../../../src/reports/schedule.ts'
import { at, item, schedule } from './schedules.ts'

const feedOf = (...items: ScheduledItem[]): string =>
  calendarFeed(
    schedule(items),
    { name: 'Lịch của tôi', host: 'dai.vn', now: at('14:00'), pageOf: ({ id }) => `https://dai.vn/admin/${id}` },
    'vi',
  )

/** Long lines are folded (RFC 5545 §3.1). */
const linesOf = (feed: string): string[] => feed.replace(/\r\n[ \t]/g, '').split('\r\n')
const valueOf = (feed: string, name: string): string | undefined =>
  linesOf(feed)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)

describe('27: the staff calendar', () => {
  it('an event is whole', () => {
    const feed = feedOf(item('Một cửa, hai việc; thế thôi', '19:45', { id: 7, sequence: 3, programme: 'Cải cách', updatedAt: at('08:00') }))
    expect(linesOf(feed)).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'METHOD:PUBLISH',
        'UID:placement-7-0@dai.vn',
        'SEQUENCE:3',
        'DTSTAMP:20300107T070000Z',
        'DTSTART:20300107T124500Z',
        'DTEND:20300107T130000Z',
        'SUMMARY:Một cửa\\, hai việc\\; thế thôi',
        'LOCATION:CTV1',
        'STATUS:TENTATIVE',
        'TRANSP:TRANSPARENT',
        'LAST-MODIFIED:20300107T010000Z',
        'DESCRIPTION:Cải cách · Chuyên mục\\nDự kiến',
      ]),
    )
  })

  it('a placement keeps its identity wherever it is moved; another with its number has its own', () => {
    const identity = valueOf(feedOf(item('A', '19:45', { id: 7 })), 'UID')
    expect(valueOf(feedOf(item('B', '21:00', { id: 7, sequence: 2, status: 'confirmed' })), 'UID')).toBe(identity)
    expect(valueOf(feedOf(item('A', '19:45', { id: 7, createdAt: 1 })), 'UID')).not.toBe(identity)
  })

  it.each<[ScheduledItem['status'], string]>([
    ['planned', 'TENTATIVE'],
    ['confirmed', 'CONFIRMED'],
    ['delivered', 'CONFIRMED'],
    ['missed', 'CANCELLED'],
    ['preempted', 'CANCELLED'],
    ['cancelled', 'CANCELLED'],
    ['retracted', 'CANCELLED'],
  ])('%s is %s', (status, expected) => {
    expect(valueOf(feedOf(item('A', '19:45', { status })), 'STATUS')).toBe(expected)
  })

  it('a title brings no line of its own', () => {
    const feed = feedOf(item('A\r\nATTACH:http://x\nEND:VCALENDAR', '19:45', { id: 7 }))
    expect(linesOf(feed).filter((line) => /^(ATTACH|END:VCALENDAR)/.test(line))).toEqual(['END:VCALENDAR'])
  })

  it('a line is at most 75 octets, and no letter is cut', () => {
    const feed = feedOf(item('Đẩy mạnh cải cách thủ tục hành chính ở cấp xã '.repeat(8).trim(), '19:45'))
    expect(Math.max(...feed.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(feed).not.toContain('\uFFFD')
    expect(valueOf(feed, 'SUMMARY')).toBe('Đẩy mạnh cải cách thủ tục hành chính ở cấp xã '.repeat(8).trim())
  })
})
