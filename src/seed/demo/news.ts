import { body, channel } from './bodies.ts'
import { demoContent } from './contents.ts'
import { placed } from './fates.ts'
import { noLength, programme, slots, themesOfSlot } from './programmes.ts'
import type { Strand } from './rows.ts'
import { addDays, at, nextWeekday, settledDays, type DemoSpan } from './span.ts'

/** News of reform on the province's portal, every Tuesday: no commitment counts it. */
export function news(plan: string, span: DemoSpan): Strand {
  const days: string[] = []
  const end = addDays(span.today, settledDays)
  for (let day = nextWeekday(span.from, slots.news.weekday); day < end; day = addDays(day, 7)) days.push(day)
  const items = days.map((day, n) => {
    const content = demoContent(
      'news',
      n,
      { id: `demo.tin.${day}.noi-dung`, organization: body.portal, programme: programme.news },
      { at: at(day, slots.news.time), past: day < span.today, plan },
    )
    const placement = placed(
      {
        id: `demo.tin.${day}`,
        title: content.title,
        organization: body.portal,
        channel: channel.portal,
        form: 'tin',
        programme: programme.news,
        themes: themesOfSlot(content, programme.news, plan),
        contentId: content.id,
        plannedSeconds: noLength,
        inSlot: true,
        onAir: false,
        day,
        time: slots.news.time,
      },
      'aired',
      span,
    )
    return { content, placement }
  })
  return { contents: items.map(({ content }) => content), placements: items.map(({ placement }) => placement), waivers: [] }
}
