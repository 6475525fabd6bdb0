import type { LocalDate } from '../../obligations/index.ts'
import { body, channel } from './bodies.ts'
import { demoContent } from './contents.ts'
import { draw } from './draw.ts'
import { placed, type Episode, type FatedPlacement } from './fates.ts'
import { programme, programmeName, slots, themesOfSlot } from './programmes.ts'
import type { DemoContent, DemoPlacement, DemoWaiver, Strand } from './rows.ts'
import { addDays, at, endedBefore, laidOutDays, mondaysIn, settledDays, type DemoSpan } from './span.ts'

interface Series {
  code: string
  programme: string
  channel: string
  slot: { weekday: number; time: string; seconds: number }
  /** What became of the last weeks, the latest first. */
  recent: readonly Episode[]
  rerun: { days: number; time: string } | null
}

const aired: Episode = { fate: 'aired' }

const television: Series = {
  code: 'tv',
  programme: programme.tv,
  channel: channel.tv,
  slot: slots.tv,
  recent: [
    { fate: 'preempted' },
    { fate: 'unrecorded' },
    { fate: 'missed', mended: 'madeGood' },
    aired,
    { fate: 'tooShort' },
    aired,
    { fate: 'missed', mended: 'waived' },
    aired,
    { fate: 'late' },
    { fate: 'cancelled' },
  ],
  rerun: { days: 3, time: '17:45' },
}

const radio: Series = {
  code: 'radio',
  programme: programme.radio,
  channel: channel.radio,
  slot: slots.radio,
  recent: [aired, aired, { fate: 'unrecorded' }, aired, { fate: 'preempted', mended: 'madeGood' }, aired, aired, { fate: 'missed' }],
  rerun: null,
}

/** Before the weeks that are told one by one, a station like others: one week in twelve goes wrong. */
const older = (name: string): Episode => {
  const drawn = draw(name)
  return drawn < 0.05 ? { fate: 'missed', mended: 'madeGood' } : drawn < 0.08 ? { fate: 'missed' } : aired
}

/** A makegood runs on the Monday after, in the same slot. */
const makegoodDay = (monday: LocalDate): LocalDate => addDays(monday, 7)

/** The weekly column on television, its rerun on Saturday, and the same episodes on radio. */
export function weekly(plan: string, span: DemoSpan): Strand {
  const end = addDays(span.today, laidOutDays)
  const mondays = mondaysIn(span.from, span.to < end ? span.to : end).filter((monday) => !span.restWeeks.has(monday))
  const contents = new Map(
    mondays
      .map((monday, n) => [monday, episodeOf(addDays(monday, slots.tv.weekday), n, plan, span)] as const)
      .filter(([monday]) => monday < addDays(span.today, settledDays)),
  )
  const strands = [television, radio].map((series) => strandOf(series, { mondays, contents, plan, span }))
  return {
    contents: [...contents.values()],
    placements: strands.flatMap(({ placements }) => placements),
    waivers: strands.flatMap(({ waivers }) => waivers),
  }
}

const episodeOf = (day: LocalDate, n: number, plan: string, span: DemoSpan): DemoContent =>
  demoContent(
    'column',
    n,
    { id: `demo.tiet-muc.${day}`, organization: body.station, programme: programme.tv, seconds: slots.tv.seconds },
    { at: at(day, slots.tv.time), past: day < span.today, plan },
  )

function strandOf(
  series: Series,
  {
    mondays,
    contents,
    plan,
    span,
  }: { mondays: readonly LocalDate[]; contents: ReadonlyMap<LocalDate, DemoContent>; plan: string; span: DemoSpan },
): Omit<Strand, 'contents'> {
  const back = endedBefore(mondays, span)
  const placements: DemoPlacement[] = []
  const waivers: DemoWaiver[] = []
  for (const monday of mondays) {
    const index = back.get(monday)
    const episode = index === undefined ? aired : (series.recent[index] ?? older(`${series.code} ${monday}`))
    const first = plannedOf(series, monday, contents.get(monday) ?? null, plan)
    placements.push(placed(first, episode.fate, span))
    if (series.rerun && !offAir(episode)) {
      // A rerun repeats what is on the tape, not the hour at which it first ran.
      const fate = episode.fate === 'late' ? 'aired' : episode.fate
      placements.push(placed(rerunOf(first, series.rerun), fate, span))
    }
    if (episode.mended === 'madeGood') placements.push(placed(makegoodOf(first, monday), 'aired', span))
    if (episode.mended === 'waived') waivers.push(waiverOf(series, monday, plan))
  }
  return { placements, waivers }
}

const offAir = ({ fate }: Episode): boolean => fate === 'missed' || fate === 'preempted' || fate === 'cancelled'

const plannedOf = (series: Series, monday: LocalDate, content: DemoContent | null, plan: string): FatedPlacement => {
  const day = addDays(monday, series.slot.weekday)
  return {
    id: `demo.${series.code}.${day}`,
    title: content?.title ?? programmeName[series.programme]!,
    organization: body.station,
    channel: series.channel,
    form: 'chuyen_muc',
    programme: series.programme,
    themes: themesOfSlot(content, series.programme, plan),
    contentId: content?.id ?? null,
    plannedSeconds: series.slot.seconds,
    inSlot: true,
    onAir: true,
    day,
    time: series.slot.time,
  }
}

const rerunOf = (first: FatedPlacement, { days, time }: NonNullable<Series['rerun']>): FatedPlacement => ({
  ...first,
  id: `${first.id}.phat-lai`,
  rerun: true,
  inSlot: false,
  day: addDays(first.day, days),
  time,
})

const makegoodOf = (first: FatedPlacement, monday: LocalDate): FatedPlacement => ({
  ...first,
  id: `${first.id}.phat-bu`,
  makegoodFor: first.id,
  inSlot: false,
  day: makegoodDay(monday),
})

const waiverOf = ({ code }: Series, monday: LocalDate, plan: string): DemoWaiver => ({
  commitment: `${plan}.cm.2.${code}`,
  obligor: body.station,
  label: null,
  from: monday,
  to: addDays(monday, 7),
  reason: 'Mất điện diện rộng do áp thấp nhiệt đới, Đài ưu tiên phát bản tin phòng, chống thiên tai.',
  authority: 'Ủy ban nhân dân tỉnh, Công văn số 118/UBND-NC (minh họa)',
})
