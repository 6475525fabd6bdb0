import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createLocalReq, Forbidden, ValidationError } from 'payload'

import { idOf } from '../../src/documents/ids.ts'
import { isPartOfAct } from '../../src/operations/history/singleAuditEntry.ts'
import { importPlan } from '../../src/operations/plans/importPlan.ts'
import { openCatalogue } from '../../src/formats/planFile/catalogue.ts'
import type { Fields } from '../../src/formats/planFile/fileFields.ts'
import { importPlans, readPlanFiles } from '../../src/seed/importPlans.ts'
import { planFileOf } from '../../src/formats/planFile/planDocuments.ts'
import type { PlanFile } from '../../src/formats/planFile/schema.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'

const now = Date.UTC(2026, 0, 5)
const files = readPlanFiles().map(({ name, file }) => [name, file as PlanFile] as const)
const caMau = files.find(([, { id }]) => id === 'cm2014')![1]

describe.each(databases)('importing plans on $name', ({ open }) => {
  let test: TestPayload
  beforeAll(async () => {
    test = await open()
  })
  afterAll(() => test.close())

  type Name = 'plans' | 'themes' | 'commitments' | 'organizations' | 'forms' | 'audiences' | 'audit-log'
  const all = async (collection: Name, where = {}): Promise<Fields[]> =>
    (await test.payload.find({ collection, where, depth: 0, pagination: false })).docs as unknown as Fields[]

  const commitment = async (ref: string): Promise<Fields> => (await all('commitments', { ref: { equals: ref } }))[0]!

  async function fileFromStore(id: string): Promise<PlanFile> {
    const catalogue = openCatalogue()
    for (const name of ['forms', 'audiences'] as const) {
      for (const row of await all(name)) catalogue.add(name, row.code as string, idOf(row))
    }
    const [plan] = await all('plans', { ref: { equals: id } })
    const themes = await all('themes', { plan: { equals: plan!.id } })
    for (const row of themes) catalogue.add('themes', row.ref as string, idOf(row))
    return planFileOf(plan!, themes, await all('commitments', { plan: { equals: plan!.id } }), catalogue)
  }

  describe('the five real plans', () => {
    it('are imported, each told in the audit log as one act', async () => {
      const results = await importPlans(test.payload, now)
      expect(results).toHaveLength(5)
      expect(await all('plans')).toHaveLength(5)
      expect(await all('themes')).toHaveLength(57)
      expect(await all('commitments')).toHaveLength(122)
      expect((await all('audit-log')).map(({ action }) => action)).toEqual(Array(5).fill('importPlan'))
    })

    it.each(files)('come out of the collections as they went in: %s', async (_, file) => {
      expect(await fileFromStore(file.id)).toEqual(file)
    })

    it('are not written again by a second import', async () => {
      const stamps = async () =>
        (
          await Promise.all(
            (['plans', 'themes', 'commitments', 'organizations', 'forms', 'audiences', 'audit-log'] as const).map((name) => all(name)),
          )
        )
          .flat()
          .map(({ id, updatedAt }) => `${String(id)} ${String(updatedAt)}`)
      const before = await stamps()
      const results = await importPlans(test.payload, now)
      expect(results.map(({ created, updated }) => created + updated)).toEqual([0, 0, 0, 0, 0])
      expect(await stamps()).toEqual(before)
    })

    it('are kept for reference, for their time is over', async () => {
      expect((await all('plans')).map(({ auditing }) => auditing)).toEqual(Array(5).fill('off'))
    })
  })

  describe('which commitments the machine checks', () => {
    it.each([
      ['cm2014.cm.2', 1, 'FREQ=WEEKLY;BYDAY=MO'],
      ['cm2014.cm.3', 1, 'FREQ=MONTHLY;BYMONTHDAY=1'],
      ['cm2014.cm.4', 2, 'FREQ=MONTHLY;BYMONTHDAY=1'],
      ['cm2014.cm.9', 1, 'FREQ=DAILY;COUNT=1'],
      ['nb2024.cm.2', 1, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15'],
    ])('%s, owed by %d', async (ref, obligors, rrule) => {
      const doc = await commitment(ref)
      expect(doc).toMatchObject({ checkedBy: 'machine', obligors: expect.any(Array) as unknown })
      expect(doc.obligors).toHaveLength(obligors)
      expect((doc.windows as Fields[])[0]).toMatchObject({ rrule })
    })

    it('no others', async () => {
      expect((await all('commitments', { checkedBy: { equals: 'machine' } })).map(({ ref }) => ref).toSorted()).toEqual([
        'cm2014.cm.2',
        'cm2014.cm.3',
        'cm2014.cm.4',
        'cm2014.cm.9',
        'nb2024.cm.2',
      ])
    })

    it('a column that its clause names is a programme of each paper; the others count what is about the plan', async () => {
      const { obligors, match } = (await commitment('cm2014.cm.4')) as { obligors: unknown[]; match: { programmes: unknown[] } }
      const programmes = (await test.payload.find({ collection: 'programmes', depth: 1, pagination: false })).docs
      expect(programmes.map(({ name }) => name)).toEqual(Array(2).fill('Trao đổi ý kiến với bạn đọc'))
      expect(programmes.map(({ channel }) => channel)).toMatchObject([{ medium: 'print' }, { medium: 'print' }])
      expect(new Set(programmes.map(({ organization }) => idOf(organization)))).toEqual(new Set(obligors))
      expect(new Set(match.programmes)).toEqual(new Set(programmes.map(({ id }) => id)))
      expect((await commitment('cm2014.cm.2')).match).toMatchObject({ programmes: [], themes: [], anySubject: false })
    })

    it('who owes it is a body by name, or the clause says why not', async () => {
      const unowed = (await all('commitments')).filter(({ obligors }) => (obligors as unknown[]).length === 0)
      expect(unowed.length).toBeGreaterThan(30)
      const said = /không nêu (cơ quan|tên từng cơ quan)/
      expect(
        unowed.filter(({ ambiguities }) => !((ambiguities ?? []) as string[]).some((note) => said.test(note))).map(({ ref }) => ref),
      ).toEqual([])
    })

    it.each([
      ['cm2014.cm.16', 'Sở Văn hóa, Thể thao và Du lịch', 'III.1.đ'],
      ['cm2014.cm.17', 'Sở Nội vụ', 'III.1.b'],
      ['nb2024.cm.11', 'Báo Ninh Bình', 'IV.2.d'],
      ['nb2024.cm.15', 'Sở Nội vụ', 'IV.2.b'],
    ])('%s names no body itself, but another part of the document does: %s', async (ref, name, where) => {
      const doc = await test.payload.find({ collection: 'commitments', where: { ref: { equals: ref } }, depth: 1 })
      expect(doc.docs[0]).toMatchObject({
        obligors: [{ name }, ...(ref === 'nb2024.cm.11' ? [{}] : [])],
        ambiguities: expect.arrayContaining([expect.stringContaining(where)]) as unknown,
      })
    })

    it('what became of bodies that were dissolved is recorded, with the day', async () => {
      const body = async (code: string) =>
        (await test.payload.find({ collection: 'organizations', where: { code: { equals: code } }, depth: 2 })).docs[0]!
      expect(await body('so-giao-thong-van-tai-binh-dinh')).toMatchObject({
        validTo: expect.stringMatching(/^2025-03-01/) as unknown,
        aliases: ['Sở GTVT Bình Định'],
        successors: [
          {
            name: 'Sở Xây dựng',
            province: 'Bình Định',
            validTo: expect.stringMatching(/^2025-07-01/) as unknown,
            successors: [{ province: 'Gia Lai' }],
          },
        ],
      })
      expect(await body('so-thong-tin-va-truyen-thong-ca-mau')).toMatchObject({
        successors: [{ name: 'Sở Khoa học và Công nghệ' }, { name: 'Sở Văn hóa, Thể thao và Du lịch' }],
      })
      expect(await body('so-noi-vu-ca-mau')).toMatchObject({ validTo: null, successors: [] })
    })

    it('what a person checks has its obligor and its rhythm too', async () => {
      const yearly = await commitment('vq2023.cm.1')
      expect(yearly).toMatchObject({
        checkedBy: 'hand',
        handReason: 'not_expressible',
        windows: [{ rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1' }],
      })
      expect(yearly.obligors).toHaveLength(1)
      expect(await commitment('vq2023.cm.17')).toMatchObject({ handReason: 'not_countable', windows: [{ rrule: 'FREQ=DAILY;COUNT=1' }] })
      expect(await commitment('bd2021.cm.2')).toMatchObject({ handReason: 'period_elsewhere' })
    })

    it('the Cà Mau plan is in force from the day its decision was signed', async () => {
      expect(await commitment('cm2014.cm.2')).toMatchObject({
        validFrom: expect.stringMatching(/^2014-01-14/) as unknown,
        windows: [{ dtstart: '2014-01-20T00:00' }],
      })
      expect(await commitment('cm2014.cm.1')).toMatchObject({ windows: [{ rrule: 'FREQ=DAILY;COUNT=1', dtstart: '2014-01-14T00:00' }] })
    })

    it.each([['cm2014.cm.1'], ['nb2024.cm.1']])('%s has its rule, but waits for its obligors', async (ref) => {
      const doc = await commitment(ref)
      expect(doc).toMatchObject({ checkedBy: 'hand', handReason: 'obligors_unknown', obligors: [] })
      expect(doc.windows).not.toHaveLength(0)
    })
  })

  /** Cause: a machine's check with nothing to count is refused, and one refused clause rolled the whole import back. */
  it('a plan that brings no themes is imported: what counts by them waits for them, the rest is checked by the machine', async () => {
    const file = JSON.parse(JSON.stringify(caMau).replaceAll('cm2014', 'cm2013')) as PlanFile
    file.themes = []
    for (const basis of file.legal_bases) delete basis.cited_by
    expect(await importPlan({ payload: test.payload, file, now })).toMatchObject({ ok: true })
    const waiting = await commitment('cm2013.cm.2')
    expect(waiting).toMatchObject({
      checkedBy: 'hand',
      handReason: 'nothing_to_count',
      checkNote: expect.stringContaining('Triển khai kế hoạch') as unknown,
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO' }],
    })
    const counted = await commitment('cm2013.cm.4')
    // MongoDB keeps no field for what says nothing.
    expect({ ...counted, checkNote: counted.checkNote ?? null }).toMatchObject({ checkedBy: 'machine', checkNote: null })
    expect(await importPlan({ payload: test.payload, file, now })).toMatchObject({ ok: true, created: 0, updated: 0 })

    const check = () => test.payload.update({ collection: 'commitments', id: idOf(waiting), data: { checkedBy: 'machine' } })
    await expect(check()).rejects.toThrow(ValidationError)
    const [above] = await all('plans', { ref: { equals: 'cm2014' } })
    await test.payload.update({ collection: 'plans', id: idOf(waiting.plan), data: { parent: idOf(above) } as never })
    expect(await check()).toMatchObject({ checkedBy: 'machine' })
  })

  describe('importing a changed file', () => {
    const changed = (): PlanFile => structuredClone(caMau)

    it('brings what changed up to date, and that alone', async () => {
      const file = changed()
      file.themes[2]!.text_vi += ' (sửa đổi)'
      const result = await importPlan({ payload: test.payload, file, now })
      expect(result).toMatchObject({ ok: true, created: 0, updated: 1 })
      expect((await fileFromStore('cm2014')).themes[2]!.text_vi).toBe(file.themes[2]!.text_vi)
      expect(await importPlan({ payload: test.payload, file: caMau, now })).toMatchObject({ ok: true, updated: 1 })
      expect(await fileFromStore('cm2014')).toEqual(caMau)
    })

    it('leaves the rule, the title and the auditing to people', async () => {
      const before = await commitment('cm2014.cm.2')
      await test.payload.update({
        collection: 'commitments',
        id: idOf(before),
        data: { title: 'Chuyên mục tuần', minSecondsEach: 1200 } as never,
      })
      const file = changed()
      file.commitments[1]!.gloss_en += ' (amended)'
      expect(await importPlan({ payload: test.payload, file, now })).toMatchObject({ ok: true, updated: 1 })
      expect(await commitment('cm2014.cm.2')).toMatchObject({ title: 'Chuyên mục tuần', minSecondsEach: 1200 })
    })
  })

  describe('a file that cannot be imported', () => {
    it('is refused with every fault and its path, and nothing is written', async () => {
      const file = structuredClone(caMau) as unknown as { id: string; extra?: number; themes: { text_vi?: string; ordinal: unknown }[] }
      file.extra = 1
      delete file.themes[0]!.text_vi
      file.themes[1]!.ordinal = 'hai'
      const before = (await all('themes')).length
      const result = await importPlan({ payload: test.payload, file, now })
      expect(result).toMatchObject({ ok: false, refusal: { code: 'malformed' } })
      if (result.ok) throw new Error('imported')
      expect(result.refusal.faults.map(({ path }) => path).toSorted()).toEqual(['$', '$.themes[0].text_vi', '$.themes[1].ordinal'])
      expect(await all('themes')).toHaveLength(before)
    })

    it('leaves nothing behind when a write fails half-way', async () => {
      const clash = structuredClone(caMau)
      const text = JSON.stringify(clash).replaceAll('cm2014', 'cm2099')
      const file = JSON.parse(text) as PlanFile
      const { payload } = test
      const counts = async () =>
        Promise.all((['plans', 'themes', 'commitments', 'audit-log'] as const).map(async (name) => (await all(name)).length))
      const before = await counts()
      const breaking = Object.create(payload, {
        create: {
          value: (args: { collection: string }) =>
            args.collection === 'commitments' ? Promise.reject(new Error('the disk is full')) : payload.create(args as never),
        },
      }) as typeof payload
      await expect(importPlan({ payload: breaking, file, now })).rejects.toThrow('the disk is full')
      expect(await counts()).toEqual(before)
    })
  })

  describe('the person behind the import', () => {
    const file = JSON.parse(JSON.stringify(caMau).replaceAll('cm2014', 'cm2015')) as PlanFile
    const requestOf = async (role: string) => {
      const [organization] = (await test.payload.find({ collection: 'organizations', limit: 1 })).docs
      const user = await test.payload.create({
        collection: 'users',
        data: {
          email: `${role}@example.vn`,
          name: role,
          roles: [role],
          organizations: role === 'editor' ? [organization!.id] : [],
          password: 'mot mat khau du dai 2026',
        } as never,
      })
      return createLocalReq({ user: { ...user, collection: 'users' } as never }, test.payload)
    }

    it.each(['viewer', 'editor'])('has no right to it: %s', async (role) => {
      const before = (await all('organizations')).length
      await expect(importPlan({ payload: test.payload, req: await requestOf(role), file, now })).rejects.toThrow(Forbidden)
      expect(await all('organizations')).toHaveLength(before)
      expect(await all('plans', { ref: { equals: 'cm2015' } })).toEqual([])
    })

    it('has, and is named in the audit log: auditor', async () => {
      const req = await requestOf('auditor')
      expect(await importPlan({ payload: test.payload, req, file, now })).toMatchObject({ ok: true })
      expect(isPartOfAct(req)).toBe(false)
      const acts = await all('audit-log', { action: { equals: 'importPlan' } })
      expect(acts.map(({ actor }) => String(actor)).filter((actor) => actor.includes('auditor@example.vn'))).toHaveLength(1)
    })
  })
})
