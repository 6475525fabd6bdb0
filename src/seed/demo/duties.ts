import { dayToStore } from '../../documents/days.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore, optionalInstantToStore } from '../../documents/instants.ts'
import { DAY, HOUR, type Instant } from '../../obligations/index.ts'
import { dutyKey, dutyWindows, type DutyFrequency, type DutyTerms, type DutyWindow } from '../../rules/duties/dutyWindows.ts'
import { dutyStepRules, type DutyStep } from '../../rules/duties/dutySteps.ts'
import type { CodeCatalogue } from '../../formats/planFile/fileFields.ts'
import { body, communeBody, departments } from './bodies.ts'
import { communes } from './communes.ts'
import type { DemoYear } from './rows.ts'

/** What the demonstration plan asks of its bodies. */
export interface DemoDuty {
  ref: string
  title: string
  text: string
  askedOf: string
  bodies: readonly string[]
  frequency: DutyFrequency
  dueDays: number
  dueUnit: DutyTerms['dueUnit']
  /** The commitment of which it is the check. */
  commitment: string | null
}

const allCommunes = communes.map(({ code }) => communeBody(code))

export const demoDuties = (plan: string): DemoDuty[] => [
  {
    ref: `${plan}.duty.1`,
    title: 'Báo cáo kết quả thông tin, tuyên truyền cải cách hành chính của ngành',
    text: 'Báo cáo kết quả thực hiện công tác thông tin, tuyên truyền cải cách hành chính hằng quý, gửi Sở Nội vụ tổng hợp.',
    askedOf: 'Các sở, ban, ngành tỉnh',
    bodies: departments,
    frequency: 'quarterly',
    dueDays: 5,
    dueUnit: 'working',
    commitment: null,
  },
  {
    ref: `${plan}.duty.2`,
    title: 'Bố trí công chức theo dõi công tác tuyên truyền',
    text: 'Bố trí cán bộ, công chức có trình độ, năng lực để theo dõi, hướng dẫn công tác thông tin, tuyên truyền cải cách hành chính.',
    askedOf: 'Ủy ban nhân dân cấp xã',
    bodies: allCommunes,
    frequency: 'yearly',
    dueDays: -30,
    dueUnit: 'calendar',
    commitment: null,
  },
  {
    ref: `${plan}.duty.3`,
    title: 'Gửi danh mục tin, bài, chuyên mục đã phát, đã đăng trong tháng',
    text: 'Hằng tháng gửi Sở Nội vụ danh mục tin, bài, chuyên mục về cải cách hành chính đã phát sóng, đăng tải.',
    askedOf: 'Đài Phát thanh - Truyền hình, Báo Cà Mau',
    bodies: [body.station, body.paper],
    frequency: 'monthly',
    dueDays: 10,
    dueUnit: 'calendar',
    commitment: null,
  },
  {
    ref: `${plan}.cm.6.check`,
    title: 'Mỗi cơ quan xây dựng kế hoạch tuyên truyền của mình',
    text: 'Căn cứ nội dung Kế hoạch này, xây dựng Kế hoạch tuyên truyền cải cách hành chính của đơn vị mình.',
    askedOf: 'Các sở, ban, ngành tỉnh',
    bodies: departments,
    frequency: 'yearly',
    dueDays: -60,
    dueUnit: 'calendar',
    commitment: `${plan}.cm.6`,
  },
  {
    ref: `${plan}.cm.10.check`,
    title: 'Cổng Thông tin điện tử cập nhật kịp thời, đầy đủ thủ tục hành chính',
    text: 'Cập nhật, đăng tải kịp thời, đầy đủ bộ thủ tục hành chính của các sở, ban, ngành tỉnh và Ủy ban nhân dân cấp xã.',
    askedOf: 'Cổng Thông tin điện tử tỉnh',
    bodies: [body.portal],
    frequency: 'quarterly',
    dueDays: 0,
    dueUnit: 'calendar',
    commitment: `${plan}.cm.10`,
  },
  {
    ref: `${plan}.duty.4`,
    title: 'Phối hợp tuyên truyền trong hội viên, đoàn viên',
    text: 'Phối hợp với các sở, ban, ngành có liên quan triển khai việc tuyên truyền cải cách hành chính trong hội viên, đoàn viên.',
    askedOf: 'Ủy ban Mặt trận Tổ quốc và các đoàn thể tỉnh',
    bodies: [],
    frequency: 'yearly',
    dueDays: 0,
    dueUnit: 'calendar',
    commitment: null,
  },
]

export const demoDutyDocument = (duty: DemoDuty, at: { plan: Id; ordinal: number }, year: DemoYear, catalogue: CodeCatalogue) => ({
  ...duty,
  ...at,
  bodies: duty.bodies.map((code) => catalogue.idOf('organizations', code)),
  commitment: duty.commitment === null ? null : catalogue.idOf('commitments', duty.commitment),
  calendar: 'civil',
  from: dayToStore(year.from),
  until: dayToStore(year.to),
  remindDays: ['14', '3'],
})

