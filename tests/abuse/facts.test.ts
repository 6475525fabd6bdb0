/** Audits of changes, full audits and the live ledger once disagreed on the facts, so that the ledger flipped and mails came twice. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { auditChanges, runAudit } from '../../src/operations/audit/runAudit.ts'
import { termSources } from '../../src/store/termSources.ts'
import { loadTerms } from '../../src/store/terms.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'
import { factChangesDuring } from '../helpers/factChanges.ts'
import { differences, followed } from '../helpers/threeJudges.ts'
import { end, found, layGround, make } from '../helpers/worldInDatabase.ts'
import { asOf, worlds } from '../helpers/worlds.ts'

const now = at('2030-01-17T12:00')

describe.each(databases)('one loader decides what the facts are, on $name', ({ name, open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town

  beforeEach(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town)
  })
  afterEach(() => opened.close())

  /** Does something, judges whom it touched, and sees whether all judges say the same. */
  const agreeAfter = async (work: () => Promise<unknown>): Promise<void> => {
    await followed(payload, now, work)
    expect((await differences(payload, now)).differences).toEqual([])
  }
  const agree = () => agreeAfter(async () => {})
  const update = (id: Id, data: Record<string, unknown>) => payload.update({ collection: 'placements', id, data: data as never, depth: 0 })
  /** The clock here stands before 2030: what aired then is written past the rules of the desk. */
  const air = (id: Id, start: string) =>
    payload.db.updateOne({
      collection: 'placements',
      id,
      data: { status: 'delivered', actualStart: iso(start), actualSeconds: 900 },
      req: {},
    })
  const firstWeek = async (): Promise<string> =>
    (await payload.find({ collection: 'obligations', sort: 'windowStart', limit: 1 })).docs[0]!.status as string
  const toldBy = async (work: () => Promise<unknown>): Promise<boolean> => {
    const count = await factChangesDuring(payload, work)
    return count > 0
  }

  /** The station's programme was pre-empted; the newspaper took the makegood over and lost it; the station made that good. */
  const chainThroughThePaper = async () => {
    const root = await place(payload, town, '2030-01-11T20:00', { status: 'preempted', reason: 'Tường thuật trực tiếp' })
    const link = await place(payload, town, '2030-01-12T20:00', {
      channel: town.paperChannel,
      organization: town.paper,
      makegoodFor: root,
      status: 'missed',
      reason: 'Mất điện',
    })
    const cure = await place(payload, town, '2030-01-14T20:00', { makegoodFor: link, status: 'confirmed' })
    await air(cure, '2030-01-14T20:00')
    return { root, link, cure }
  }

  it('a makegood chain leads through another organization’s placement', async () => {
    await chainThroughThePaper()
    await auditChanges(payload, now)
    expect(await firstWeek()).toBe('madeGood')
    expect(await runAudit(payload, { now })).toMatchObject({ created: 0, updated: 0, removed: 0 })
    await agree()
  })

  it('who changes a link of a chain touches whose makegoods hang on it', async () => {
    const { root, link } = await chainThroughThePaper()
    await runAudit(payload, { now })
    await agreeAfter(() => update(link, { makegoodFor: null }))
    expect(await firstWeek()).toBe('curable')
    await agreeAfter(() => update(link, { makegoodFor: root }))
    expect(await firstWeek()).toBe('madeGood')
  })

  it('a link that is deleted, by whatever way, takes the chain with it', async () => {
    const { link } = await chainThroughThePaper()
    await runAudit(payload, { now })
    await agree()
    // Refused in words or done and followed; past the hooks nobody is told, and an audit of everything finds it.
    await agreeAfter(() =>
      payload.delete({ collection: 'placements', id: link }).catch((error: { status?: number }) => expect(error.status).toBeLessThan(500)),
    )
    await payload.db.deleteOne({ collection: 'placements', where: { id: { equals: link } }, req: {} })
    await runAudit(payload, { now })
    expect(await firstWeek()).toBe('curable')
    await agree()
  })

  it('a lost makegood whose root is deleted is itself to be made good where the database unlinks it, in all judgements alike', async () => {
    const root = await place(payload, town, '2030-01-09T20:00', { status: 'missed', reason: 'Mất điện' })
    await place(payload, town, '2030-01-10T20:00', { status: 'missed', reason: 'Mất điện', makegoodFor: root })
    await runAudit(payload, { now })
    await agree()
    await payload.db.deleteOne({ collection: 'placements', where: { id: { equals: root } }, req: {} })
    await runAudit(payload, { now })
    expect(await firstWeek()).toBe(name === 'sqlite' ? 'curable' : 'short')
    await agree()
  })

  it.each(['2016-03-01T20:00', '2025-12-31T20:00'])('an episode that aired on %s does not count a second time', async (before) => {
    const segment = await payload.create({ collection: 'segments', data: { title: 'Kỳ 1', organization: town.station } as never })
    const content = { relationTo: 'segments', value: segment.id }
    const again = await place(payload, town, '2030-01-09T20:00', { content, status: 'confirmed' })
    await air(again, '2030-01-09T20:00')
    const first = await place(payload, town, before, { content, status: 'confirmed' })
    await agreeAfter(async () => {
      await payload.db.updateOne({
        collection: 'placements',
        id: first,
        data: { status: 'delivered', actualStart: iso(before), actualSeconds: 900 },
        req: {},
      })
      await update(first, { title: 'Kỳ 1, phát lần đầu' })
    })
    expect(await firstWeek()).toBe('short')
  })

  it.each<[string, () => Promise<unknown>]>([
    [
      'slots laid out by the job',
      async () => {
        await payload.db.create({
          collection: 'programmes',
          req: {},
          data: {
            name: 'Hằng ngày',
            channel: town.channel,
            form: town.form,
            organization: town.station,
            seconds: 900,
            rrule: 'FREQ=DAILY',
            dtstart: '2030-01-18T20:00',
          },
        })
        expect((await fillSlots(payload, now)).created).toBeGreaterThan(0)
      },
    ],
    [
      'slots taken back by the job',
      async () => {
        const programme = await payload.db.create({
          collection: 'programmes',
          req: {},
          data: {
            name: 'Hằng ngày',
            channel: town.channel,
            form: town.form,
            organization: town.station,
            seconds: 900,
            rrule: 'FREQ=DAILY',
            dtstart: '2030-01-18T20:00',
          },
        })
        await followed(payload, now, () => fillSlots(payload, now))
        await payload.db.updateOne({ collection: 'programmes', id: programme.id as Id, data: { rrule: 'FREQ=WEEKLY;BYDAY=SA' }, req: {} })
        expect((await fillSlots(payload, now)).removed).toBeGreaterThan(0)
      },
    ],
    [
      'a programme that goes on from the one that is promised',
      async () => {
        const make = (data: Record<string, unknown>) =>
          payload.create({
            collection: 'programmes',
            data: {
              name: 'Chuyên mục',
              channel: town.channel,
              form: town.form,
              organization: town.station,
              seconds: 900,
              ...data,
            } as never,
          })
        const { id: programme } = await make({})
        await promiseWeekly(payload, town, { ref: 'of-programme', match: { programmes: [programme] } })
        await runAudit(payload, { now })
        const { id: heir } = await make({ continues: programme })
        await followed(payload, now, () => place(payload, town, '2030-01-19T20:00', { programme: heir, status: 'confirmed' }))
        await agree()
        await payload
          .delete({ collection: 'programmes', id: heir })
          .catch((error: { status?: number }) => expect(error.status).toBeLessThan(500))
      },
    ],
    [
      'prime time moved',
      () =>
        payload.update({
          collection: 'channels',
          id: town.channel,
          data: { primeTime: [{ days: ['MO'], from: '06:00', to: '07:00' }], medium: 'radio' } as never,
        }),
    ],
  ])('%s: whom it touches is judged', async (_change, work) => {
    await runAudit(payload, { now })
    await agreeAfter(work)
  })

  it('what is read is what is watched: the list of sources is the only one', async () => {
    const asked = new Set<string>()
    const { find } = payload.db
    payload.db.find = ((args: { collection: string }) => {
      asked.add(args.collection)
      return find.call(payload.db, args as never)
    }) as typeof find
    await loadTerms({ payload }).finally(() => Object.assign(payload.db, { find }))
    expect(termSources).toEqual(expect.arrayContaining([...asked]))
    for (const source of termSources) {
      expect({ source, told: payload.collections[source].config.hooks.afterDelete.length }).toEqual({ source, told: expect.any(Number) })
    }
  })

  it('a save that changes nothing that verdicts are made of touches nobody', async () => {
    const programme = await payload.create({
      collection: 'programmes',
      data: { name: 'Chuyên mục', channel: town.channel, form: town.form, organization: town.station, seconds: 900 } as never,
    })
    const form = { collection: 'forms', id: town.form } as const
    expect(
      await toldBy(() => payload.update({ collection: 'programmes', id: programme.id, data: { description: 'Giới thiệu' } as never })),
    ).toBe(false)
    expect(await toldBy(() => payload.update({ ...form, data: { name: 'Chuyên mục truyền hình' } as never }))).toBe(false)
    expect(await toldBy(() => payload.update({ collection: 'organizations', id: town.station, data: { shortName: 'Đài' } as never }))).toBe(
      false,
    )
    expect(await toldBy(() => payload.update({ collection: 'organizations', id: town.station, data: { name: 'Đài mới' } as never }))).toBe(
      true,
    )
  })

  it('a clock that was two days ahead and is put right hides no change from the live ledger', async () => {
    const first = await place(payload, town, '2030-01-19T20:00')
    const notDate = [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ] as const
    jest.useFakeTimers({ doNotFake: [...notDate], now: Date.now() + 2 * 86_400_000 })
    await place(payload, town, '2030-01-20T20:00')
    await liveLedger(payload, now)
    jest.useRealTimers()
    await runAudit(payload, { now })
    await agreeAfter(() => update(first, { status: 'confirmed' }))
    await agreeAfter(() => update(first, { status: 'cancelled', reason: 'Bão' }))
  })
})

describe.each(databases)('random worlds and random changes on $name', ({ open }) => {
  it('the ledger after audits of changes, a full audit and the live ledger say the same', async () => {
    const { payload, close } = await open()
    const ground = await layGround(payload)
    let worldsMade = 0
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const key = `w${++worldsMade}`
        const standing = await found(payload, ground, world, key)
        await runAudit(payload, { now: asOf })
        expect((await differences(payload, asOf)).differences).toEqual([])
        for (const [place, change] of world.changes.entries()) {
          await followed(payload, asOf, () => make(payload, standing, change, `${key}.${place}`))
          expect((await differences(payload, asOf, place === world.changes.length - 1)).differences).toEqual([])
        }
        await end(payload, standing)
      }),
      // What fails leaves its database behind: there is nothing to shrink in.
      { numRuns: 40, endOnFailure: true },
    )
    await close()
  })
})
