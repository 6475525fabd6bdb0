import { describe, expect, it } from '@jest/globals'

import { periodReport } from '../../../../src/figures/periodReport.ts'
import { periodOf } from '../../../../src/figures/periods.ts'
import { clauseWords } from '../../../../src/i18n/reportAnnexWords.ts'
import { judge, parseInstant, type Commitment, type Facts, type Placement } from '../../../../src/obligations/index.ts'
import { numberRanges } from '../../../../src/reports/periodReport/annexes/evidence.ts'
import { cellText } from '../../../../src/reports/periodReport/draft.ts'
import { laterVerdicts } from '../../../../src/reports/periodReport/verdicts.ts'
import { writeDraft } from '../../../../src/reports/periodReport/writeDraft.ts'
import { inputWith, said } from '../../../helpers/reportCounts.ts'

const at = (text: string) => parseInstant(`${text}+07:00`)!

const weekly: Commitment = {
  id: 'weekly',
  obligors: ['ctv'],
  aggregation: 'each',
  windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2014-02-17T00:00' }],
  validFrom: '2014-02-17',
  validTo: '2014-03-17',
  partial: 'skip',
  match: { media: ['tv'], channels: [], forms: [], programmes: [], themes: [] },
  measure: { kind: 'count', target: 1 },
  minSecondsEach: null,
  timeBand: null,
  reruns: 'exclude',
  makegood: { withinDays: 14 },
  excuseWhenHolidays: null,
  answers: null,
}

const placement = (id: string, start: string, given: Partial<Placement> = {}): Placement => ({
  id,
  organization: 'ctv',
  channel: 'tv',
  form: 'column',
  programme: null,
  themes: [],
  contentId: null,
  rerun: false,
  status: 'delivered',
  plannedStart: at(start),
  plannedSeconds: 900,
  actualStart: null,
  actualSeconds: null,
  makegoodFor: null,
  answers: null,
  ...given,
})

const facts: Facts = {
  organizations: [{ id: 'ctv', validFrom: null, validTo: null }],
  channels: [{ id: 'tv', medium: 'tv', primeTime: [] }],
  commitments: [weekly],
  placements: [
    placement('first', '2014-02-18T19:45:00'),
    placement('lost', '2014-02-25T19:45:00', { status: 'preempted' }),
    placement('cure', '2014-03-01T19:45:00', { makegoodFor: 'lost' }),
    placement('last', '2014-03-04T19:45:00', { status: 'missed' }),
    placement('after', '2014-03-16T19:45:00', { makegoodFor: 'last' }),
  ],
  waivers: [],
  holidays: [],
}

const knownAt = at('2014-03-20T10:00:00')
const figures = periodReport({ facts, themes: [], period: periodOf({ calendar: 'report', kind: 'Q1', year: 2014 })!, knownAt })
const named = (id: string, title: string, reason: string | null = null) =>
  [
    id,
    { title, at: at('2014-02-18T19:45:00'), link: 'https://vi-du.vn/1', reason, evidence: [{ note: 'Nhật ký phát sóng', link: null }] },
  ] as const
const input = inputWith({
  figures,
  names: {
    commitments: new Map([
      ['weekly', { title: 'Chuyên mục', clause: 'III.1.đ', ordinal: 1, words: { delivery: 'broadcast', unit: 'episode' } }],
    ]),
    organizations: new Map([['ctv', 'Đài Phát thanh - Truyền hình']]),
    channels: new Map([['tv', 'CTV1']]),
    forms: new Map([['column', 'Chuyên mục']]),
    themes: [],
    placements: new Map([
      named('first', 'Số 1'),
      named('cure', 'Số 2'),
      named('last', 'Số 3', 'Sự cố máy phát'),
      named('lost', 'Số 2', 'Tường thuật'),
    ]),
  },
  later: laterVerdicts(figures, judge(facts, knownAt), facts.commitments),
})
const draft = writeDraft(input)
const rows = (annex: number): string[][] => draft.annexes[annex]!.table!.rows.map((row) => row.map(cellText))

