import { body, channel } from './bodies.ts'
import type { DemoContent, DemoProgramme } from './rows.ts'
import { addDays, nextWeekday, type DemoSpan } from './span.ts'
import { themeRef } from './themes.ts'

export const programme = {
  tv: 'demo.chuyen-muc.tv',
  radio: 'demo.chuyen-muc.phat-thanh',
  talk: 'demo.toa-dam',
  paper: 'demo.ban-doc.bao-ca-mau',
  pictorial: 'demo.ban-doc.dat-mui',
  news: 'demo.tin-cong',
  report: 'demo.bao-cao.dinh-ky',
  fishery: 'demo.khuyen-ngu',
} as const

export const programmeName: Readonly<Record<string, string>> = {
  [programme.tv]: 'Cải cách hành chính - Vì nhân dân phục vụ',
  [programme.radio]: 'Tiếng nói cải cách hành chính',
  [programme.talk]: 'Tọa đàm Chính quyền và nhân dân',
  [programme.paper]: 'Trao đổi ý kiến với bạn đọc',
  [programme.pictorial]: 'Trao đổi ý kiến với bạn đọc',
  [programme.news]: 'Tin cải cách hành chính',
  [programme.report]: 'Báo cáo cải cách hành chính định kỳ',
  [programme.fishery]: 'Bạn của nhà nông, ngư dân',
}

/** What a column is about as a whole, by the place of the theme in the plan; what it tells has a theme of its own. */
const general = { reform: 1, feedback: 4 } as const
const themeOf: Readonly<Record<string, number>> = {
  [programme.tv]: general.reform,
  [programme.radio]: general.reform,
  [programme.talk]: general.reform,
  [programme.news]: general.reform,
  [programme.paper]: general.feedback,
  [programme.pictorial]: general.feedback,
}

const programmeThemes = (id: string, plan: string): string[] => (themeOf[id] === undefined ? [] : [themeRef(plan, themeOf[id])])

/** What stands in a programme's slot is about what its content is about; without content, about what the programme is. */
export const themesOfSlot = (content: Pick<DemoContent, 'theme'> | null, id: string, plan: string): string[] =>
  content?.theme ? [content.theme] : programmeThemes(id, plan)

/** Weekday, time and length of each slot: Monday is 0. */
export const slots = {
  tv: { weekday: 2, time: '20:00', seconds: 900 },
  radio: { weekday: 3, time: '11:15', seconds: 900 },
  talk: { weekday: 5, time: '20:00', seconds: 2700 },
  news: { weekday: 1, time: '09:00' },
  print: { time: '06:00', paper: [8, 22], pictorial: [10, 25] },
} as const

/** What is read rather than aired has no length of its own; a placement must have one. */
export const noLength = 60

const restReason = 'Tuần nghỉ Tết Nguyên đán'

export function programmesOf(plan: string, span: DemoSpan): DemoProgramme[] {
  const start = (weekday: number, time: string): string => `${nextWeekday(span.from, weekday)}T${time}`
  const rest = (weekday: number) => [...span.restWeeks].map((monday) => ({ day: addDays(monday, weekday), reason: restReason }))
  const station = { organization: body.station, form: 'chuyen_muc' }
  const readers = (
    id: (typeof programme)['paper' | 'pictorial'],
    where: string,
    owner: string,
    days: readonly number[],
  ): Omit<DemoProgramme, 'themes'> => ({
    id,
    name: programmeName[id]!,
    channel: where,
    form: 'chuyen_muc',
    organization: owner,
    slot: { rrule: `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`, dtstart: `${span.from}T${slots.print.time}` },
    seconds: noLength,
    skip: [],
    description: 'Tiếp nhận và đăng tải ý kiến của tổ chức, cá nhân về cải cách hành chính.',
  })
  const rows: Omit<DemoProgramme, 'themes'>[] = [
    {
      ...station,
      id: programme.tv,
      name: programmeName[programme.tv]!,
      channel: channel.tv,
      slot: { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: start(slots.tv.weekday, slots.tv.time) },
      seconds: slots.tv.seconds,
      skip: rest(slots.tv.weekday),
      description: 'Chuyên mục truyền hình hằng tuần, 20 giờ thứ Tư; phát lại chiều thứ Bảy.',
    },
    {
      ...station,
      id: programme.radio,
      name: programmeName[programme.radio]!,
      channel: channel.radio,
      slot: { rrule: 'FREQ=WEEKLY;BYDAY=TH', dtstart: start(slots.radio.weekday, slots.radio.time) },
      seconds: slots.radio.seconds,
      skip: rest(slots.radio.weekday),
      description: 'Chuyên mục phát thanh hằng tuần, 11 giờ 15 thứ Năm.',
    },
    {
      ...station,
      id: programme.talk,
      name: programmeName[programme.talk]!,
      channel: channel.tv,
      form: 'toa_dam',
      slot: { rrule: 'FREQ=MONTHLY;BYDAY=3SA', dtstart: start(slots.talk.weekday, slots.talk.time) },
      seconds: slots.talk.seconds,
      skip: [],
      description: 'Tọa đàm hằng tháng, tối thứ Bảy tuần thứ ba, truyền hình và phát thanh trực tiếp.',
    },
    readers(programme.paper, channel.paper, body.paper, slots.print.paper),
    readers(programme.pictorial, channel.pictorial, body.pictorial, slots.print.pictorial),
    {
      id: programme.news,
      name: programmeName[programme.news]!,
      channel: channel.portal,
      form: 'tin',
      organization: body.portal,
      slot: { rrule: 'FREQ=WEEKLY;BYDAY=TU', dtstart: start(slots.news.weekday, slots.news.time) },
      seconds: noLength,
      skip: [],
      description: 'Tin trên Cổng Thông tin điện tử tỉnh, thứ Ba hằng tuần.',
    },
    {
      id: programme.report,
      name: programmeName[programme.report]!,
      channel: channel.report,
      form: 'bao_cao',
      organization: body.homeAffairs,
      slot: null,
      seconds: noLength,
      skip: [],
      description: 'Báo cáo định kỳ của các sở, ban, ngành, tổng hợp tại Sở Nội vụ.',
    },
    {
      ...station,
      id: programme.fishery,
      name: programmeName[programme.fishery]!,
      channel: channel.tv,
      slot: null,
      seconds: slots.tv.seconds,
      skip: [],
      description: 'Chuyên mục khuyến nông, khuyến ngư; không thuộc kế hoạch tuyên truyền cải cách hành chính.',
    },
  ]
  return rows.map((row) => ({ ...row, themes: programmeThemes(row.id, plan) }))
}
