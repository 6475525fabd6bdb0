import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayFromStore, dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { openPeriods, type ReportDraft } from '../../src/operations/desk/openPeriods.ts'
import { checkOnDesk, placeOnDesk } from '../../src/operations/desk/placeOnDesk.ts'
import { proposeForObligation } from '../../src/operations/desk/proposeSlots.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'
import { differences } from '../helpers/threeJudges.ts'

const refusalOf = async (work: Promise<unknown>): Promise<{ message: string; path?: string }[]> => {
  try {
    await work
  } catch (error) {
    return (error as { data?: { errors?: { message: string; path?: string }[] } }).data?.errors ?? []
  }
  throw new Error('was not refused')
}

const periods = [
  { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', dtstart: '2029-12-15T00:00', duration: 'P3M', label: 'Quý I' },
  { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', dtstart: '2029-12-15T00:00', duration: 'P6M', label: '6 tháng' },
]
const answering = (label: string, start = '2029-12-15') => ({ answers: { start: dayToStore(start), label } })

describe.each(databases)('reports on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let commitment: Id
  let scheduler: Awaited<ReturnType<typeof hire>>
  let report: { channel: Id; form: Id; organization: Id }

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    scheduler = await hire(payload, 'scheduler', [town.station])
    const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
      ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
    const form = await make('forms', { code: 'bao_cao', name: 'Báo cáo' })
    const channel = await make('channels', { name: 'Báo cáo', code: 'bao-cao', medium: 'report', organization: town.paper, shared: true })
    report = { channel, form, organization: town.station }
    commitment = await promiseWeekly(payload, town, {
      ref: 'reports',
      title: 'Báo cáo định kỳ',
      windows: periods,
      validFrom: dayToStore('2029-12-15'),
      validTo: dayToStore('2030-06-15'),
      match: { media: ['report'], forms: [form] },
      minSecondsEach: null,
      makegoodWithinDays: null,
      answersDueDays: 6,
    })
  })
  afterAll(() => opened.close())

  const rows = async () => {
    const { docs } = await payload.find({
      collection: 'obligations',
      where: { commitment: { equals: commitment } },
      sort: 'windowEnd',
      pagination: false,
      depth: 0,
    })
    return docs.map(({ title, status, due, occurrence, excluded }) => ({
      title,
      status,
      due,
      occurrence: dayFromStore(occurrence ?? ''),
      excluded,
    }))
  }

  const toldAt = async (now: number) => {
    const editor = await requestOf(payload, scheduler)
    return (
      await openPeriods(editor, { organization: town.station, channel: report.channel, form: report.form, programme: null }, now)
    ).map(({ words }) => words)
  }
  const [quarter, half] = ['Quý I (15/12/2029 – 14/03/2030, hạn 20/03/2030)', '6 tháng (15/12/2029 – 14/06/2030, hạn 20/06/2030)']

  it('a period that nobody owes is refused, with those that wait for an answer', async () => {
    expect(await refusalOf(place(payload, town, '2030-03-10T09:00', { ...report, ...answering('Quý II') }))).toMatchObject([
      {
        path: 'answers.start',
        message:
          'Không có kỳ báo cáo nào như vậy mà cơ quan này phải nộp. Các kỳ đang chờ nộp: ' +
          'Quý I (15/12/2029 – 14/03/2030, hạn 20/03/2030); 6 tháng (15/12/2029 – 14/06/2030, hạn 20/06/2030). ' +
          'Ngày đầu kỳ ghi theo quy định, kể cả khi cơ quan thành lập sau ngày đó.',
      },
    ])
    expect(await refusalOf(place(payload, town, '2030-03-10T09:00', { ...report, ...answering('Quý I', '2029-12-16') }))).toHaveLength(1)
  })

  it('nor does what is no report, or somebody who owes none, answer a period', async () => {
    const [other] = await refusalOf(place(payload, town, '2030-03-10T09:00', answering('Quý I')))
    expect(other!.message).toMatch(/^Cơ quan này không có kỳ báo cáo nào đang chờ nộp cho loại nội dung này/)
    expect(
      await refusalOf(place(payload, town, '2030-03-10T09:00', { ...report, organization: town.paper, ...answering('Quý I') })),
    ).toHaveLength(1)
    expect(await refusalOf(place(payload, town, '2030-03-10T09:00', { ...report, answers: { label: 'Quý I' } }))).toMatchObject([
      { path: 'answers.start' },
    ])
  })

  it('a report for a period is counted there by the audit, the live ledger and whoever reads all placements', async () => {
    const id = await place(payload, town, '2030-03-19T09:00', { ...report, ...answering('Quý I'), status: 'confirmed' })
    const now = at('2030-03-16T09:00')
    await runAudit(payload, { now })
    expect(await rows()).toMatchObject([
      {
        title: 'Báo cáo định kỳ · Quý I (15/12/2029 – 14/03/2030)',
        status: 'onTrack',
        due: iso('2030-03-21T00:00'),
        occurrence: '2029-12-15',
      },
      {
        title: 'Báo cáo định kỳ · 6 tháng (15/12/2029 – 14/06/2030)',
        status: 'upcoming',
        due: iso('2030-06-21T00:00'),
        occurrence: '2029-12-15',
      },
    ])
    const first = (await rows())[0]!
    expect((await differences(payload, now)).differences).toEqual([])
    expect((await liveLedger(payload, now)).placement(String(id))!.answers).toEqual({ start: '2029-12-15', label: 'Quý I' })

    await payload.update({ collection: 'placements', id, data: { plannedStart: iso('2030-03-23T15:00') } as never })
    await runAudit(payload, { now })
    expect((await rows())[0]).toEqual({ ...first, status: 'atRisk', excluded: [{ id: String(id), reason: 'late' }] })
    expect((await differences(payload, now)).differences).toEqual([])
    await payload.delete({ collection: 'placements', id })
  })

  it('what is asked again of a report is what it answers, not its day', async () => {
    const id = await place(payload, town, '2030-06-19T09:00', { ...report, ...answering('6 tháng') })
    await payload.update({ collection: 'commitments', id: commitment, data: { windows: [periods[0]] } as never })
    await expect(
      payload.update({ collection: 'placements', id, data: { plannedStart: iso('2030-06-18T09:00') } as never }),
    ).resolves.toBeDefined()
    expect(
      await refusalOf(payload.update({ collection: 'placements', id, data: answering('6 tháng', '2030-12-15') as never })),
    ).toHaveLength(1)
    await payload.update({ collection: 'commitments', id: commitment, data: { windows: periods } as never })
    await payload.delete({ collection: 'placements', id })
  })

  it('which periods a report can be for is told in words, with how each stands; a correction stands beside the first', async () => {
    const now = at('2030-03-16T09:00')
    const editor = await requestOf(payload, scheduler)
    const told = async (draft: Partial<ReportDraft> = {}) =>
      (
        await openPeriods(
          editor,
          { organization: town.station, channel: report.channel, form: report.form, programme: null, ...draft },
          now,
        )
      ).map(({ start, label, words }) => [start, label, words])
    const owed = ['2029-12-15', '6 tháng', `${half}, chưa gửi`]
    expect(await told()).toEqual([['2029-12-15', 'Quý I', `${quarter}, chưa gửi`], owed])
    // What it is sent by is not filled in yet.
    expect(await told({ channel: null, form: null })).toHaveLength(2)
    expect(await told({ form: town.form })).toEqual([])
    expect(await told({ organization: town.paper })).toEqual([])

    const id = await place(payload, town, '2030-03-15T09:00', { ...report, ...answering('Quý I'), status: 'confirmed' })
    expect((await told())[0]![2]).toMatch(/, đã lên lịch gửi$/)
    // What lies ahead of the tests' own day cannot have been sent by it.
    await payload.db.updateOne({
      collection: 'placements',
      id,
      data: { status: 'delivered', actualStart: iso('2030-03-15T09:00'), actualSeconds: 60, updatedAt: new Date().toISOString() },
    })
    expect(await told()).toEqual([owed, ['2029-12-15', 'Quý I', `${quarter}, đã gửi`]])
    await payload.db.deleteMany({ collection: 'placements', where: { id: { equals: id } } })
  })

  describe('which periods a report can be for', () => {
    const follow = (from: string | null) =>
      payload.update({ collection: 'plans', id: town.plan, data: { followedFrom: from === null ? null : dayToStore(from) } as never })
    const asking = (match: Record<string, unknown>) =>
      payload.update({
        collection: 'commitments',
        id: commitment,
        data: { match: { media: ['report'], forms: [report.form], ...match } } as never,
      })

    // It was told to be overdue and not sent for ever.
    it('are none that were due before the plan was followed', async () => {
      const now = at('2030-04-05T09:00')
      expect(await toldAt(now)).toEqual([`${quarter}, quá hạn, chưa gửi`, `${half}, chưa gửi`])
      await follow('2030-04-01')
      expect(await toldAt(now)).toEqual([`${half}, chưa gửi`])
      await follow(null)
    })

    it('are those of a commitment that names themes as well, whatever is written about', async () => {
      const theme = await payload.create({
        collection: 'themes',
        data: { plan: town.plan, ref: 'one', ordinal: 1, text: 'Chỉ số cải cách hành chính' } as never,
      })
      await asking({ themes: [theme.id] })
      expect(await toldAt(at('2030-03-16T09:00'))).toEqual([`${quarter}, chưa gửi`, `${half}, chưa gửi`])
      await asking({ themes: [] })
      await payload.delete({ collection: 'themes', id: theme.id })
    })
  })

  it('the desk proposes a time for a report, names its period and makes it so', async () => {
    const now = at('2030-03-16T09:00')
    const editor = await requestOf(payload, await hire(payload, 'editor', [town.station]))
    const { key } = (
      await payload.find({
        collection: 'obligations',
        where: { and: [{ commitment: { equals: commitment } }, { label: { equals: 'Quý I' } }] },
        limit: 1,
      })
    ).docs[0]!
    const [slot] = await proposeForObligation(editor, key, now)
    expect(slot).toMatchObject({ answers: { start: '2029-12-15', label: 'Quý I' }, deadline: iso('2030-03-21T00:00') })
    const act = {
      title: 'Báo cáo quý I',
      start: slot!.start,
      seconds: slot!.seconds,
      channel: report.channel,
      form: report.form,
      organization: town.station,
      status: 'confirmed',
      answers: slot!.answers,
    } as const
    const foretold = await checkOnDesk(editor, act, now)
    expect(foretold).toMatchObject({ ok: true, verdicts: [{ label: 'Quý I', status: 'onTrack', due: iso('2030-03-21T00:00') }] })
    const placed = await placeOnDesk(editor, act, now)
    if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
    const made = await payload.findByID({ collection: 'placements', id: placed.card.id, depth: 0 })
    expect(made.answers).toEqual({ start: dayToStore('2029-12-15'), label: 'Quý I' })
    await payload.delete({ collection: 'placements', id: placed.card.id })
  })

  it('a waiver with a label excuses that period alone, and its report is told of as waived, after those that are owed', async () => {
    await payload.create({
      collection: 'waivers',
      data: {
        commitment,
        label: 'Quý I',
        from: dayToStore('2029-12-15'),
        to: dayToStore('2029-12-16'),
        reason: 'Sáp nhập',
        authority: 'Ủy ban nhân dân tỉnh',
      } as never,
    })
    await runAudit(payload, { now: at('2030-07-01T09:00') })
    expect((await rows()).map(({ status }) => status)).toEqual(['waived', 'short'])
    expect(await toldAt(at('2030-04-05T09:00'))).toEqual([`${half}, chưa gửi`, `${quarter}, được phép không thực hiện`])
  })

  it('a deadline stands beside no makegood, and its windows have labels of their own', async () => {
    const change = (data: Record<string, unknown>) =>
      refusalOf(payload.update({ collection: 'commitments', id: commitment, data: data as never }))
    expect(await change({ makegoodWithinDays: 7, excuseWhenHolidays: 3 })).toMatchObject([
      { path: 'makegoodWithinDays' },
      { path: 'excuseWhenHolidays' },
    ])
    expect(await change({ windows: periods.map((rule) => ({ ...rule, label: 'Quý I' })) })).toMatchObject([{ path: 'windows.1.label' }])
    expect(await change({ answersDueDays: 367 })).toMatchObject([{ path: 'answersDueDays' }])
  })
})
