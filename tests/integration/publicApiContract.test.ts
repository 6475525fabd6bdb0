import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'

import { resources } from '../../src/api/resources.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { loadDemoYear } from '../../src/seed/demo/loadDemoYear.ts'
import { databases } from '../helpers/databases.ts'
import { listen, withSite, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { at } from '../helpers/promises.ts'

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
  parameters: { name: string; in: string }[]
}
interface Document {
  paths: Record<string, { get?: Operation }>
  components: { schemas: { Problem: object } }
}

const now = at('2026-10-07T09:30:00')

describe.each(databases)('every resource answers as its document says, on $name', ({ open }) => {
  let opened: TestPayload
  let server: TestServer
  let document: Document
  const ajv = new Ajv2020({ strict: false, validateFormats: false })

  /** Shapes name each other within the document. */
  const validatorOf = ({ $ref }: { $ref?: string }) => ajv.compile({ $ref: `document${$ref}` })

  const get = async (path: string) => {
    const response = await fetch(`${server.url}/public/v1${path}`)
    return { status: response.status, type: response.headers.get('content-type')!.split(';')[0]!, text: await response.text() }
  }
  const first = async (path: string, name: string): Promise<string> => {
    const { items } = JSON.parse((await get(path)).text) as { items: Record<string, string>[] }
    return items[0]![name]!
  }

  beforeAll(async () => {
    opened = await open()
    await loadDemoYear(opened.payload, now, () => 'mật khẩu của bản minh họa')
    await runAudit(opened.payload, { now })
    server = await listen(withSite(opened), () => false, clockAt(now))
    document = JSON.parse((await get('/openapi.json')).text) as Document
    ajv.addSchema(document, 'document')
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  /** A path with real values of the demonstration year in it. */
  const filled = async (path: string): Promise<string> => {
    if (path === '/segments/{slug}') return `/segments/${await first('/segments', 'slug')}`
    if (path === '/articles/{slug}') return `/articles/${await first('/articles', 'slug')}`
    if (path === '/plans/{code}') return `/plans/${await first('/plans', 'code')}`
    if (path === '/sitemap/{month}.xml') return `/sitemap/${(await first('/articles', 'publishedAt')).slice(0, 7)}.xml`
    return path
  }

  it.each(resources.map(({ path }) => path))('%s', async (path) => {
    const { status, type, text } = await get(await filled(path))
    expect(status).toBe(200)
    const operation = document.paths[path]?.get
    // The documentation does not tell of itself.
    if (operation === undefined) return expect(['/openapi.json', '/docs']).toContain(path)
    const schema = operation.responses['200']!.content![type]?.schema
    expect(schema).toBeDefined()
    if (type.endsWith('json')) {
      const validate = validatorOf(schema!)
      validate(JSON.parse(text))
      expect(validate.errors).toBeNull()
    }
  })

  it.each([
    ['/schedule', '/schedule?from=2026-10-05'],
    ['/schedule', '/schedule?day=2020-01-01'],
    ['/segments', '/segments?q=khongco'],
    ['/articles', '/articles?from=2099-01-01'],
    ['/compliance', '/compliance?from=2099-01-01'],
    ['/schedule/now', '/schedule/now?channel=demo.ctv1'],
    ['/articles.json', '/articles.json?programme=PROGRAMME'],
  ])('%s has the same shape where a filter finds little: %s', async (path, asked) => {
    const { type, text } = await get(asked.includes('PROGRAMME') ? asked.replace('PROGRAMME', await first('/programmes', 'id')) : asked)
    const validate = validatorOf(document.paths[path]!.get!.responses['200']!.content![type]!.schema)
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  })

  it.each([
    ['/schedule', 'channel'],
    ['/schedule', 'theme'],
    ['/schedule', 'programme'],
    ['/schedule/now', 'channel'],
    ['/segments', 'theme'],
    ['/articles', 'programme'],
    ['/programmes', 'channel'],
    ['/themes', 'plan'],
    ['/compliance', 'plan'],
    ['/compliance', 'commitment'],
    ['/articles.rss', 'theme'],
    ['/articles.atom', 'programme'],
    ['/articles.json', 'programme'],
    ['/schedule.ics', 'channel'],
    ['/schedule.jsonld', 'programme'],
    ['/xmltv.xml', 'channel'],
  ])('%s is not there for a %s that is not', async (path, name) => {
    const { status, type, text } = await get(`${path}?${name}=${name === 'programme' ? '99999999' : 'khong-co'}`)
    expect([status, type]).toEqual([404, 'application/problem+json'])
    expect((JSON.parse(text) as { errors: { name: string }[] }).errors.map((error) => error.name)).toEqual([name])
    expect(document.paths[path]!.get!.responses['404']).toBeDefined()
  })

  it('the sitemap leads to every published item, once, through its months', async () => {
    const locations = ({ text }: { text: string }): string[] =>
      [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!.replace(/^.*\/public\/v1/, ''))
    const months = locations(await get('/sitemap.xml'))
    expect(months.length).toBeGreaterThan(3)
    const pages = (await Promise.all(months.map(get))).flatMap(locations)
    const published = await Promise.all(
      (['articles', 'segments'] as const).map((collection) =>
        opened.payload.count({ collection, where: { _status: { equals: 'published' } } }),
      ),
    )
    expect(new Set(pages).size).toBe(pages.length)
    expect(pages.length).toBe(published.reduce((sum, { totalDocs }) => sum + totalDocs, 0))
    // Pages for people, on the site; never data.
    for (const page of pages) expect(page).toMatch(/^https:\/\/trang\.vi-du\.vn\/(?:tin|tiet-muc)\/[a-z0-9-]+$/)
    for (const month of ['/sitemap/1999-01.xml', '/sitemap/9999-12.xml', '/sitemap/2026-13.xml', '/sitemap/x.xml'])
      expect([month, (await get(month)).status]).toEqual([month, 404])
  })

  it.each(['/schedule?from=2026-10-05&to=2026-10-11&limit=100', '/compliance?limit=100', '/segments?limit=3'])(
    '%s holds something to look at',
    async (path) => {
      expect((JSON.parse((await get(path)).text) as { items: unknown[] }).items.length).toBeGreaterThan(2)
    },
  )

  it('what is refused is a problem as the document says', async () => {
    const { type, text } = await get('/segments?nothing=1')
    expect(type).toBe('application/problem+json')
    expect(validatorOf({ $ref: '#/components/schemas/Problem' })(JSON.parse(text))).toBe(true)
  })

  it('every parameter that is taken is told of', () => {
    for (const { path, params, inPath } of resources) {
      const told = document.paths[path]?.get?.parameters.map(({ name }) => name)
      if (told !== undefined) expect(told.sort()).toEqual([...Object.keys(params), ...Object.keys(inPath)].sort())
    }
  })

  it('walks a week of the schedule, page by page, as it stands on one page', async () => {
    const whole = JSON.parse((await get('/schedule?from=2026-10-05&to=2026-10-11&limit=100')).text) as {
      items: { id: string }[]
      next: null
    }
    const found: string[] = []
    for (let next: string | null = '/schedule?from=2026-10-05&to=2026-10-11&limit=4'; next !== null;) {
      const page = JSON.parse((await get(next.replace(/^.*\/public\/v1/, ''))).text) as { items: { id: string }[]; next: string | null }
      found.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    expect(found).toEqual(whole.items.map(({ id }) => id))
  })
})
