import { body, channel } from './bodies.ts'
import { placed } from './fates.ts'
import { programme, slots } from './programmes.ts'
import type { DemoContent, Strand } from './rows.ts'
import { addDays, at, mondaysIn, type DemoSpan } from './span.ts'

/** From Monday to Friday evening, when nothing of the plan is on. */
const friday = 4

/**
 * A column of the same kind, in prime time and as long, in the week in which the column on reform was
 * pre-empted: about shrimps, so that it keeps no promise of the plan.
 */
export function otherSubjects(_plan: string, span: DemoSpan): Strand {
  const monday = mondaysIn(span.from, span.today)
    .filter((day) => !span.restWeeks.has(day) && addDays(day, 7) <= span.today)
    .at(-1)
  if (monday === undefined) return { contents: [], placements: [], waivers: [] }
  const day = addDays(monday, friday)
  const content: DemoContent = {
    id: `demo.khuyen-ngu.${day}.noi-dung`,
    kind: 'segments',
    title: 'Nuôi tôm sinh thái dưới tán rừng: kinh nghiệm của nông dân xã Năm Căn',
    summary: 'Mô hình tôm - rừng cho năng suất ổn định, giảm chi phí thức ăn và giữ được rừng ngập mặn.',
    paragraphs: [
      'Mô hình tôm - rừng cho năng suất ổn định, giảm chi phí thức ăn và giữ được rừng ngập mặn.',
      'Chuyên mục giới thiệu cách chọn giống, thả giống và quản lý nước trong vuông tôm.',
    ],
    theme: null,
    organization: body.station,
    programme: programme.fishery,
    seconds: slots.tv.seconds,
    page: null,
    publishedAt: at(day, slots.tv.time),
    withdrawn: false,
  }
  const planned = {
    id: `demo.khuyen-ngu.${day}`,
    title: content.title,
    organization: body.station,
    channel: channel.tv,
    form: 'chuyen_muc',
    programme: programme.fishery,
    themes: [],
    contentId: content.id,
    plannedSeconds: slots.tv.seconds,
    inSlot: false,
    onAir: true,
    day,
    time: slots.tv.time,
  }
  return { contents: [content], placements: [placed(planned, 'aired', span)], waivers: [] }
}