describe('the annexes', () => {
  it('tell of each commitment and body: target, done, made good, verdicts, reasons and evidence', () => {
    expect(rows(0)).toEqual([
      [
        '1',
        'Chuyên mục (mục III.1, điểm đ)',
        'Đài Phát thanh - Truyền hình',
        '3 số',
        '1 số',
        '1 số',
        '66,7%',
        '1 đạt; 1 đạt nhờ thực hiện bù; 1 chưa đạt, còn thời hạn bù; 1 đang thực hiện',
        'Sự cố máy phát; Kỳ 03/03/2014–09/03/2014: còn thời hạn bù đến 19:45 18/03/2014; sau kỳ báo cáo: đạt nhờ thực hiện bù',
        'Phụ lục III, số 1–2',
      ],
    ])
  })

  it('list what went out, lengths of broadcasts alone', () => {
    expect(rows(1)).toEqual([
      ['1', 'Số 1', 'CTV1', '19:45 18/02/2014', '15 phút', 'https://vi-du.vn/1'],
      ['2', 'Số 2', 'CTV1', '19:45 01/03/2014', '15 phút', 'https://vi-du.vn/1'],
    ])
  })

  it('say so where there is nothing to list', () => {
    const { annexes } = writeDraft(inputWith())
    expect(annexes.map(({ table, note }) => [table, note])).toEqual([
      [null, 'Trong kỳ không có chỉ tiêu nào đến hạn hoặc đang trong thời gian thực hiện.'],
      [null, 'Trong kỳ chưa ghi nhận sản phẩm nào.'],
      [null, 'Chưa có tài liệu kiểm chứng nào được ghi nhận.'],
    ])
  })

  it('tell of corrections only where there are any, with who, when and what', () => {
    const [due] = figures.told.due
    const restated = writeDraft({
      ...input,
      restatements: [
        {
          obligation: due!,
          before: { status: 'short', target: 1, delivered: 0, cured: 0 },
          after: due!,
          entries: [{ at: at('2014-03-19T09:30:00'), by: 'Nguyễn Thị Hằng', what: 'ghi kết quả phát sóng “Số 1”' }],
        },
      ],
    })
    expect(draft.annexes.map(({ id }) => id)).toEqual(['commitments', 'products', 'evidence'])
    expect(restated.annexes.map(({ id, number }) => [id, number])).toEqual([
      ['commitments', 'I'],
      ['products', 'II'],
      ['evidence', 'III'],
      ['corrections', 'IV'],
    ])
    expect(restated.annexes[3]!.table!.rows.map((row) => row.map(cellText))).toEqual([
      [
        '1',
        'Đính chính',
        'Chuyên mục',
        'Đài Phát thanh - Truyền hình',
        '17/02/2014–23/02/2014',
        'Không đạt (0/1)',
        'Đạt (1/1)',
        '09:30 19/03/2014, Nguyễn Thị Hằng: ghi kết quả phát sóng “Số 1”',
      ],
      [
        '2',
        'Diễn biến sau kỳ',
        'Chuyên mục',
        'Đài Phát thanh - Truyền hình',
        '03/03/2014–09/03/2014',
        'Chưa đạt, còn thời hạn bù (0/1)',
        'Đạt nhờ thực hiện bù (1/1)',
        '',
      ],
    ])
  })
})

it('a due obligation that can still be made good is told with until when, and with what came after', () => {
  const id = 'commitments.curable.weekly:ctv:0:2014-03-03T00:00:00+07:00'
  expect(said(draft, id)).toBe(
    'Chuyên mục – Đài Phát thanh - Truyền hình, kỳ 03/03/2014–09/03/2014: còn thời hạn bù đến 19:45 18/03/2014; sau kỳ báo cáo: đạt nhờ thực hiện bù.',
  )
})

it.each([
  [[3, 1, 2], '1–3'],
  [[1, 3, 4, 5, 9], '1, 3–5, 9'],
  [[7, 7], '7'],
  [[], ''],
])('the numbers %j are listed as %j', (numbers, listed) => expect(numberRanges(numbers)).toBe(listed))

it.each([
  ['III.1.đ', 'mục III.1, điểm đ', 'section III.1, point đ'],
  ['IV.2', 'mục IV.2', 'section IV.2'],
  ['II, gạch 6', 'mục II, gạch 6', 'section II, gạch 6'],
])('the place %s is said as %s', (place, vi, en) => {
  expect(clauseWords(place, 'vi')).toBe(vi)
  expect(clauseWords(place, 'en')).toBe(en)
})
