import { dayToStore } from '../../documents/days.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { CodeCatalogue } from '../../formats/planFile/fileFields.ts'
import { localDateOf, obligationKey, startOfDay, type LocalDate } from '../../obligations/index.ts'
import { draw, drawInt } from './draw.ts'
import { demoReportPeriods } from './reportPeriods.ts'
import type { DemoPlacement, DemoYear } from './rows.ts'
import { addDays } from './span.ts'

type Document = Record<string, unknown>

const reportForm = 'bao_cao'
const dialogueForm = 'doi_thoai_truc_tiep'
const labels = Object.values(demoReportPeriods).map(({ label }) => label as string)

/** A department's report as it was handed in, with its number; null for what is no report, or was not sent. */
export function handedReport(placement: DemoPlacement, year: DemoYear, catalogue: CodeCatalogue): Document | null {
  const { id, title, form, status, organization, answers, actualStart } = placement
  if (form !== reportForm || status !== 'delivered' || answers === null || actualStart === null) return null
  const commitment = year.commitments.find(({ check }) => check.by === 'machine' && check.rule.answers !== null)
  if (commitment === undefined) return null
  const ids = {
    commitment: catalogue.idOf('commitments', commitment.ref),
    organization: catalogue.idOf('organizations', organization),
  }
  const received = instantToStore(actualStart)
  return {
    title,
    ...ids,
    obligationKey: obligationKey({
      commitment: String(ids.commitment),
      obligor: String(ids.organization),
      ruleIndex: labels.indexOf(answers.label ?? ''),
      occurrence: startOfDay(answers.start),
    }),
    periodStart: dayToStore(answers.start),
    periodLabel: answers.label,
    number: `${drawInt(id, 400) + 20}/BC-CCHC`,
    day: dayToStore(localDateOf(actualStart)),
    receivedAt: received,
    placement: catalogue.idOf('placements', id),
    onPaper: false,
    handedInBy: 'system',
    createdAt: received,
    updatedAt: received,
  }
}

/** Of ten communes one is late with its notice, and of seven one with its result; the last weeks' results are still to come. */
const noticeLate = (id: string): boolean => drawInt(`notice ${id}`, 10) === 0
const resultLate = (id: string): boolean => drawInt(`result ${id}`, 7) === 0

/** What is kept of a dialogue that was held: notice, people, questions, result. */
export function eventRecord(placement: DemoPlacement, catalogue: CodeCatalogue): Document | null {
  const { id, title, form, status, organization, actualStart } = placement
  if (form !== dialogueForm || status !== 'delivered' || actualStart === null) return null
  const day = localDateOf(actualStart)
  const invited = 60 + drawInt(`invited ${id}`, 120)
  const on = (days: number): string => dayToStore(addDays(day, days))
  return {
    title,
    placement: catalogue.idOf('placements', id),
    organization: catalogue.idOf('organizations', organization),
    notice: { publishedOn: on(noticeLate(id) ? -5 : -9), document: 'Thông báo về việc tổ chức hội nghị đối thoại với Nhân dân', url: null },
    invited,
    present: Math.round(invited * (0.7 + 0.25 * draw(`present ${id}`))),
    attendance: [],
    questions: questionsOf(placement, day, catalogue),
    result: resultLate(id)
      ? { publishedOn: null, document: null, url: null }
      : { publishedOn: on(8), document: 'Thông báo kết quả hội nghị đối thoại', url: null },
    createdAt: instantToStore(actualStart),
    updatedAt: instantToStore(actualStart),
  }
}

const asked = [
  [
    'Vì sao hồ sơ đất đai nộp qua mạng vẫn phải mang bản giấy đến?',
    'Từ tháng này xã tiếp nhận bản điện tử đã ký số, không yêu cầu bản giấy.',
  ],
  ['Phí chứng thực nộp không dùng tiền mặt bằng cách nào?', 'Quét mã tại Bộ phận Một cửa; biên lai gửi qua tin nhắn.'],
  ['Tra cứu kết quả hồ sơ ở đâu khi không có điện thoại thông minh?', null],
] as const

const questionsOf = ({ id, organization }: DemoPlacement, day: LocalDate, catalogue: CodeCatalogue): Document[] =>
  asked.slice(0, 1 + drawInt(`questions ${id}`, asked.length)).map(([text, answer], at) => ({
    // Nobody gives a row of a list its id when hooks are passed by.
    id: `${id}.question.${at}`,
    text,
    askedBy: null,
    answer,
    answeredBy: answer === null ? null : catalogue.idOf('organizations', organization),
    answeredOn: answer === null ? null : dayToStore(day),
  }))

/** The year's four reports: bodies hand in by the 20th, the province sends by the 25th, or the working day after. */
export const reportSchedules = (plan: Id): Document[] =>
  (
    [
      ['Q1', 'Quý I', 3],
      ['H1', '6 tháng đầu năm', 6],
      ['Q3', 'Quý III', 9],
      ['Y', 'Năm', 12],
    ] as const
  ).map(([kind, title, sendMonth]) => ({
    ...{ title, plan, calendar: 'report', kind, sendMonth },
    ...{ internalDays: 6, sending: 'fixedDay', sendDay: 25, move: 'after', remindDays: 5 },
    source: 'Văn bản số 581/BNV-CCHC của Bộ Nội vụ',
  }))
