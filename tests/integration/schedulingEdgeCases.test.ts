import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { slotSentence } from '../../src/i18n/ruleSentence.ts'
import { checkRule, formatInstant, judge, occurrencesOf, type Rule } from '../../src/obligations/index.ts'
import { applySeriesEdit, previewSeriesEdit } from '../../src/operations/series/editSeries.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { overrideOccurrence, restoreOccurrence } from '../../src/operations/series/overrideOccurrence.ts'
import type { SeriesEdit } from '../../src/operations/series/prepareSeriesEdit.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { countedFrom, phaseChange } from '../../src/rules/series/phase.ts'
import { lastInstead, plainOfRule, ruleOfPlain } from '../../src/rules/series/plainRule.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, promiseWeekly } from '../helpers/promises.ts'
import { wholeFacts } from '../helpers/wholeFacts.ts'

const ruleOf = (rrule: string, dtstart: string): Rule => {
  const check = checkRule({ rrule, dtstart })
  if (!check.ok) throw new Error(check.refusal.code)
  return check.rule
}
const datesOf = (rule: Rule, from: string, to: string): string[] =>
  occurrencesOf(rule, at(from), at(to)).map(({ start }) => formatInstant(start).slice(0, 10))

describe('15. months that lack the day', () => {
  const yearOf = (rrule: string) => datesOf(ruleOf(rrule, '2030-01-31T20:00'), '2030-01-01T00:00', '2031-01-01T00:00')

  it('the 31st skips short months, and the sentence says so', () => {
    expect(yearOf('FREQ=MONTHLY;BYMONTHDAY=31')).toEqual([
      '2030-01-31',
      '2030-03-31',
      '2030-05-31',
      '2030-07-31',
      '2030-08-31',
      '2030-10-31',
      '2030-12-31',
    ])
    expect(slotSentence(ruleOf('FREQ=MONTHLY;BYMONTHDAY=31', '2030-01-31T20:00'), null, 'vi')).toContain('(nếu có)')
  })

  it.each([29, 30, 31])('instead of the %ith the last day is offered, which no month lacks', (day) => {
    const offered = lastInstead(plainOfRule(`FREQ=MONTHLY;BYMONTHDAY=${day}`, '2030-01-31T20:00')!)!
    expect(ruleOfPlain(offered)).toBe('FREQ=MONTHLY;BYMONTHDAY=-1')
    expect(yearOf(ruleOfPlain(offered))).toHaveLength(12)
  })

  it('the 28th needs no such offer', () => {
    expect(lastInstead(plainOfRule('FREQ=MONTHLY;BYMONTHDAY=28', '2030-01-31T20:00')!)).toBeNull()
  })

  it('the fifth Saturday is not the last Saturday', () => {
    expect(yearOf('FREQ=MONTHLY;BYDAY=5SA')).toEqual(['2030-03-30', '2030-06-29', '2030-08-31', '2030-11-30'])
    expect(yearOf('FREQ=MONTHLY;BYDAY=-1SA')).toHaveLength(11)
    expect(ruleOfPlain(lastInstead(plainOfRule('FREQ=MONTHLY;BYDAY=5SA', '2030-01-31T20:00')!)!)).toBe('FREQ=MONTHLY;BYDAY=-1SA')
  })
})

