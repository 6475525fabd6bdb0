import { body, channel } from './bodies.ts'
import { demoContent } from './contents.ts'
import { placed, type Episode, type FatedPlacement } from './fates.ts'
import { noLength, programme, programmeName, slots, themesOfSlot } from './programmes.ts'
import type { DemoContent, Strand } from './rows.ts'
import { addDays, at, endedBefore, laidOutDays, monthsIn, settledDays, type DemoSpan } from './span.ts'

interface Paper {
  code: string
  organization: string
  channel: string
  programme: string
  page: string
  days: readonly number[]
  /** What became of an issue, by the months that have passed since and its place in the month. */
  told: Readonly<Record<string, Episode>>
}

const papers: readonly Paper[] = [
  {
    code: 'bao-ca-mau',
    organization: body.paper,
    channel: channel.paper,
    programme: programme.paper,
    page: 'Trang 4',
    days: slots.print.paper,
    told: { '0/1': { fate: 'retracted' }, '1/0': { fate: 'cancelled', mended: 'madeGood' }, '3/1': { fate: 'missed' } },
  },
  {
    code: 'dat-mui',
    organization: body.pictorial,
    channel: channel.pictorial,
    programme: programme.pictorial,
    page: 'Trang 12',
    days: slots.print.pictorial,
    told: { '0/1': { fate: 'cancelled' }, '2/0': { fate: 'unrecorded' } },
  },
]

const makegoodDays = 7

/** “Trao đổi ý kiến với bạn đọc”: two columns a month in each of the two papers. */
export function readers(plan: string, span: DemoSpan): Strand {
  const months = monthsIn(span.from, span.to)
  const back = endedBefore(months, span)
  const issues = months
    .flatMap((month) =>
      papers.flatMap((paper) => paper.days.map((dayOfMonth, place) => ({ month, paper, place, day: addDays(month, dayOfMonth - 1) }))),
    )
    .filter(({ day }) => day < addDays(span.today, laidOutDays))
    .map(({ month, paper, place, day }, n) => {
      const episode = paper.told[`${back.get(month)}/${place}`] ?? { fate: 'aired' }
      const content =
        day < addDays(span.today, settledDays)
          ? demoContent(
              'letter',
              n,
              { id: `demo.bai.${paper.code}.${day}`, organization: paper.organization, programme: paper.programme, page: paper.page },
              { at: at(day, slots.print.time), past: day < span.today, plan, withdrawn: episode.fate === 'retracted' },
            )
          : null
      const first = plannedOf(paper, day, content, plan)
      return {
        content,
        placements: [
          placed(first, episode.fate, span),
          ...(episode.mended === 'madeGood'
            ? [
                placed(
                  { ...first, id: `${first.id}.dang-bu`, makegoodFor: first.id, inSlot: false, day: addDays(day, makegoodDays) },
                  'aired',
                  span,
                ),
              ]
            : []),
        ],
      }
    })
  return {
    contents: issues.flatMap(({ content }) => content ?? []),
    placements: issues.flatMap(({ placements }) => placements),
    waivers: [],
  }
}

const plannedOf = (paper: Paper, day: string, content: DemoContent | null, plan: string): FatedPlacement => ({
  id: `demo.ban-doc.${paper.code}.${day}`,
  title: content?.title ?? programmeName[paper.programme]!,
  organization: paper.organization,
  channel: paper.channel,
  form: 'chuyen_muc',
  programme: paper.programme,
  themes: themesOfSlot(content, paper.programme, plan),
  contentId: content?.id ?? null,
  plannedSeconds: noLength,
  inSlot: true,
  onAir: false,
  day,
  time: slots.print.time,
})
