import type { Commitment, Match } from '../../obligations/index.ts'
import { body, communeBody, departments } from './bodies.ts'
import { communes } from './communes.ts'
import { programme } from './programmes.ts'
import { reportDueDays, demoReportPeriods } from './reportPeriods.ts'
import type { DemoCommitment } from './rows.ts'
import { addDays, at, dateOf, restDays, type DemoSpan } from './span.ts'

const anything: Match = { media: [], channels: [], forms: [], programmes: [], themes: [] }

type Rule = Omit<Commitment, 'id'>
type RuleOf = (own: Pick<Rule, 'obligors' | 'windows'> & Partial<Omit<Rule, 'match'>> & { match: Partial<Match> }) => Rule

/** A rule that asks for one placement in each whole window, until more is said. */
const ruleWithin =
  ({ from, to }: DemoSpan): RuleOf =>
  ({ match, ...own }) => ({
    aggregation: 'each',
    validFrom: from,
    validTo: to,
    partial: 'skip',
    measure: { kind: 'count', target: 1 },
    minSecondsEach: null,
    timeBand: null,
    reruns: 'exclude',
    makegood: null,
    excuseWhenHolidays: null,
    answers: null,
    ...own,
    match: { ...anything, ...match },
  })

const plain = { context: null, kind: 'quantified', ambiguities: [], periodCalendar: 'civil' } as const

/** The clauses of Cà Mau's plan of 2014, dated to the year and read as rules. */
export function commitmentsOf(plan: string, span: DemoSpan): DemoCommitment[] {
  const ruleOf = ruleWithin(span)
  return [
    dialogue(plan, span, ruleOf),
    column(plan, span, ruleOf, 'tv'),
    column(plan, span, ruleOf, 'radio'),
    talk(plan, span, ruleOf),
    letters(plan, span, ruleOf),
    report(plan, span, ruleOf),
    contest(plan, span, ruleOf),
    ...byHand(plan, span),
  ]
}

