import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { DAY, localDateOf } from '../../src/obligations/index.ts'
import type { CoverageAnswer, CoveringPlacements } from '../../src/reports/coverageTypes.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { place, promiseWeekly } from '../helpers/promises.ts'

/** The quarter of which everything is over: it is told in the same way whenever the test runs. */
const inQuarter = '/api/record/coverage?period=civil-2026-Q1'
const nextWeek = `${localDateOf(Date.now() + 7 * DAY)}T20:00`

describe.each(databases)('coverage over HTTP on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let auditor: Caller
  let editor: Caller
  let viewer: Caller
  const theme: Record<string, Id> = {}
  let farmers: Id
  let programme: Id
  let article: Id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
      ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
    const themed = async (ref: string, parent: string | null, more: Record<string, unknown> = {}) => {
      theme[ref] = await make('themes', {
        plan: town.plan,
        parent: parent === null ? null : theme[parent],
        ordinal: Object.keys(theme).length + 1,
        ref,
        text: `Nội dung ${ref}`,
        ...more,
      })
    }
    await themed('thu-tuc', null, { isGroup: true, parAreas: ['tthc'] })
    await themed('mot-cua', 'thu-tuc')
    await themed('truc-tuyen', 'thu-tuc', { parAreas: ['cq_dien_tu_so'] })
    await themed('the-che', null, { parAreas: ['the_che'] })
    await themed('cong-vu', null)
    await themed('chi-so', null)
    farmers = await make('audiences', { name: 'Nông dân', code: 'nong-dan' })
    await make('audiences', { name: 'Doanh nghiệp', code: 'doanh-nghiep' })
    const segment = await make('segments', {
      title: 'Nông dân nộp hồ sơ',
      organization: town.station,
      themes: [theme['mot-cua']],
      audiences: [farmers],
      seconds: 900,
    })
    await promiseWeekly(payload, town, {
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-03-02T00:00' }],
      validFrom: dayToStore('2026-03-02'),
      validTo: dayToStore('2026-03-30'),
    })
    const aired = async (start: string, themes: string[], more: Record<string, unknown> = {}) =>
      place(payload, town, start, {
        status: 'delivered',
        actualStart: new Date(`${start}+07:00`).toISOString(),
        actualSeconds: 900,
        themes: themes.map((ref) => theme[ref]),
        ...more,
      })
    await aired('2026-03-03T20:00', ['mot-cua'], { content: { relationTo: 'segments', value: segment } })
    await aired('2026-02-10T20:00', ['mot-cua', 'truc-tuyen'])
    await aired('2026-02-11T06:00', ['mot-cua'], { channel: town.paperChannel, organization: town.paper })
    // It names no theme, and is what the weekly commitment asks for: output, tied to nothing.
    await aired('2026-03-10T20:00', [])
    // Neither: another quarter's, one that was lost.
    await aired('2026-04-01T20:00', ['the-che'])
    await place(payload, town, '2026-03-11T20:00', { status: 'missed', reason: 'Mất điện', themes: [theme['the-che']] })
    await place(payload, town, nextWeek, { title: 'Thể chế mới', themes: [theme['the-che']] })
    programme = await make('programmes', {
      name: 'Công vụ hôm nay',
      organization: town.station,
      channel: town.channel,
      form: town.form,
      themes: [theme['cong-vu']],
    })
    article = await make('articles', { title: 'Công vụ trong sạch', organization: town.paper, themes: [theme['cong-vu']] })
    server = await listen(opened)
    const login = async (role: 'auditor' | 'editor' | 'viewer', bodies: Id[] = []) =>
      signIn(server.url, String((await hire(payload, role, bodies)).email), password)
    auditor = await login('auditor')
    editor = await login('editor', [town.paper])
    viewer = await login('viewer')
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const coverage = async (caller: Caller, query = ''): Promise<CoverageAnswer> => {
    const { status, body } = await caller.get(`${inQuarter}${query}`)
    expect([status, body.errors]).toEqual([200, undefined])
    return body as unknown as CoverageAnswer
  }
  const figures = ({ lines, untied, output }: CoverageAnswer) =>
    [...lines, { name: 'none', ...untied }, { name: 'all', ...output }].map(({ name, cells, total }) => [
      name,
      ...cells.map(({ items }) => items),
      total.items,
      total.seconds,
    ])

  it('themes by month: in the tree, each once in what is above; what names none is output all the same', async () => {
    const answer = await coverage(auditor)
    expect(answer.columns.map(({ id }) => id)).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(figures(answer)).toEqual([
      ['Nội dung thu-tuc', 0, 2, 1, 3, 1800],
      ['Nội dung mot-cua', 0, 2, 1, 3, 1800],
      ['Nội dung truc-tuyen', 0, 1, 0, 1, 900],
      ['Nội dung the-che', 0, 0, 0, 0, 0],
      ['Nội dung cong-vu', 0, 0, 0, 0, 0],
      ['Nội dung chi-so', 0, 0, 0, 0, 0],
      ['none', 0, 0, 1, 1, 900],
      ['all', 0, 2, 2, 4, 2700],
    ])
    expect(answer.lines.map(({ depth }) => depth)).toEqual([0, 1, 1, 0, 0, 0])
  })

  it('themes by medium', async () => {
    const answer = await coverage(auditor, '&columns=medium')
    expect(answer.columns.map(({ id }) => id)).toEqual(['tv', 'print'])
    expect(figures(answer)[1]).toEqual(['Nội dung mot-cua', 2, 1, 3, 1800])
  })

  it('audiences are those of the contents carried', async () => {
    const answer = await coverage(auditor, '&rows=audience&columns=medium')
    expect(figures(answer)).toEqual([
      ['Doanh nghiệp', 0, 0, 0, 0],
      ['Nông dân', 1, 0, 1, 900],
      ['none', 2, 1, 3, 1800],
      ['all', 3, 1, 4, 2700],
    ])
  })

  it('areas of reform: a theme without any has those of the theme above it', async () => {
    const answer = await coverage(auditor, '&rows=area&columns=medium')
    expect(figures(answer).map(([name, tv, print, all]) => [name, tv, print, all])).toEqual([
      ['Cải cách thể chế', 0, 0, 0],
      ['Cải cách thủ tục hành chính', 2, 1, 3],
      ['Xây dựng, phát triển Chính phủ điện tử, Chính phủ số', 1, 0, 1],
      ['none', 1, 0, 1],
      ['all', 3, 1, 4],
    ])
  })

  it('what is not covered comes with what would cover it', async () => {
    const { notCovered } = await coverage(auditor)
    expect(
      notCovered.map(({ name, remedies }) => [
        name,
        remedies!.ahead.map(({ title, channel }) => `${title} · ${channel}`),
        remedies!.programmes.map(({ id, next }) => [id, next]),
        remedies!.contents.map(({ id, collection }) => [collection, id]),
      ]),
    ).toEqual([
      ['Nội dung the-che', ['Thể chế mới · CTV1'], [], []],
      ['Nội dung cong-vu', [], [[String(programme), null]], [['articles', String(article)]]],
      ['Nội dung chi-so', [], [], []],
    ])
  })

  it('in the past nothing is asked of anybody, and what went out later had not', async () => {
    const then = await coverage(auditor, '&asOf=2026-02-28')
    expect(then).toMatchObject({ past: true, asOf: Date.parse('2026-02-28T17:00:00Z'), knownAt: null })
    expect(then.columns.map(({ ahead }) => ahead)).toEqual([false, false, true])
    expect(figures(then).at(-1)).toEqual(['all', 0, 2, 0, 2, 900])
    expect(then.notCovered.map(({ remedies }) => remedies)).toEqual([null, null, null])
  })

  it('by what was known before anything was recorded there is nothing', async () => {
    const then = await coverage(auditor, '&knownAt=2026-04-02')
    expect(figures(then).at(-1)).toEqual(['all', 0, 0, 0, 0, 0])
  })

  it('who belongs to a body begins with its own, and may look at all', async () => {
    expect(figures(await coverage(editor)).at(-1)).toEqual(['all', 0, 1, 0, 1, 0])
    expect(figures(await coverage(editor, '&scope=all')).at(-1)).toEqual(['all', 0, 2, 2, 4, 2700])
    expect(figures(await coverage(viewer, `&body=${town.paper}`)).at(-1)).toEqual(['all', 0, 1, 0, 1, 0])
  })

  it('a cell leads to its placements, the latest first', async () => {
    const { body } = await auditor.get(`/api/record/coverage/placements?period=civil-2026-Q1&row=${theme['thu-tuc']}&column=2026-02`)
    const { total, placements } = body as unknown as CoveringPlacements
    expect([total, placements.map(({ channel, medium, seconds }) => [channel, medium, seconds])]).toEqual([
      2,
      [
        ['Báo Cà Mau', 'print', null],
        ['CTV1', 'tv', 900],
      ],
    ])
  })

  it('the same as a workbook', async () => {
    const { status, body } = await auditor.get(inQuarter.replace('coverage?', 'coverage.xlsx?'))
    expect([status, String(body.text).slice(0, 2)]).toEqual([200, 'PK'])
  })

  it.each(['', '.xlsx', '/placements?row=all&column=total'])('coverage%s is for staff', async (rest) => {
    const of = async (caller: Caller) => (await caller.get(`/api/record/coverage${rest}`)).status
    expect([await of(callerAt(server.url)), await of(viewer)]).toEqual([401, 200])
  })

  it.each([
    ['rows that there are not', 'rows=plan', 'rows: chỉ được là theme, audience hoặc area'],
    ['columns that there are not', 'columns=day', 'columns: chỉ được là month hoặc medium'],
    ['a plan that there is not', `plan=${'9'.repeat(6)}`, /^(Không có kế hoạch này|plan: )/],
    ['a day that has not come', 'asOf=2999-01-01', /chưa tới/],
    ['a name that is none of its own', 'limit=3', 'limit: không có trường này'],
  ])('refused in words: %s', async (_what, query, message) => {
    const { status, body } = await auditor.get(`/api/record/coverage?${query}`)
    expect(status).toBe(400)
    const [said] = (body.errors as { message: string }[]).map((error) => error.message)
    expect(said).toMatch(message)
  })
})