interface Told {
  step: DutyStep
  at: Instant
  text?: string
  document?: string
  outcome?: 'kept' | 'notKept'
  dueBy?: Instant
}

/** What became of a duty of a body, the n-th in all: most is done in time, and everything that can happen has happened to some. */
function fateOf(n: number, window: DutyWindow, isCheck: boolean, now: Instant): Told[] {
  const handedIn: Told = {
    step: 'handIn',
    at: window.due - 2 * DAY - 15 * HOUR,
    text: 'Đã thực hiện, có báo cáo kèm theo.',
    document: `${n + 11}/BC`,
  }
  const confirmed: Told = { step: 'confirm', at: window.due - DAY - 14 * HOUR, outcome: 'kept' }
  if (window.due <= now) {
    if (isCheck)
      return n % 4 === 3 ? [] : [{ step: 'check', at: confirmed.at, text: 'Đã kiểm tra.', outcome: n % 4 === 2 ? 'notKept' : 'kept' }]
    if (n % 12 === 5) return [handedIn]
    if (n % 12 === 7)
      return [handedIn, { step: 'return', at: confirmed.at, text: 'Chưa có số liệu theo từng hình thức.', dueBy: window.due + 3 * DAY }]
    if (n % 12 === 9) return []
    if (n % 12 === 11) return [{ step: 'notRequire', at: confirmed.at, text: 'Cơ quan đang sắp xếp lại tổ chức.', document: '45/UBND-NC' }]
    return [handedIn, confirmed]
  }
  // Under way: some have said so, a few have reported early, one was sent back.
  const lately = Math.max(window.start, now - 2 * DAY)
  if (window.start > now - DAY) return []
  if (n % 5 === 1) return [{ step: 'begin', at: lately, text: 'Đang tổng hợp số liệu.' }]
  if (n % 5 === 3 && !isCheck) return [{ ...handedIn, at: lately }]
  if (n % 11 === 4 && !isCheck)
    return [
      { ...handedIn, at: lately },
      { step: 'return', at: lately + DAY, text: 'Đề nghị bổ sung tài liệu kiểm chứng.', dueBy: window.due },
    ]
  return []
}

const people = { body: 'Biên tập viên (minh họa)', auditor: 'Người giám sát (minh họa)' } as const

interface AccountAt {
  duty: DemoDuty
  ids: { duty: Id; plan: Id }
  year: DemoYear
  now: Instant
  catalogue: CodeCatalogue
}

/** The accounts of a duty that something has happened to, as the collection keeps them. */
export function demoAccounts({ duty, ids, year, now, catalogue }: AccountAt): Record<string, unknown>[] {
  const terms: DutyTerms = { ...duty, calendar: 'civil', from: year.from, until: year.to, dueOn: null }
  const windows = dutyWindows(terms, { start: 0, end: now + 92 * DAY }, new Set())
  return windows.flatMap((window, w) =>
    duty.bodies.flatMap((code, b) => {
      const told = fateOf(w * 7 + b, window, duty.commitment !== null, now)
      return told.length === 0 ? [] : [accountDocument(duty, window, told, { ...ids, organization: catalogue.idOf('organizations', code) })]
    }),
  )
}

function accountDocument(duty: DemoDuty, window: DutyWindow, told: readonly Told[], ids: { duty: Id; plan: Id; organization: Id }) {
  const key = dutyKey({ duty: String(ids.duty), body: String(ids.organization), period: window.period })
  const last = told.at(-1)!
  const stage = dutyStepRules[last.step].to
  const settled = stage === 'confirmed' || stage === 'notRequired'
  return {
    ...ids,
    key,
    title: duty.title,
    stage,
    outcome: last.outcome ?? null,
    period: window.period,
    windowStart: instantToStore(window.start),
    windowEnd: instantToStore(window.end),
    due: instantToStore(window.due),
    dueBy: instantToStore(last.dueBy ?? window.due),
    reportedAt: optionalInstantToStore(told.find(({ step }) => step === 'handIn')?.at ?? null),
    settledAt: settled ? instantToStore(last.at) : null,
    settledBy: settled ? people.auditor : null,
    lastStepAt: instantToStore(last.at),
    steps: told.map(({ step, at, text = '', document = null, outcome = null, dueBy = null }, n) => ({
      id: `${key}#${n + 1}`,
      at: instantToStore(at),
      step,
      by: people[dutyStepRules[step].by],
      person: '',
      text,
      document,
      outcome,
      dueBy: optionalInstantToStore(dueBy),
      evidence: step === 'handIn' ? [{ id: `${key}#${n + 1}.1`, note: `Báo cáo số ${document}`, url: null, file: null }] : [],
    })),
  }
}