const yearly = (span: DemoSpan) => [
  { rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', dtstart: `${dateOf(span.year, 1, 1)}T00:00`, duration: null, label: null },
]
const monthly = (span: DemoSpan) => [{ rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', dtstart: `${span.from}T00:00`, duration: null, label: null }]
const weeklyFrom = (span: DemoSpan) => [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: `${span.from}T00:00`, duration: null, label: null }]

const dialogue = (plan: string, span: DemoSpan, ruleOf: RuleOf): DemoCommitment => ({
  ...plain,
  ref: `${plan}.cm.1`,
  title: 'Mỗi xã, phường đối thoại trực tiếp ít nhất một lần trong năm',
  text: 'Đối với Ủy ban nhân dân cấp xã, trong năm phải có ít nhất một lần tổ chức đối thoại trực tiếp với tổ chức, cá nhân về cải cách hành chính, trong đó cần tập trung vào những nội dung mà tổ chức, cá nhân bức xúc, phản ánh, kiến nghị và những mặt tồn tại, hạn chế cần phải khắc phục.',
  gloss: 'Each commune: at least one direct dialogue a year',
  check: {
    by: 'machine',
    rule: ruleOf({
      obligors: communes.map(({ code }) => communeBody(code)),
      windows: yearly(span),
      match: { media: ['dialogue_event'], forms: ['doi_thoai_truc_tiep'] },
    }),
  },
})

const onWhat = {
  tv: { vi: 'truyền hình', en: 'television' },
  radio: { vi: 'phát thanh', en: 'radio' },
} as const

const column = (plan: string, span: DemoSpan, ruleOf: RuleOf, medium: keyof typeof onWhat): DemoCommitment => ({
  ...plain,
  ref: `${plan}.cm.2.${medium}`,
  title: `Chuyên mục ${onWhat[medium].vi} mỗi tuần một lần, ít nhất 15 phút, giờ nhiều người theo dõi`,
  text: `Duy trì chuyên mục phát sóng định kỳ về cải cách hành chính trên sóng ${onWhat[medium].vi} mỗi tuần một lần, thời lượng phát sóng mỗi lần ít nhất 15 phút vào thời điểm có nhiều người theo dõi.`,
  gloss: `A weekly column on ${onWhat[medium].en}, at least 15 minutes each, at a time when many people follow it`,
  ambiguities: ['“Thời điểm có nhiều người theo dõi” được hiểu là giờ vàng của kênh.', '“Một lần” được hiểu là ít nhất một lần.'],
  check: {
    by: 'machine',
    rule: ruleOf({
      obligors: [body.station],
      windows: weeklyFrom(span),
      match: { media: [medium], forms: ['chuyen_muc'] },
      minSecondsEach: 15 * 60,
      timeBand: { prime: true, rule: 'start' },
      makegood: { withinDays: 21 },
      excuseWhenHolidays: restDays,
    }),
  },
})

const talk = (plan: string, span: DemoSpan, ruleOf: RuleOf): DemoCommitment => ({
  ...plain,
  ref: `${plan}.cm.3`,
  title: 'Tọa đàm về cải cách hành chính mỗi tháng ít nhất một lần',
  text: 'Chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức tọa đàm về các nội dung cải cách hành chính mỗi tháng ít nhất một lần.',
  gloss: 'A talk show at least once a month, led by the station',
  ambiguities: ['Tính theo ngày phát sóng, không theo ngày ghi hình.'],
  check: {
    by: 'machine',
    rule: ruleOf({
      obligors: [body.station],
      windows: monthly(span),
      match: { media: ['tv', 'radio'], forms: ['toa_dam'] },
      makegood: { withinDays: 31 },
    }),
  },
})

const letters = (plan: string, span: DemoSpan, ruleOf: RuleOf): DemoCommitment => ({
  ...plain,
  ref: `${plan}.cm.4`,
  title: '“Trao đổi ý kiến với bạn đọc”: mỗi báo hai chuyên mục một tháng',
  text: 'Thời gian thực hiện: một tháng 02 chuyên mục.',
  context:
    'Xây dựng chuyên mục “Trao đổi ý kiến với bạn đọc” để tiếp nhận và đăng tải ý kiến của tổ chức, cá nhân đối với các cơ quan, cán bộ, công chức trong thực hiện cải cách hành chính',
  gloss: 'Two columns “Trao đổi ý kiến với bạn đọc” a month, in each of the two papers',
  ambiguities: ['Hai báo: mỗi báo hai chuyên mục, không tính chung.'],
  check: {
    by: 'machine',
    rule: ruleOf({
      obligors: [body.paper, body.pictorial],
      windows: monthly(span),
      match: { media: ['print'], forms: ['chuyen_muc'], programmes: [programme.paper, programme.pictorial] },
      measure: { kind: 'count', target: 2 },
      makegood: { withinDays: 30 },
    }),
  },
})

const report = (plan: string, span: DemoSpan, ruleOf: RuleOf): DemoCommitment => ({
  ...plain,
  ref: `${plan}.cm.7`,
  title: 'Báo cáo cải cách hành chính quý I, 6 tháng, quý III và năm',
  text: 'Báo cáo kết quả thực hiện công tác thông tin, tuyên truyền cải cách hành chính trong nội dung báo cáo cải cách hành chính định kỳ quý I, 6 tháng, quý III và năm.',
  gloss: 'The results of communication, within the periodic reports on administrative reform',
  kind: 'periodic_by_law',
  ambiguities: [
    'Kỳ báo cáo tính từ ngày 15 đến ngày 14 theo hướng dẫn của Bộ Nội vụ.',
    'Hạn gửi là hết ngày 20 của tháng cuối kỳ (văn bản số 581/BNV-CCHC).',
  ],
  periodCalendar: 'report_15_14',
  check: {
    by: 'machine',
    rule: ruleOf({
      obligors: departments,
      windows: Object.values(demoReportPeriods).map(({ month, months, label }) => ({
        rrule: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=15`,
        dtstart: `${dateOf(span.year - 1, month, 15)}T00:00`,
        duration: `P${months}M`,
        label,
      })),
      match: { media: ['report'], forms: ['bao_cao'] },
      answers: { dueDays: reportDueDays },
    }),
  },
})

const contest = (plan: string, span: DemoSpan, ruleOf: RuleOf): DemoCommitment => ({
  ...plain,
  ref: `${plan}.cm.9`,
  title: 'Hội thi tìm hiểu về công tác cải cách hành chính',
  text: 'Phối hợp với Công đoàn Viên chức tổ chức hội thi tìm hiểu về công tác cải cách hành chính.',
  gloss: 'A contest on administrative reform, once in the year',
  kind: 'one_off',
  check: {
    by: 'machine',
    rule: ruleOf({ obligors: [body.homeAffairs], windows: yearly(span), match: { media: ['contest'], forms: ['hoi_thi'] } }),
  },
})

/** Clauses that no counting of placements can judge. */
const byHand = (plan: string, span: DemoSpan): DemoCommitment[] => [
  {
    ...plain,
    ref: `${plan}.cm.6`,
    title: 'Mỗi cơ quan xây dựng kế hoạch tuyên truyền của mình',
    text: 'Căn cứ nội dung Kế hoạch này, xây dựng Kế hoạch tuyên truyền cải cách hành chính của đơn vị mình và chỉ đạo triển khai trong phạm vi các cơ quan, đơn vị, địa phương mình quản lý.',
    gloss: 'Each body issues a plan of its own',
    kind: 'one_off',
    check: {
      by: 'hand',
      reason: 'not_countable',
      checks: [{ at: at(span.from, '10:00'), outcome: 'kept', note: 'Đã nhận đủ kế hoạch của các sở, ban, ngành.' }],
    },
  },
  {
    ...plain,
    ref: `${plan}.cm.10`,
    title: 'Cổng Thông tin điện tử cập nhật kịp thời, đầy đủ thủ tục hành chính',
    text: 'Cập nhật, đăng tải kịp thời, đầy đủ bộ thủ tục hành chính của các sở, ban, ngành tỉnh và Ủy ban nhân dân cấp xã và các thông tin về cải cách hành chính; tiếp tục duy trì và nâng cao chất lượng hoạt động của kênh tiếp nhận, phản hồi ý kiến, kiến nghị của cá nhân, tổ chức về các quy định liên quan đến cải cách hành chính.',
    gloss: 'The portal keeps procedures complete and up to date, and answers the people',
    kind: 'unquantified',
    check: {
      by: 'hand',
      reason: 'no_quantity',
      checks: [
        { at: at(addDays(span.from, 40), '09:00'), outcome: 'kept', note: 'Kiểm tra ngẫu nhiên 20 thủ tục: đầy đủ, đúng hạn.' },
        {
          at: at(addDays(span.from, 85), '09:00'),
          outcome: 'notKept',
          note: 'Ba thủ tục mới công bố chưa được đăng; đã nhắc Cổng bổ sung.',
        },
      ],
    },
  },
]
