import { describe, expect, it } from '@jest/globals'

import { timeBased } from '../../../src/documents/mediums.ts'
import { dueWords } from '../../../src/i18n/deadline.ts'
import { exclusionWords } from '../../../src/i18n/exclusionWords.ts'
import {
  atOf,
  checkRule,
  DAY,
  exclusionReasons,
  HOUR,
  judge,
  localDateOf,
  parseInstant,
  SECOND,
  secondsOf,
  unmatchedAnswers,
  verdictStatuses,
  type Instant,
} from '../../../src/obligations/index.ts'
import { demoYear } from '../../../src/seed/demo/demoYear.ts'
import type { DemoYear } from '../../../src/seed/demo/rows.ts'
import { demoFacts } from '../../helpers/demoFacts.ts'

const instant = (text: string): Instant => parseInstant(text)!

/** The turns of the years, the weeks around Tết, and then a walk through four years at odd hours. */
const dates: Instant[] = [
  ...[2025, 2026, 2027, 2028].flatMap((year) =>
    [`${year}-01-01T00:00:00+07:00`, `${year}-01-02T13:30:00+07:00`, `${year}-12-14T23:30:00+07:00`, `${year}-12-31T23:59:59+07:00`].map(
      instant,
    ),
  ),
  ...['2025-01-29', '2025-02-07', '2026-02-20', '2026-02-28', '2027-02-05', '2027-02-14', '2028-01-30', '2028-02-29'].map((day) =>
    instant(`${day}T20:07:00+07:00`),
  ),
  ...Array.from({ length: 48 }, (_, i) => instant('2025-01-01T00:00:00+07:00') + i * (30 * DAY + 7 * HOUR)),
]
const told = dates.map((date) => ({ name: new Date(date + 7 * HOUR).toISOString().slice(0, 16), date, year: demoYear(date) }))

const idsOf = ({ organizations, channels, programmes, contents, placements, themes, commitments }: DemoYear): string[] => [
  ...[...organizations, ...channels, ...programmes, ...contents, ...placements].map(({ id }) => id),
  ...[...themes, ...commitments].map(({ ref }) => ref),
]

