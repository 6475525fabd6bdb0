import { body, channel, communeBody } from './bodies.ts'
import { communes } from './communes.ts'
import { placed, type Fate, type FatedPlacement } from './fates.ts'
import type { DemoPlacement, DemoWaiver, Strand } from './rows.ts'
import { addDays, dateOf, workday, type DemoSpan } from './span.ts'
import { themeRef } from './themes.ts'

const seconds = 2 * 3600
/** From March on, a commune every eleven days. */
const daysBetween = 11
/** A date nearer than this is settled; farther ahead, only every second commune has settled its own. */
const nearDays = 45
const againAfterDays = 40

/** Communes with a story of their own, by their place in the list. */
const story = { postponed: 4, unrecorded: 9, waived: 14, inDecember: 23, undecided: 24 } as const

/** A dialogue a year in each commune; one has no date to the end, one waits for the last days of December. */
export function dialogues(plan: string, span: DemoSpan): Strand {
  const rows = communes.map(({ code, name }, k) => ({ code, name, k, day: dayOf(k, span.year) }))
  return {
    contents: [],
    placements: rows.flatMap(({ code, name, k, day }) =>
      k === story.undecided ? [] : placementsOf(plannedOf(code, name, day, plan), k, span),
    ),
    waivers: rows.filter(({ k, day }) => k === story.waived && day < span.today).map(({ code }) => waiverOf(code, plan, span.year)),
  }
}

const dayOf = (k: number, year: number): string =>
  workday(k === story.inDecember ? dateOf(year, 12, 26) : addDays(dateOf(year, 3, 10), k * daysBetween))

function placementsOf(planned: FatedPlacement, k: number, span: DemoSpan): DemoPlacement[] {
  const fates: Readonly<Record<number, Fate>> = {
    [story.postponed]: 'cancelled',
    [story.unrecorded]: 'unrecorded',
    [story.waived]: 'cancelled',
  }
  const row = placed(planned, fates[k] ?? 'aired', span)
  if (row.status === 'cancelled') row.reason = 'Hoãn vì triều cường, sạt lở bờ sông'
  if (planned.day >= span.today) {
    const settled = k % 2 === 0 || planned.day < addDays(span.today, nearDays)
    return [{ ...row, status: settled ? 'confirmed' : 'planned' }]
  }
  const again = { ...planned, id: `${planned.id}.lan-2`, day: workday(addDays(planned.day, againAfterDays)) }
  return k === story.postponed ? [row, placed(again, 'aired', span)] : [row]
}

const plannedOf = (code: string, name: string, day: string, plan: string): FatedPlacement => ({
  id: `demo.doi-thoai.${code}`,
  title: `Đối thoại trực tiếp về cải cách hành chính tại ${name}`,
  organization: communeBody(code),
  channel: channel.dialogue,
  form: 'doi_thoai_truc_tiep',
  programme: null,
  themes: [themeRef(plan, 4)],
  contentId: null,
  plannedSeconds: seconds,
  inSlot: false,
  onAir: false,
  day,
  time: '08:00',
})

const waiverOf = (code: string, plan: string, year: number): DemoWaiver => ({
  commitment: `${plan}.cm.1`,
  obligor: communeBody(code),
  label: null,
  from: dateOf(year, 1, 1),
  to: dateOf(year + 1, 1, 1),
  reason: 'Địa phương tập trung khắc phục sạt lở, di dời dân cư; đã tổ chức tiếp dân tại chỗ.',
  authority: 'Ủy ban nhân dân tỉnh, Công văn số 246/UBND-NC (minh họa)',
})

/** The province's contest on administrative reform: once in the year. */
export function contest(plan: string, span: DemoSpan): Strand {
  const planned: FatedPlacement = {
    id: `demo.hoi-thi.${span.year}`,
    title: `Hội thi tìm hiểu cải cách hành chính năm ${span.year}`,
    organization: body.homeAffairs,
    channel: channel.contest,
    form: 'hoi_thi',
    programme: null,
    themes: [themeRef(plan, 1), themeRef(plan, 8)],
    contentId: null,
    plannedSeconds: 4 * 3600,
    inSlot: false,
    onAir: false,
    day: dateOf(span.year, 8, 20),
    time: '07:30',
  }
  const row = placed(planned, 'aired', span)
  return { contents: [], placements: [row.status === 'planned' ? { ...row, status: 'confirmed' } : row], waivers: [] }
}
