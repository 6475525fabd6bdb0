import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { parseInstant } from '../../../src/obligations/index.ts'
import { html } from '../../../src/reports/html.ts'
import { pdfOf } from '../../../src/reports/pdf.ts'
import { filterWords } from '../../../src/reports/printing.ts'
import { gapWords, rundownsOf, rundownWords, sumWords } from '../../../src/reports/rundown.ts'
import { rundownPage } from '../../../src/reports/rundownPage.ts'
import { rundownPdf } from '../../../src/reports/rundownPdf.ts'
import { at, item, newspaper, printing, schedule, television } from './schedules.ts'

/** Before anything of the day has begun. */
const early = at('00:00')

const linesOf = (...items: ReturnType<typeof item>[]): string[] =>
  rundownsOf(schedule(items), early)[0]!.lines.map((line) => (line.kind === 'gap' ? gapWords(line, 'vi') : line.item.title), early)

describe('a rundown', () => {
  it('is in order of time, with the empty time between items', () => {
    expect(linesOf(item('Sau', '20:00'), item('Trước', '19:00'))).toEqual(['Trước', 'Trống 19:15 – 20:00 (45 phút)', 'Sau'])
  })

  it.each([
    ['back to back', [item('A', '19:00'), item('B', '19:15')], ['A', 'B']],
    ['seconds apart, as a log reads', [item('A', '19:00'), item('B', '19:15:59')], ['A', 'B']],
    ['a minute apart', [item('A', '19:00'), item('B', '19:16')], ['A', 'Trống 19:15 – 19:16 (1 phút)', 'B']],
    [
      'what was lost leaves its time empty',
      [item('A', '19:00'), item('Mất', '19:15', { status: 'preempted' }), item('B', '19:30')],
      ['A', 'Mất', 'Trống 19:15 – 19:30 (15 phút)', 'B'],
    ],
    [
      'a long item covers a short one',
      [item('Dài', '19:00', { planned: { start: at('19:00'), seconds: 7200 } }), item('Ngắn', '19:10'), item('B', '21:00')],
      ['Dài', 'Ngắn', 'B'],
    ],
    [
      'what went out earlier stands earlier',
      [item('Muộn', '19:00'), item('Sớm', '19:30', { actual: { start: at('18:30'), seconds: 1800 } })],
      ['Sớm', 'Muộn'],
    ],
  ])('%s', (_, items, expected) => {
    expect(linesOf(...items)).toEqual(expected)
  })

  it('a newspaper has no gaps', () => {
    const items = [item('A', '05:00', { channel: newspaper.id }), item('B', '06:00', { channel: newspaper.id })]
    expect(rundownsOf(schedule(items, { channels: [newspaper] }), early)[0]!.lines).toHaveLength(2)
  })

  it('counts what takes time on the channel', () => {
    const [rundown] = rundownsOf(
      schedule([
        item('A', '19:00'),
        item('B', '20:00', { actual: { start: at('20:00'), seconds: 600 } }),
        item('C', '21:00', { status: 'cancelled' }),
      ]),
      early,
    )
    expect(rundown).toMatchObject({ items: 2, seconds: 1500 })
  })

  it('of all channels shows those with something; of a chosen one shows that it is empty', () => {
    const channels = [television, newspaper]
    expect(rundownsOf(schedule([item('A', '19:00')], { channels, allChannels: true }), early)).toHaveLength(1)
    expect(rundownsOf(schedule([item('A', '19:00')], { channels }), early)).toHaveLength(2)
  })
})

