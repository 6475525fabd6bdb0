import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { say } from '../../../src/platform/text.ts'
import { wordUnplannedRefusal } from '../../../src/i18n/wordRefusal.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/obligations/index.ts'
import {
  beforeFollowing,
  decideUnplanned,
  isFiller,
  usualSeconds,
  type Around,
  type Happened,
  type Neighbour,
} from '../../../src/rules/unplanned.ts'
import { at } from '../../helpers/promises.ts'

const start = at('2026-03-10T08:00')
const told: Happened = { title: 'Đối thoại với người dân', organization: 'xã', channel: 'hội trường', start, seconds: 7200 }
const around: Around = {
  now: at('2026-03-11T09:00'),
  oneAtATime: false,
  lasting: true,
  channelName: 'Hội trường xã',
  standing: [],
  byLog: false,
  anyway: false,
}
const other = (more: Partial<Neighbour>): Neighbour => ({ ...told, id: '7', status: 'planned', ...more })

describe('what is recorded of something that nobody had planned', () => {
  it.each<[string, Partial<Happened>, Partial<Around>, string]>([
    ['what happened yesterday', {}, {}, 'record'],
    ['nothing is named', { title: '  ' }, {}, 'Hãy ghi nội dung đã thực hiện.'],
    [
      'what is still ahead',
      { start: around.now + MINUTE },
      {},
      '09:01 11/03/2026 chưa diễn ra nên chưa thể ghi nhận. Nội dung sắp tới hãy xếp vào lịch.',
    ],
    ['what begins this moment', { start: around.now }, {}, 'record'],
    ['no time at all', { seconds: 0 }, {}, 'Thời lượng phải lớn hơn 0 giây.'],
    ['more than a week', { seconds: 8 * 86_400 }, {}, 'Thời lượng không được quá 7 ngày.'],

    ['it stands in the plan at that time', {}, { standing: [other({ title: 'Tiếp dân' })] }, 'confirm 7 or another'],
    ['it stands in the plan of that day by its name', {}, { standing: [other({ start: start + 5 * HOUR })] }, 'confirm 7 or another'],
    ['its name was planned and lost', {}, { standing: [other({ status: 'missed', start: start + 5 * HOUR })] }, 'confirm 7 or another'],
    ['something else of that time was lost', {}, { standing: [other({ title: 'Tiếp dân', status: 'missed' })] }, 'record'],
    ['another body has planned that time in the same hall', {}, { standing: [other({ organization: 'xã khác' })] }, 'record'],
    ['the plan ends as it begins', {}, { standing: [other({ title: 'Tiếp dân', start: start - HOUR, seconds: 3600 })] }, 'record'],
    ['it is said to be another than the plan’s', {}, { standing: [other({})], anyway: true }, 'record'],
    ['the name on another day', {}, { standing: [other({ start: start + DAY })] }, 'record'],

    ['it has been recorded that day', {}, { standing: [other({ status: 'delivered', start: start + 3 * HOUR })] }, 'known 7'],
    ['with other capitals and marks', { title: 'đoi thoai VOI nguoi dan' }, { standing: [other({ status: 'delivered' })] }, 'known 7'],
    ['it is said to be another than the recorded', {}, { standing: [other({ status: 'delivered' })], anyway: true }, 'record'],
    ['it was recorded and withdrawn', {}, { standing: [other({ status: 'retracted' })] }, 'record'],
    [
      'something of that very time has been recorded under another name',
      {},
      { standing: [other({ status: 'delivered', title: 'Tiếp dân' })] },
      'known 7',
    ],
    [
      'another article of that day has been recorded',
      {},
      { lasting: false, standing: [other({ status: 'delivered', title: 'Tiếp dân' })] },
      'record',
    ],
    // All that appears stands at 00:00 for a minute, so that any other article of the day was taken for the planned one.
    ['another article of that minute is planned', {}, { lasting: false, standing: [other({ title: 'Tiếp dân' })] }, 'record'],
    ['that article is planned', {}, { lasting: false, standing: [other({ start: start + 5 * HOUR })] }, 'confirm 7 or another'],
    ['another body has recorded the same', {}, { standing: [other({ status: 'delivered', organization: 'xã khác' })] }, 'record'],
    ['it was recorded on another channel', {}, { standing: [other({ status: 'delivered', channel: 'báo' })] }, 'record'],

    ['on the air: in a slot of the plan', {}, { oneAtATime: true, standing: [other({ title: 'Thời sự' })] }, 'confirm 7'],
    [
      'on the air: nothing else ran in that slot',
      {},
      { oneAtATime: true, anyway: true, standing: [other({ title: 'Thời sự' })] },
      'confirm 7',
    ],
    // Whatever bore its name that day was taken for it: a slot of the evening for what went out in the morning.
    [
      'on the air: its name is planned for another hour',
      {},
      { oneAtATime: true, standing: [other({ start: start + 5 * HOUR })] },
      'confirm 7 or another',
    ],
    [
      'on the air: its name was lost at another hour',
      {},
      { oneAtATime: true, standing: [other({ status: 'missed', start: start - 5 * HOUR })] },
      'confirm 7 or another',
    ],
    [
      'on the air: it is said to be another than that',
      {},
      { oneAtATime: true, anyway: true, standing: [other({ start: start + 5 * HOUR })] },
      'record',
    ],
    [
      'on the air: the slot it ran in, not its name at another hour',
      {},
      { oneAtATime: true, standing: [other({ id: '8', start: start + 5 * HOUR }), other({ title: 'Thời sự' })] },
      'confirm 7',
    ],
    [
      'the session of its hour, not the other one of that day',
      {},
      { standing: [other({ id: '8', start: start - 5 * HOUR }), other({})] },
      'confirm 7 or another',
    ],
    [
      'on the air: something went out then',
      {},
      { oneAtATime: true, standing: [other({ title: 'Thời sự', status: 'delivered', start: start - HOUR })] },
      'Trùng giờ trên kênh Hội trường xã với “Thời sự” (07:00 10/03/2026 – 09:00 10/03/2026). Hãy chọn giờ khác hoặc dời mục kia trước.',
    ],
    [
      'on the air: in somebody else’s slot',
      {},
      { oneAtATime: true, standing: [other({ title: 'Thời sự', organization: 'đài khác' })] },
      'Trùng giờ trên kênh Hội trường xã với “Thời sự” (08:00 10/03/2026 – 10:00 10/03/2026). Hãy chọn giờ khác hoặc dời mục kia trước.',
    ],
    // It was taken for the outcome of its slot, and the database then refused all that was recorded with it.
    [
      'on the air: in its slot, and on into somebody else’s',
      {},
      { oneAtATime: true, standing: [other({}), other({ id: '8', title: 'Thời sự', organization: 'đài khác', start: start + HOUR })] },
      'Trùng giờ trên kênh Hội trường xã với “Thời sự” (09:00 10/03/2026 – 11:00 10/03/2026). Hãy chọn giờ khác hoặc dời mục kia trước.',
    ],
    [
      'on the air: in a slot that fell out',
      {},
      { oneAtATime: true, standing: [other({ title: 'Thời sự', status: 'preempted' })] },
      'record',
    ],

    ['a log: beside what is planned', {}, { byLog: true, oneAtATime: true, standing: [other({ title: 'Thời sự' })] }, 'record'],
    ['a log: the same line', {}, { byLog: true, oneAtATime: true, standing: [other({ status: 'delivered' })] }, 'known 7'],
    [
      'a log: the same title later that day',
      {},
      { byLog: true, oneAtATime: true, standing: [other({ status: 'delivered', start: start + 3 * HOUR })] },
      'record',
    ],
  ])('%s', (_, change, circumstances, expected) => {
    const decision = decideUnplanned({ ...told, ...change }, { ...around, ...circumstances })
    const refusal = decision.does === 'refuse' ? wordUnplannedRefusal(decision.refusal) : null
    const said =
      refusal !== null
        ? say(refusal.text, 'vi', refusal.params)
        : 'placement' in decision
          ? `${decision.does} ${decision.placement.id}${decision.does === 'confirm' && decision.another ? ' or another' : ''}`
          : decision.does
    expect(said).toBe(expected)
  })

  it('of what appears only its own name is in the plan or recorded, whatever else stands there', () => {
    const standing = fc.array(
      fc.record({
        title: fc.constantFrom('Tiếp dân', told.title),
        status: fc.constantFrom('planned' as const, 'confirmed' as const, 'delivered' as const, 'missed' as const),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(standing, fc.boolean(), (rows, anyway) => {
        const decision = decideUnplanned(told, {
          ...around,
          lasting: false,
          anyway,
          standing: rows.map((row, n) => other({ ...row, id: String(n) })),
        })
        const named = rows.some(({ title }) => title === told.title)
        return 'placement' in decision
          ? named && !anyway && decision.placement.title === told.title
          : decision.does === 'record' && (anyway || !named)
      }),
    )
  })

  it('is never two at a time on the air, whatever stands there and whatever is answered', () => {
    const standing = fc.array(
      fc.record({
        at: fc.integer({ min: -300, max: 300 }),
        minutes: fc.integer({ min: 1, max: 120 }),
        status: fc.constantFrom('planned' as const, 'confirmed' as const, 'delivered' as const, 'missed' as const, 'retracted' as const),
        mine: fc.boolean(),
        title: fc.constantFrom('Thời sự', told.title),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(standing, fc.boolean(), (rows, anyway) => {
        const there = rows.map(({ at: minute, minutes, status, mine, title }, n) =>
          other({
            id: String(n),
            start: start + minute * MINUTE,
            seconds: minutes * 60,
            status,
            title,
            organization: mine ? told.organization : 'khác',
          }),
        )
        const decision = decideUnplanned(told, { ...around, oneAtATime: true, standing: there, anyway })
        const runs = there.filter(({ status }) => status !== 'missed' && status !== 'retracted')
        const overlaps = runs.some(
          (one) =>
            !(decision.does === 'confirm' && decision.placement === one) &&
            one.start < told.start + told.seconds * SECOND &&
            told.start < one.start + one.seconds * SECOND,
        )
        return (decision.does !== 'record' && decision.does !== 'confirm') || !overlaps
      }),
    )
  })
})

describe('a day before plans are followed', () => {
  it.each<[string, string[], boolean, string | null]>([
    ['before the only plan', ['2026-04-01'], false, '2026-04-01'],
    ['on its first day', ['2026-03-10'], false, null],
    ['between two plans', ['2026-04-01', '2026-01-01'], false, null],
    ['a plan is followed throughout', ['2026-04-01'], true, null],
    ['no plan', [], false, null],
  ])('%s', (_, days, throughout, expected) => {
    expect(beforeFollowing(start, days, throughout)).toBe(expected)
  })
})

describe('a line that fills the time', () => {
  it.each<[string, boolean]>([
    ['Quảng cáo', true],
    ['QC - Bia Sài Gòn', true],
    ['TVC 30s', true],
    ['Trailer phim truyện', true],
    ['Hình hiệu Thời sự', true],
    ['', true],
    ['Giới thiệu chương trình', true],
    ['Cải cách hành chính', false],
    ['Thời sự', false],
    ['Kỹ năng quảng bá nông sản', false],
    ['Đối thoại chính sách', false],
  ])('%s: %s', (title, filler) => {
    expect(isFiller(title)).toBe(filler)
  })
})

it('what nothing tells the length of is as long as such things are', () => {
  expect([usualSeconds('online_news'), usualSeconds('tv'), usualSeconds('dialogue_event')]).toEqual([60, 900, 7200])
})
