import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { jobs } from '../../jobs/index.ts'
import { runJob } from '../../jobs/runJob.ts'
import type { Job } from '../../jobs/job.ts'
import { clockAt } from '../../src/platform/clock.ts'
import type { Id } from '../../src/documents/ids.ts'
import { fillSlots, FILL_AHEAD } from '../../src/operations/series/fillSlots.ts'
import { inTransaction } from '../../src/database/inTransaction.ts'
import { endLease, holdsLease, takeLease } from '../../src/database/lease.ts'
import { publishDue } from '../../src/operations/publishing/publishDue.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { sendOutbox, type Mail } from '../../src/operations/delivery/sendOutbox.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

describe.each(databases)('scheduled work on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town

  beforeEach(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
  })
  afterEach(() => opened.close())

  describe('a lease', () => {
    const ask = (holder: string, now: string, slot?: string) =>
      takeLease(payload, { job: 'audit', holder, ttl: 600_000, now: at(now), slot })

    it('is given to one of two', async () => {
      expect(await ask('a', '2030-01-01T08:00')).toBe(1)
      expect(await ask('b', '2030-01-01T08:01')).toBeNull()
    })

    it('is given once for a slot, however often it is asked', async () => {
      expect(await ask('a', '2030-01-01T08:00', '2030-01-01T01:00:00.000Z')).toBe(1)
      await endLease(payload, { job: 'audit', fence: 1 }, { ok: true, result: 'xong' }, at('2030-01-01T08:00'))
      expect(await ask('b', '2030-01-01T08:00', '2030-01-01T01:00:00.000Z')).toBeNull()
      expect(await ask('b', '2030-01-01T08:15', '2030-01-01T01:15:00.000Z')).toBe(2)
    })

    it('passes on when its holder falls silent, who then knows', async () => {
      expect(await ask('a', '2030-01-01T08:00')).toBe(1)
      expect(await ask('b', '2030-01-01T08:10')).toBe(2)
      const stillMine = (fence: number) => inTransaction(payload, (req) => holdsLease(req, 'audit', fence))
      expect([await stillMine(1), await stillMine(2)]).toEqual([false, true])
      await endLease(payload, { job: 'audit', fence: 1 }, { ok: true, result: 'muộn' }, at('2030-01-01T08:11'))
      const { docs } = await payload.find({ collection: 'job-state' })
      expect(docs[0]).toMatchObject({ leaseHolder: 'b' })
      expect(docs[0]?.lastResult ?? null).toBeNull()
    })

    it('a round may go on for half of the lease, and no longer once the server is stopping', async () => {
      let time = at('2030-01-01T08:00')
      const stopping = new AbortController()
      const said: boolean[] = []
      const job: Job = {
        name: 'lâu',
        cron: '* * * * *',
        catchUp: false,
        run: async ({ mayGoOn }) => {
          said.push(mayGoOn())
          time += 300_000
          said.push(mayGoOn())
          time -= 1
          said.push(mayGoOn())
          stopping.abort()
          said.push(mayGoOn())
          return 'xong'
        },
      }
      await runJob(job, { payload, env: opened.env, clock: { now: () => time }, stopping: stopping.signal })
      expect(said).toEqual([true, false, true, false])
    })

    it('a job that fails says so in its row, and the next run starts afresh', async () => {
      let times = 0
      const job: Job = {
        name: 'thử',
        cron: '* * * * *',
        catchUp: false,
        run: async () => (times++ === 0 ? Promise.reject(new Error('mất mạng')) : 'xong'),
      }
      const options = { payload, env: opened.env, clock: clockAt(at('2030-01-01T08:00')) }
      payload.logger.level = 'silent'
      expect(await runJob(job, options)).toMatchObject({ ran: true, error: new Error('mất mạng') })
      expect((await payload.find({ collection: 'job-state' })).docs[0]).toMatchObject({ lastError: 'mất mạng', leaseHolder: null })
      expect(await runJob(job, options)).toEqual({ ran: true, result: 'xong' })
      expect((await payload.find({ collection: 'job-state' })).docs[0]).toMatchObject({ lastError: null, lastResult: 'xong' })
    })

    it('every job runs on an empty database', async () => {
      for (const job of jobs) {
        expect(await runJob(job, { payload, env: opened.env, clock: clockAt(at('2030-01-01T08:00')) })).toMatchObject({
          ran: true,
          result: expect.any(String),
        })
      }
    })
  })

  describe('laying out slots', () => {
    const now = at('2030-01-01T08:00')
    const programme = (more: Record<string, unknown> = {}) =>
      payload.create({
        collection: 'programmes',
        data: {
          name: 'Cải cách hành chính',
          channel: town.channel,
          form: town.form,
          organization: town.station,
          seconds: 900,
          rrule: 'FREQ=WEEKLY;BYDAY=WE',
          dtstart: '2030-01-02T20:00',
          ...more,
        } as never,
        depth: 0,
      })
    const slots = async () =>
      (await payload.find({ collection: 'placements', sort: 'at', pagination: false, depth: 0 })).docs as {
        id: Id
        at: string
        status: string
      }[]

    it('eight weeks ahead, on the programme’s day and hour, and a second run changes nothing', async () => {
      await programme()
      expect(await fillSlots(payload, now)).toEqual({ created: 8, removed: 0, taken: [] })
      expect((await slots()).map((slot) => slot.at).slice(0, 2)).toEqual([iso('2030-01-02T20:00'), iso('2030-01-09T20:00')])
      expect((await slots()).every((slot) => Date.parse(slot.at) < now + FILL_AHEAD)).toBe(true)
      expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
    })

    it('leaves out days to skip and times that are taken', async () => {
      await place(payload, town, '2030-01-09T19:50', { title: 'Trực tiếp' })
      await programme({ skip: [{ day: '2030-01-16T12:00:00.000Z', reason: 'Nghỉ' }] })
      expect(await fillSlots(payload, now)).toMatchObject({ created: 6, taken: ['Cải cách hành chính 2030-01-09T20:00:00+07:00'] })
    })

    it('a moved slot is known by its original time, a cancelled one is not laid out again', async () => {
      await programme()
      await fillSlots(payload, now)
      const [first, second] = await slots()
      await payload.update({ collection: 'placements', id: first!.id, data: { plannedStart: iso('2030-01-03T20:00') } as never })
      await payload.update({ collection: 'placements', id: second!.id, data: { status: 'cancelled', reason: 'Nghỉ' } as never })
      expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
    })

    it('slots follow a programme that is saved, what somebody has settled stays', async () => {
      const { id } = await programme()
      await fillSlots(payload, now)
      const [first] = await slots()
      await payload.update({ collection: 'placements', id: first!.id, data: { status: 'confirmed' } as never })
      await payload.update({ collection: 'programmes', id, data: { rrule: 'FREQ=WEEKLY;BYDAY=TH' } as never })
      expect((await slots()).map((slot) => slot.at).slice(0, 3)).toEqual([
        iso('2030-01-02T20:00'),
        iso('2030-01-10T20:00'),
        iso('2030-01-17T20:00'),
      ])
      expect((await slots())[0]).toMatchObject({ id: first!.id, status: 'confirmed' })
      expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
    })

    it('takes untouched slots back that the rule no longer has', async () => {
      const { id } = await programme()
      await fillSlots(payload, now)
      const [first] = await slots()
      await payload.update({ collection: 'placements', id: first!.id, data: { status: 'confirmed' } as never })
      await payload.db.updateOne({ collection: 'programmes', id, data: { rrule: 'FREQ=WEEKLY;BYDAY=TH' } })
      expect(await fillSlots(payload, now)).toEqual({ created: 8, removed: 7, taken: [] })
      expect((await slots())[0]).toMatchObject({ id: first!.id, status: 'confirmed' })
    })

    it('a rule that the engine refuses is refused at the desk, by its part', async () => {
      await expect(programme({ rrule: 'FREQ=HOURLY;INTERVAL=2;BYHOUR=1' })).rejects.toMatchObject({
        data: { errors: [{ path: 'rrule', message: expect.stringContaining('FREQ') }] },
      })
    })
  })

  describe('publishing what is due', () => {
    const write = async (user: unknown, more: Record<string, unknown> = {}) =>
      payload.create({
        collection: 'articles',
        data: { title: 'Hẹn giờ', organization: town.paper, publishAt: iso('2030-01-01T08:00'), _status: 'draft', ...more } as never,
        draft: true,
        req: await requestOf(payload, user),
      })
    const stateOf = async (id: Id) =>
      (await payload.findByID({ collection: 'articles', id, draft: true })) as { _status?: string; publishAt?: string | null }

    it('on its minute, not before, and once', async () => {
      const { id } = await write(null)
      expect(await publishDue(payload, at('2030-01-01T07:59'))).toEqual({ published: 0, refused: 0, failed: 0 })
      expect(await publishDue(payload, at('2030-01-01T08:00'))).toEqual({ published: 1, refused: 0, failed: 0 })
      expect(await stateOf(id)).toMatchObject({ _status: 'published', publishAt: null })
      expect(await publishDue(payload, at('2030-01-01T08:01'))).toEqual({ published: 0, refused: 0, failed: 0 })
    })

    it('not for somebody who has lost the right since', async () => {
      const editor = await hire(payload, 'editor', [town.paper])
      const { id } = await write(editor)
      await payload.update({ collection: 'users', id: editor.id, data: { roles: ['viewer'] } as never })
      expect(await publishDue(payload, at('2030-01-01T08:00'))).toEqual({ published: 0, refused: 1, failed: 0 })
      expect(await stateOf(id)).toMatchObject({ _status: 'draft', publishAt: null })
      const log = await payload.find({ collection: 'audit-log', where: { action: { equals: 'publicationRefused' } } })
      expect(log.docs).toHaveLength(1)
    })

    it('not a draft that lacks what is required, and not every minute for ever', async () => {
      const { id } = await write(null, { title: '' })
      expect(await publishDue(payload, at('2030-01-01T08:00'))).toEqual({ published: 0, refused: 1, failed: 0 })
      expect(await publishDue(payload, at('2030-01-01T08:01'))).toEqual({ published: 0, refused: 0, failed: 0 })
      expect(await stateOf(id)).toMatchObject({ _status: 'draft', publishAt: null })
    })
  })

  describe('the outbox', () => {
    const now = at('2030-01-09T12:00')
    const outbox = () => {
      const mails: Mail[] = []
      const failed: Mail[] = []
      let broken: string | null = null
      return {
        mails,
        failed,
        break: (to: string | null) => (broken = to),
        send: async (mail: Mail) => {
          ;(mail.to === broken ? failed : mails).push(mail)
          if (mail.to === broken) throw new Error('hộp thư đầy')
        },
      }
    }
    let editor: string
    let auditor: string

    beforeEach(async () => {
      editor = String((await hire(payload, 'editor', [town.station])).email)
      auditor = String((await hire(payload, 'auditor')).email)
      await hire(payload, 'editor', [town.paper])
      await hire(payload, 'viewer')
      await promiseWeekly(payload, town)
      await runAudit(payload, { now })
    })

    it('one mail each for those whom it concerns, then silence', async () => {
      const box = outbox()
      expect(await sendOutbox(payload, { send: box.send, serverUrl: 'https://vi-du.vn' }, clockAt(now))).toEqual({
        mails: 2,
        failed: 0,
        notices: 1,
      })
      expect(box.mails.map((mail) => mail.to).sort()).toEqual([auditor, editor].sort())
      expect(box.mails[0]!.subject).toBe('Có nguy cơ không đạt: Chuyên mục hằng tuần · 07/01/2030 – 13/01/2030')
      expect(box.mails[0]!.text).toMatch(/Còn 5 ngày, hạn 13\/01\/2030/)
      // Who may place is led to the slots, who may not to the verdict: neither to a blank form.
      const textTo = (to: string) => box.mails.find((mail) => mail.to === to)!.text
      expect(textTo(editor)).toMatch(/https:\/\/vi-du\.vn\/admin\/lich\?view=month&date=2030-01-\d\d&obligation=[\w%-]+\n/)
      expect(textTo(auditor)).toMatch(/https:\/\/vi-du\.vn\/admin\/collections\/obligations\/\w+\n/)
      const {
        docs: [last],
      } = await payload.find({ collection: 'audit-log', sort: '-seq', limit: 1 })
      expect(box.mails[0]!.text).toMatch(new RegExp(`\\nNhật ký: ${last!.seq}:${last!.hash.slice(0, 32)}$`))
      expect(await sendOutbox(payload, { send: box.send, serverUrl: 'https://vi-du.vn' }, clockAt(now + 86_400_000))).toEqual({
        mails: 0,
        failed: 0,
        notices: 0,
      })
    })

    it('what fails is tried again later, for those alone who have not had it', async () => {
      const box = outbox()
      box.break(editor)
      expect(await sendOutbox(payload, { send: box.send, serverUrl: 'https://vi-du.vn' }, clockAt(now))).toEqual({
        mails: 1,
        failed: 1,
        notices: 1,
      })
      expect(await sendOutbox(payload, { send: box.send, serverUrl: 'https://vi-du.vn' }, clockAt(now + 60_000))).toEqual({
        mails: 0,
        failed: 0,
        notices: 0,
      })
      box.break(null)
      expect(await sendOutbox(payload, { send: box.send, serverUrl: 'https://vi-du.vn' }, clockAt(now + 120_000))).toEqual({
        mails: 1,
        failed: 0,
        notices: 1,
      })
      expect(box.mails.map((mail) => mail.to)).toEqual([auditor, editor])
      expect(new Set(box.mails.map((mail) => mail.messageId)).size).toBe(2)
    })

    it('what a round may not go on with waits for the next; who has had a mail is noted at once and gets no second', async () => {
      const box = outbox()
      let time = now
      const slow = async (mail: Mail) => {
        time += 300_000
        await box.send(mail)
      }
      const clock = { now: () => time }
      expect(await sendOutbox(payload, { send: slow, serverUrl: 'https://vi-du.vn' }, clock, () => time < now + 300_000)).toEqual({
        mails: 1,
        failed: 0,
        notices: 1,
      })
      expect((await payload.find({ collection: 'notices' })).docs).toMatchObject([
        { state: 'queued', attempts: 0, sentTo: [expect.any(String)] },
      ])
      expect(await sendOutbox(payload, { send: slow, serverUrl: 'https://vi-du.vn' }, clock)).toEqual({ mails: 1, failed: 0, notices: 1 })
      expect(box.mails.map((mail) => mail.to).sort()).toEqual([auditor, editor].sort())
      expect((await payload.find({ collection: 'notices' })).docs).toMatchObject([{ state: 'sent', attempts: 1 }])
    })

    it('a digest that has grown is another mail', async () => {
      const box = outbox()
      await sendOutbox(payload, { send: box.send, serverUrl: 'https://vi-du.vn' }, clockAt(now))
      const {
        docs: [sent],
      } = await payload.find({ collection: 'notices', depth: 0 })
      const { id: _, ...again } = sent!
      for (let n = 0; n < 60; n++)
        await payload.db.create({
          collection: 'notices',
          data: { ...again, key: `${again.key}#${n}`, state: 'queued', sentTo: [], attempts: 0 },
        })
      box.break(editor)
      await sendOutbox(payload, { send: box.send, serverUrl: 'https://vi-du.vn' }, clockAt(now))
      await payload.db.create({
        collection: 'notices',
        data: { ...again, key: `${again.key}#more`, state: 'queued', sentTo: [], attempts: 0 },
      })
      await sendOutbox(payload, { send: box.send, serverUrl: 'https://vi-du.vn' }, clockAt(now + 3_600_000))
      expect(new Set([...box.mails, ...box.failed].map(({ messageId }) => messageId)).size).toBe(box.mails.length + box.failed.length)
    })
  })
})