describe('the words of an item', () => {
  it.each([
    ['over midnight', item('A', '23:50', { planned: { start: at('23:50'), seconds: 1200 } }), { time: '23:50 – 00:10', length: '20 phút' }],
    ['with its seconds', item('A', '19:44:59'), { time: '19:44:59 – 19:59:59' }],
    [
      'planned for another day',
      item('A', '19:00', { actual: { start: at('19:00', '2030-01-08'), seconds: 900 } }),
      { time: '19:00 – 19:15 07/01/2030' },
    ],
    [
      'as run',
      item('A', '19:00', { status: 'delivered', actual: { start: at('19:00:12'), seconds: 874 } }),
      { outcome: '19:00:12 – 19:14:46 (14 phút 34 giây)', status: 'Đã phát sóng', offAir: false },
    ],
    ['lost', item('A', '19:00', { status: 'preempted', reason: 'Tin bão khẩn cấp' }), { outcome: 'Tin bão khẩn cấp', offAir: true }],
    ['a programme of the same name is not said twice', item('A', '19:00', { programme: 'A' }), { under: [] }],
    [
      'programme, makegood, theme',
      item('A', '19:00', { programme: 'B', makegood: true, themes: ['a) Một cửa'] }),
      { under: ['B', 'Phát bù', 'a) Một cửa'] },
    ],
    ['a long clause is named', item('A', '19:00', { themes: ['ế'.normalize('NFD').repeat(200)] }), { under: [`${'ế'.repeat(109)}…`] }],
  ])('%s', (_, given, expected) => {
    expect(rundownWords({ kind: 'item', item: given, shown: given.status }, television, 'vi')).toMatchObject(expected)
  })

  it.each([
    ['still ahead', item('A', '19:00', { status: 'confirmed' }), '18:00', 'confirmed'],
    ['on the air', item('A', '19:00', { status: 'confirmed' }), '19:10', 'confirmed'],
    ['over, and nobody has said what became of it', item('A', '19:00', { status: 'confirmed' }), '19:15', 'waiting'],
    ['planned, and its time is over as well', item('A', '19:00', { status: 'planned' }), '22:00', 'waiting'],
    ['went out', item('A', '19:00', { status: 'delivered' }), '22:00', 'delivered'],
    ['lost', item('A', '19:00', { status: 'missed' }), '22:00', 'missed'],
  ])('%s: what is past and has no outcome does not look like what is ahead', (_, given, time, shown) => {
    const line = rundownsOf(schedule([given]), at(time))[0]!.lines[0]!
    expect(line).toMatchObject({ kind: 'item', shown })
    expect(rundownWords(line as never, television, 'vi').status === 'Chờ xác nhận').toBe(shown === 'waiting')
  })
})

it('what appears has no length', () => {
  const article = item('Bài', '05:00', { channel: newspaper.id, actual: { start: at('05:02'), seconds: 60 } })
  expect(rundownWords({ kind: 'item', item: article, shown: article.status }, newspaper, 'vi')).toMatchObject({
    time: '05:00',
    length: '',
    outcome: '05:02',
  })
  expect(sumWords(rundownsOf(schedule([article], { channels: [newspaper] }), early)[0]!, 'vi')).toBe('1 mục')
})

describe('the page', () => {
  const page = (title: string) =>
    rundownPage(schedule([item(title, '19:00')]), printing, { previous: '/a?x=1&y=2', next: '/b', pdf: '/c', calendar: '/d' }, 'vi')

  it('names the day, the filter and the time of printing', () => {
    const text = page('A')
    for (const said of [
      'Khung chương trình',
      'Thứ Hai, 07/01/2030',
      'In lúc 14:05 07/01/2030 · Nguyễn Thị Hằng · Nhật ký: 12:ab12ab12ab12ab12ab12ab12ab12ab12<',
      'Bộ lọc: kênh CTV1; ngày 07/01/2030',
      '19:00 – 19:15',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).toContain('href="/a?x=1&amp;y=2"')
  })

  it('28: script in a title is text', () => {
    const text = page('<script>alert(1)</script><img src=x onerror="alert(2)">')
    expect(text).not.toMatch(/<script|<img/)
    expect(text).toContain('<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('whatever is put into a page brings no markup of its own', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        expect(html`<p title="${text}">${[text]}</p>`.markup.replace(/^<p title="|">|<\/p>$/g, '')).not.toMatch(/[<>"']/),
      ),
    )
  })
})

it.each([
  ['one day', '2030-01-08', 'Bộ lọc: kênh CTV1; ngày 07/01/2030'],
  ['a week', '2030-01-14', 'Bộ lọc: kênh CTV1; từ 07/01/2030 đến hết 13/01/2030'],
])('the filter in words: %s', (_, to, expected) => {
  expect(filterWords(schedule([], { to: parseInstant(`${to}T00:00:00+07:00`)! }), 'vi')).toBe(expected)
})

it('the PDF holds a page for each channel', async () => {
  const items = [item('Dịch vụ công trực tuyến', '19:00'), item('Bài', '05:00', { channel: newspaper.id })]
  const pdf = await pdfOf(rundownPdf(schedule(items, { channels: [television, newspaper] }), printing, 'vi'))
  const text = pdf.toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2)
  expect(text).toMatch(/Roboto-Regular/)
})