describe('16. the beat of every second week', () => {
  const now = at('2030-01-08T08:00')
  const beat = (dtstart: string, weekStart = 'MO') =>
    ruleOf(`FREQ=WEEKLY;INTERVAL=2;BYDAY=WE${weekStart === 'MO' ? '' : `;WKST=${weekStart}`}`, dtstart)

  it('is counted from the week of its start, and that week is told', () => {
    expect(countedFrom(beat('2030-01-02T20:00'))).toEqual({ first: at('2029-12-31T00:00'), last: at('2030-01-06T00:00') })
    expect(datesOf(beat('2030-01-02T20:00'), '2030-01-01T00:00', '2030-02-01T00:00')).toEqual(['2030-01-02', '2030-01-16', '2030-01-30'])
  })

  it('depends on the day on which weeks begin (RFC 5545’s own example)', () => {
    const days = (weekStart: string) =>
      datesOf(
        ruleOf(`FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=${weekStart}`, '2030-01-01T09:00'),
        '2030-01-01T00:00',
        '2030-03-01T00:00',
      )
    expect(days('MO')).toEqual(['2030-01-01', '2030-01-06', '2030-01-15', '2030-01-20'])
    expect(days('SU')).toEqual(['2030-01-01', '2030-01-13', '2030-01-15', '2030-01-27'])
  })

  it.each([
    ['a week later flips it', '2030-01-09T20:00', true],
    ['two weeks later does not', '2030-01-16T20:00', false],
    ['another day of the same week does not', '2029-12-31T20:00', false],
    ['another hour does not', '2030-01-02T06:00', false],
    ['the day before, in the week before, flips it', '2029-12-30T20:00', true],
  ])('%s', (_label, dtstart, flipped) => {
    expect(phaseChange(beat('2030-01-02T20:00'), beat(dtstart), now)).toMatchObject({ flipped })
  })

  it('a rule of every week has none', () => {
    expect(phaseChange(ruleOf('FREQ=WEEKLY', '2030-01-02T20:00'), ruleOf('FREQ=WEEKLY', '2030-01-09T20:00'), now)).toBeNull()
  })
})

