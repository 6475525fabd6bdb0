import { body, channel } from './bodies.ts'
import { demoContent } from './contents.ts'
import { placed, type Episode, type FatedPlacement } from './fates.ts'
import { programme, programmeName, slots, themesOfSlot } from './programmes.ts'
import type { DemoContent, DemoPlacement, Strand } from './rows.ts'
import { addDays, at, endedBefore, laidOutDays, monthsIn, nextWeekday, settledDays, type DemoSpan } from './span.ts'

const aired: Episode = { fate: 'aired' }

/** What became of the last months, the latest first. */
const recent: readonly Episode[] = [aired, aired, { fate: 'cancelled', mended: 'madeGood' }, aired, { fate: 'missed' }]

/** From the third Saturday to a Sunday two weeks later. */
const makegoodDays = 15

/** A talk show a month, on television and on radio at once: two placements of one piece, of which one counts. */
export function talks(plan: string, span: DemoSpan): Strand {
  const months = monthsIn(span.from, span.to)
  const back = endedBefore(months, span)
  const dated = months
    .map((month, n) => ({ month, n, day: addDays(nextWeekday(month, slots.talk.weekday), 14) }))
    .filter(({ day }) => day < addDays(span.today, laidOutDays))
  const shows = dated.map(({ month, n, day }) => {
    const content = day < addDays(span.today, settledDays) ? showOf(day, n, plan, span) : null
    const index = back.get(month)
    const episode = (index === undefined ? undefined : recent[index]) ?? aired
    return { content, placements: placementsOf(plannedOf(day, content, plan), episode, span) }
  })
  return {
    contents: shows.flatMap(({ content }) => content ?? []),
    placements: shows.flatMap(({ placements }) => placements),
    waivers: [],
  }
}

const showOf = (day: string, n: number, plan: string, span: DemoSpan): DemoContent =>
  demoContent(
    'talk',
    n,
    { id: `demo.toa-dam.${day}.noi-dung`, organization: body.station, programme: programme.talk, seconds: slots.talk.seconds },
    { at: at(day, slots.talk.time), past: day < span.today, plan },
  )

const plannedOf = (day: string, content: DemoContent | null, plan: string): FatedPlacement => ({
  id: `demo.toa-dam.${day}`,
  title: content?.title ?? programmeName[programme.talk]!,
  organization: body.station,
  channel: channel.tv,
  form: 'toa_dam',
  programme: programme.talk,
  themes: themesOfSlot(content, programme.talk, plan),
  contentId: content?.id ?? null,
  plannedSeconds: slots.talk.seconds,
  inSlot: true,
  onAir: true,
  day,
  time: slots.talk.time,
})

function placementsOf(first: FatedPlacement, { fate, mended }: Episode, span: DemoSpan): DemoPlacement[] {
  const onRadio = { ...first, id: `${first.id}.phat-thanh`, channel: channel.radio, inSlot: false }
  const makegood = { ...first, id: `${first.id}.phat-bu`, makegoodFor: first.id, inSlot: false, day: addDays(first.day, makegoodDays) }
  return [
    placed(first, fate, span),
    ...(fate === 'aired' ? [placed(onRadio, fate, span)] : []),
    ...(mended === 'madeGood' ? [placed(makegood, 'aired', span)] : []),
  ]
}