describe('the demonstration year', () => {
  it.each(told)('shows every verdict and every exclusion on $name', ({ date, year }) => {
    const verdicts = judge(demoFacts(year), date)
    const seen = new Set(verdicts.map(({ status }) => status))
    // In the last hours of a year everything that is asked for has gone out or is about to end; reports are not asked for yet.
    const nothingAhead = localDateOf(date).endsWith('-12-31') ? ['onTrack'] : []
    expect(verdictStatuses.filter((status) => !seen.has(status) && !nothingAhead.includes(status))).toEqual([])
    const reasons = new Set(verdicts.flatMap(({ excluded }) => excluded.map(({ reason }) => reason)))
    expect(exclusionReasons.filter((reason) => !reasons.has(reason))).toEqual([])
  })

  it('has a column on shrimp farming, in prime time and long enough, in the week that the column on reform lost: it keeps no promise', () => {
    const date = instant('2026-11-20T12:00:00+07:00')
    const year = demoYear(date)
    const shrimps = year.placements.find(({ title }) => title.startsWith('Nuôi tôm'))!
    const facts = demoFacts(year)
    const weekOf = (placements: typeof facts.placements) =>
      judge({ ...facts, placements }, date).find(
        ({ commitment, windowStart, windowEnd }) =>
          commitment === 'demo2026.cm.2.tv' && windowStart <= shrimps.plannedStart && shrimps.plannedStart < windowEnd,
      )!
    expect(shrimps).toMatchObject({ status: 'delivered', form: 'chuyen_muc', themes: [] })
    expect(weekOf(facts.placements)).toMatchObject({ status: 'curable', delivered: 0, counted: [] })
    // Nothing but its subject is in the way.
    const aboutReform = facts.placements.map((one) => (one.id === shrimps.id ? { ...one, themes: ['demo2026.theme.1'] } : one))
    expect(weekOf(aboutReform)).toMatchObject({ status: 'met', delivered: 1, counted: [shrimps.id] })
  })

  it('has a report that came three days late, others in time, and none that answers nothing', () => {
    const date = instant('2026-11-20T12:00:00+07:00')
    const facts = demoFacts(demoYear(date))
    const reports = judge(facts, date).filter(({ commitment }) => commitment === 'demo2026.cm.7')
    const inFirstQuarter = reports.filter(({ label, windowStart }) => label === 'Quý I' && localDateOf(windowStart) === '2025-12-15')
    const statuses = inFirstQuarter.map(({ status }) => status)
    expect([statuses.includes('met'), statuses.includes('short'), statuses.includes('unverified')]).toEqual([true, true, true])
    const late = inFirstQuarter.filter(({ excluded }) => excluded.some(({ reason }) => reason === 'late'))
    expect(
      late.map(({ due, excluded: [lost] }) => {
        const { actualStart, plannedStart } = facts.placements.find(({ id }) => id === lost!.id)!
        return [dueWords(due), exclusionWords('late', actualStart ?? plannedStart, due, 'vi')]
      }),
    ).toEqual([['20/03/2026', 'gửi muộn 3 ngày']])
    expect(unmatchedAnswers(facts)).toEqual([])
  })

  it.each(told)('is one that a desk could have written on $name', ({ date, year }) => {
    const today = localDateOf(date)
    const ids = idsOf(year)
    const known = new Set(ids)
    expect(known.size).toBe(ids.length)
    expect(new Set(year.contents.map(({ title }) => title)).size).toBe(year.contents.length)

    const mentioned = year.placements.flatMap((p) => [p.organization, p.channel, p.programme, p.contentId, p.makegoodFor, ...p.themes])
    expect(mentioned.filter((id) => id !== null && !known.has(id))).toEqual([])
    expect(year.waivers.filter(({ commitment }) => !known.has(commitment))).toEqual([])
    expect(year.placements.filter(({ title, plannedSeconds }) => title === '' || !(plannedSeconds > 0))).toEqual([])

    // What has not come cannot have happened, and what did not go out says why.
    expect(year.placements.filter((p) => p.status === 'delivered' && localDateOf(atOf(p)) >= today)).toEqual([])
    expect(year.placements.filter((p) => (p.reason === null) !== ['planned', 'confirmed', 'delivered'].includes(p.status))).toEqual([])
  })

  it.each(told)('never puts two things on one channel at once on $name', ({ year }) => {
    const oneAtATime = new Set(year.channels.filter(({ medium }) => timeBased.includes(medium)).map(({ id }) => id))
    const onAir = year.placements
      .filter((p) => oneAtATime.has(p.channel) && ['planned', 'confirmed', 'delivered'].includes(p.status))
      .sort((a, b) => (a.channel < b.channel ? -1 : a.channel > b.channel ? 1 : atOf(a) - atOf(b)))
    const overlapping = onAir.filter((p, i) => {
      const before = onAir[i - 1]
      return before?.channel === p.channel && atOf(before) + secondsOf(before) * SECOND > atOf(p)
    })
    expect(overlapping).toEqual([])
  })

  it('is the same all day, and the same each time', () => {
    const morning = demoYear(instant('2026-11-20T00:00:00+07:00'))
    expect(demoYear(instant('2026-11-20T23:59:59+07:00'))).toEqual(morning)
    expect(demoYear(instant('2026-11-27T00:00:00+07:00'))).not.toEqual(morning)
  })

  it('is as large as a year of such work', () => {
    const { placements, contents, organizations } = demoYear(instant('2026-11-20T12:00:00+07:00'))
    expect(placements.length).toBeGreaterThan(350)
    expect(placements.length).toBeLessThan(650)
    expect(contents.length).toBeGreaterThan(120)
    expect(contents.length).toBeLessThan(260)
    expect(organizations.length).toBeGreaterThan(35)
  })

  it('keeps to the rules that the engine accepts', () => {
    const { commitments, programmes } = demoYear(instant('2026-11-20T12:00:00+07:00'))
    const rules = [
      ...commitments.flatMap(({ check }) => (check.by === 'machine' ? check.rule.windows : [])),
      ...programmes.flatMap(({ slot }) => slot ?? []),
    ]
    expect(rules.filter((rule) => !checkRule(rule).ok)).toEqual([])
  })
})
