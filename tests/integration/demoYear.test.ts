import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { judge, parseInstant, verdictStatuses } from '../../src/obligations/index.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { demoYear } from '../../src/seed/demo/demoYear.ts'
import { loadDemoYear, type DemoLoaded } from '../../src/seed/demo/loadDemoYear.ts'
import { loadHolidays } from '../../src/seed/holidays.ts'
import { holidaysVn } from '../../src/seed/holidaysVn.ts'
import { demoFacts } from '../helpers/demoFacts.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { wholeFacts } from '../helpers/wholeFacts.ts'

const asOf = parseInstant('2026-11-20T10:00:00+07:00')!
describe.each(databases)('the demonstration year on $name', ({ open }) => {
  let test: TestPayload
  let loaded: DemoLoaded

  beforeAll(async () => {
    test = await open()
    await loadHolidays(test.payload, asOf)
    const result = await loadDemoYear(test.payload, asOf, () => 'a password for the tests')
    if (!result.ok) throw new Error(result.refusal)
    loaded = result
  })
  afterAll(() => test.close())

  const countOf = async (collection: Parameters<typeof test.payload.count>[0]['collection']) =>
    (await test.payload.count({ collection })).totalDocs

  describe('the demonstration year in a database', () => {
    it('holds every row, and tells the log of two acts', async () => {
      const year = demoYear(asOf)
      expect(await countOf('placements')).toBe(year.placements.length)
      expect((await countOf('segments')) + (await countOf('articles'))).toBe(year.contents.length)
      expect(await countOf('organizations')).toBe(year.organizations.length)
      expect(await countOf('commitments')).toBe(year.commitments.length)
      const { docs } = await test.payload.find({ collection: 'audit-log', sort: 'seq', depth: 0 })
      expect(docs.map(({ action }) => action)).toEqual(['loadHolidays', 'loadDemoYear'])
    })

    it('is judged as it was before it was stored', async () => {
      const { facts } = await wholeFacts(test.payload)
      const count = (verdicts: ReturnType<typeof judge>) =>
        Object.fromEntries(verdictStatuses.map((status) => [status, verdicts.filter((verdict) => verdict.status === status).length]))
      const stored = count(judge(facts, asOf))
      expect(stored).toEqual(count(judge(demoFacts(demoYear(asOf)), asOf)))
      expect(Object.entries(stored).filter(([, number]) => number === 0)).toEqual([])
    })

    it('is refused a second time, and writes nothing', async () => {
      expect(await loadDemoYear(test.payload, asOf, () => 'another')).toEqual({ ok: false, refusal: 'demonstrationExists' })
      expect(await loadHolidays(test.payload, asOf)).toEqual({ created: 0 })
      expect(await countOf('holidays')).toBe(holidaysVn.length)
      expect(await countOf('audit-log')).toBe(2)
    })

    it('keeps what was recorded, with its proof, as it read then', async () => {
      const { docs } = await test.payload.find({ collection: 'as-run', where: { outcome: { equals: 'delivered' } }, limit: 0, depth: 1 })
      expect(docs.length).toBe(demoYear(asOf).placements.filter(({ status }) => status === 'delivered').length)
      const copied = docs.filter(({ title, start, evidence, placement }) => {
        const of = placement as { title?: string; actualStart?: string }
        return title === of.title && start === of.actualStart && evidence?.[0]?.note
      })
      expect(copied.length).toBe(docs.length)
    })

    it('gives accounts that can sign in', async () => {
      expect(loaded.accounts.map(({ role }) => role)).toEqual(['editor', 'editor', 'auditor'])
      for (const { email, password } of loaded.accounts) {
        const { user } = await test.payload.login({ collection: 'users', data: { email, password } })
        expect(user?.email).toBe(email)
      }
    })

    it('lists contents as the admin asks for them, latest versions and all, without diacritics', async () => {
      const asked = { collection: 'segments', draft: true, depth: 0, limit: 0, pagination: false } as const
      const { docs } = await test.payload.find(asked)
      expect(docs.length).toBe(await countOf('segments'))
      const { totalDocs } = await test.payload.find({ ...asked, where: { searchText: { like: 'nụ cười công sở' } } })
      expect(totalDocs).toBeGreaterThan(0)
    })

    it('lets a person go on from there: a content opens and is saved again', async () => {
      const { docs } = await test.payload.find({ collection: 'articles', where: { _status: { equals: 'published' } }, limit: 1, depth: 0 })
      const article = docs[0]!
      const saved = await test.payload.update({ collection: 'articles', id: article.id, data: { byline: 'T.H.' }, depth: 0 })
      expect(saved).toMatchObject({ byline: 'T.H.', slug: article.slug, publishedAt: article.publishedAt, body: article.body })
    })

    it('has its slots where the filler would lay them', async () => {
      const all = { collection: 'placements', depth: 1, limit: 0, pagination: false } as const
      const before = new Set((await test.payload.find(all)).docs.map(({ id }) => id))
      const { removed, taken } = await fillSlots(test.payload, asOf)
      expect({ removed, taken }).toEqual({ removed: 0, taken: [] })
      const added = (await test.payload.find(all)).docs.filter(({ id }) => !before.has(id))
      // Only the portal's news is laid out two weeks ahead by the demonstration.
      expect(new Set(added.map(({ programme }) => (programme as { name: string }).name))).toEqual(new Set(['Tin cải cách hành chính']))
    })

    it('is audited at once', async () => {
      const report = await runAudit(test.payload, { now: asOf })
      expect(Object.entries(report?.byStatus ?? {}).filter(([, number]) => number === 0)).toEqual([])
      expect(report?.shortfalls.raised).toBeGreaterThan(0)
    })
  })
})