describe.each(databases)('series on $name', ({ open }) => {
  const now = at('2030-01-01T08:00')
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let req: PayloadRequest
  let programme: Id

  beforeEach(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    req = await requestOf(payload, await hire(payload, 'scheduler', [town.station]))
    programme = (
      await payload.create({
        collection: 'programmes',
        data: {
          name: 'Cải cách hành chính',
          channel: town.channel,
          form: town.form,
          organization: town.station,
          seconds: 900,
          rrule: 'FREQ=WEEKLY;BYDAY=WE',
          dtstart: '2030-01-02T20:00',
        } as never,
        depth: 0,
      })
    ).id
    await fillSlots(payload, now)
  })
  afterEach(() => opened.close())

  interface Slot {
    id: Id
    at: string
    slotKey: string
    status: string
    programme: Id
    plannedSeconds: number
  }
  const slots = async (): Promise<Slot[]> =>
    (await payload.find({ collection: 'placements', sort: 'at', pagination: false, depth: 0 })).docs as unknown as Slot[]
  const slotAt = async (start: string): Promise<Slot> => (await slots()).find((slot) => slot.at === iso(start))!
  const change = (id: Id, data: Record<string, unknown>) => payload.update({ collection: 'placements', id, data: data as never, depth: 0 })
  /** Past the desk, whose clock has not come so far. */
  const deliver = (id: Id, start: string) =>
    payload.db.updateOne({
      collection: 'placements',
      id,
      data: { status: 'delivered', actualStart: iso(start), actualSeconds: 900, at: iso(start) },
    })
  const apply = async (edit: SeriesEdit, when = now) => {
    const done = await applySeriesEdit(req, programme, edit, when)
    if (!done.ok) throw new Error(done.refusal.errors[0]!.message)
    return done
  }

  it('16. a series of every second week that is edited says beforehand whether its beat flips', async () => {
    await apply({ scope: 'all', slot: null, change: { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE' } })
    const previewed = await previewSeriesEdit(req, programme, { scope: 'all', slot: null, change: { dtstart: '2030-01-09T20:00' } }, now)
    expect(previewed.ok && previewed.prepared.phase).toMatchObject({
      flipped: true,
      before: expect.arrayContaining([at('2030-01-02T20:00'), at('2030-01-16T20:00')]),
      after: expect.arrayContaining([at('2030-01-09T20:00'), at('2030-01-23T20:00')]),
    })
    const dragged = await previewSeriesEdit(
      req,
      programme,
      { scope: 'all', slot: at('2030-01-16T20:00'), change: { start: at('2030-01-17T19:00') } },
      now,
    )
    expect(dragged.ok && dragged.prepared.phase).toMatchObject({ flipped: false })
  })

  it('18. a cancelled occurrence lowers what is supplied, never what is owed', async () => {
    await promiseWeekly(payload, town, { match: { media: ['tv'], forms: [town.form], programmes: [programme] } })
    const owed = async () => {
      await runAudit(payload, { now })
      return (
        (await payload.find({ collection: 'obligations', sort: 'windowStart' })).docs as unknown as { target: number; status: string }[]
      ).map(({ target, status }) => [target, status])
    }
    const before = await owed()
    await change((await slotAt('2030-01-09T20:00')).id, { status: 'cancelled', reason: 'Nghỉ' })
    const after = await owed()
    expect(after.map(([target]) => target)).toEqual(before.map(([target]) => target))
    await fillSlots(payload, now)
    expect((await slots()).filter(({ at: start }) => start === iso('2030-01-09T20:00'))).toMatchObject([{ status: 'cancelled' }])
  })

  describe('19. editing a series', () => {
    it('“all” never rewrites what has aired, and does not air it again in the same week', async () => {
      const aired = await slotAt('2030-01-02T20:00')
      await deliver(aired.id, '2030-01-02T20:01')
      const later = at('2030-01-03T08:00')
      const asAired = await payload.findByID({ collection: 'placements', id: aired.id, depth: 0 })
      const { prepared } = await apply(
        {
          scope: 'all',
          slot: null,
          change: { rrule: 'FREQ=WEEKLY;BYDAY=FR', dtstart: '2030-01-04T20:00', name: 'Tên mới', seconds: 1800 },
        },
        later,
      )
      expect(prepared.plan.refused).toMatchObject([{ placement: String(aired.id), why: 'aired' }])
      expect(await payload.findByID({ collection: 'placements', id: aired.id, depth: 0 })).toEqual(asAired)
      expect((await slots()).map((slot) => slot.at).slice(0, 3)).toEqual([
        iso('2030-01-02T20:01'),
        iso('2030-01-11T20:00'),
        iso('2030-01-18T20:00'),
      ])
      await fillSlots(payload, later)
      expect((await slots()).map((slot) => slot.at)).not.toContain(iso('2030-01-04T20:00'))
    })

    it('“this one” changes one, “this and following” those from it on', async () => {
      await overrideOccurrence(req, programme, { slot: at('2030-01-09T20:00'), change: { seconds: 600 } }, now)
      await apply({ scope: 'following', slot: at('2030-01-23T20:00'), change: { seconds: 1200 } })
      expect((await slots()).map(({ plannedSeconds }) => plannedSeconds)).toEqual([900, 600, 900, 1200, 1200, 1200, 1200, 1200])
    })

    it('a moved occurrence is known by its original slot and survives later edits', async () => {
      const moved = await slotAt('2030-01-16T20:00')
      await overrideOccurrence(req, programme, { slot: at('2030-01-16T20:00'), change: { start: at('2030-01-18T21:00') } }, now)
      await apply({ scope: 'all', slot: at('2030-01-09T20:00'), change: { start: at('2030-01-09T19:00') } })
      await apply({ scope: 'all', slot: at('2030-01-09T19:00'), change: { start: at('2030-01-10T19:00') } })
      expect(await payload.findByID({ collection: 'placements', id: moved.id, depth: 0 })).toMatchObject({
        at: iso('2030-01-18T21:00'),
        slotKey: `${programme}@2030-01-17T19:00:00+07:00`,
      })
      expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
      expect(await slots()).toHaveLength(8)
    })

    it('a half that goes on counts for the commitment that names the programme', async () => {
      await promiseWeekly(payload, town, { match: { media: ['tv'], programmes: [programme] } })
      const { programme: second } = await apply({ scope: 'following', slot: at('2030-01-16T20:00'), change: { seconds: 1200 } })
      expect(second).not.toBe(programme)
      const { facts } = await wholeFacts(payload)
      expect(judge(facts, now).map(({ hoped }) => hoped.length)).toEqual([1, 1, 1, 1])
    })
  })

  describe('20. dividing a series', () => {
    it('exceptions after the division go with the new half, those before stay', async () => {
      await payload.update({
        collection: 'programmes',
        id: programme,
        data: {
          skip: [
            { day: dayToStore('2030-01-09'), reason: 'Nghỉ' },
            { day: dayToStore('2030-02-06'), reason: 'Tết' },
          ],
        } as never,
      })
      await fillSlots(payload, now)
      const moved = await slotAt('2030-01-30T20:00')
      const cancelled = await slotAt('2030-02-13T20:00')
      await change(moved.id, { plannedStart: iso('2030-01-31T21:00') })
      await change(cancelled.id, { status: 'cancelled', reason: 'Nghỉ' })
      const { programme: second } = await apply({
        scope: 'following',
        slot: at('2030-01-23T20:00'),
        change: { start: at('2030-01-24T20:00') },
      })
      const [before, after] = (await payload.find({ collection: 'programmes', sort: 'id', depth: 0 })).docs as unknown as {
        skip: { day: string }[]
      }[]
      expect([before, after].map((half) => half!.skip.map(({ day }) => day))).toEqual([
        [dayToStore('2030-01-09')],
        [dayToStore('2030-02-07')],
      ])
      const docs = await slots()
      expect(docs.find(({ id }) => id === moved.id)).toMatchObject({
        at: iso('2030-01-31T21:00'),
        programme: second,
        slotKey: `${second}@2030-01-31T20:00:00+07:00`,
      })
      expect(docs.find(({ id }) => id === cancelled.id)).toMatchObject({
        status: 'cancelled',
        programme: second,
        slotKey: `${second}@2030-02-14T20:00:00+07:00`,
      })
      expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
    })

    it('deleting an override restores the series’ own occurrence', async () => {
      const moved = await slotAt('2030-01-16T20:00')
      await change(moved.id, { plannedStart: iso('2030-01-18T21:00'), plannedSeconds: 60 })
      await payload.delete({ collection: 'placements', id: moved.id })
      expect(await slotAt('2030-01-16T20:00')).toMatchObject({
        status: 'planned',
        plannedSeconds: 900,
        slotKey: `${programme}@2030-01-16T20:00:00+07:00`,
      })
      expect((await slots()).map((slot) => slot.at)).not.toContain(iso('2030-01-18T21:00'))
    })

    it('an override can be given back in place', async () => {
      const moved = await slotAt('2030-01-16T20:00')
      await change(moved.id, { plannedStart: iso('2030-01-18T21:00') })
      expect(await restoreOccurrence(req, programme, at('2030-01-16T20:00'), now)).toMatchObject({ ok: true, placement: moved.id })
      expect(await slotAt('2030-01-16T20:00')).toMatchObject({ id: moved.id })
    })

    it('two overrides for one slot conflict', async () => {
      const far = at('2030-03-06T20:00')
      const first = await overrideOccurrence(req, programme, { slot: far, seen: null, change: { seconds: 600 } }, now)
      expect(first).toMatchObject({ ok: true })
      expect(await overrideOccurrence(req, programme, { slot: far, seen: null, change: { seconds: 1200 } }, now)).toMatchObject({
        ok: false,
        refusal: { status: 409, errors: [{ message: expect.stringContaining('người khác') }] },
      })
      const { docs } = await payload.find({ collection: 'placements', where: { at: { equals: iso('2030-03-06T20:00') } } })
      expect(docs).toMatchObject([{ plannedSeconds: 600 }])
    })

    it.each(['2030-01-23T20:00', '2030-01-23T20:10', '2030-01-23T19:50'])(
      'moving one onto another of its series, at %s, is a conflict and not a merge',
      async (start) => {
        const sibling = await slotAt('2030-01-23T20:00')
        await change(sibling.id, { plannedStart: iso('2030-01-25T20:00') })
        const before = await slots()
        expect(await overrideOccurrence(req, programme, { slot: at('2030-01-16T20:00'), change: { start: at(start) } }, now)).toMatchObject(
          {
            ok: false,
            refusal: { status: 409, errors: [{ path: 'plannedStart', message: expect.stringContaining('không thể nhập làm một') }] },
          },
        )
        expect(
          await applySeriesEdit(req, programme, { scope: 'following', slot: at('2030-01-16T20:00'), change: { start: at(start) } }, now),
        ).toMatchObject({ ok: false })
        expect(await slots()).toEqual(before)
      },
    )
  })
})
