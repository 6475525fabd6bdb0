import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { clockAt } from '../../src/platform/clock.ts'
import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import { listen, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, type Town } from '../helpers/people.ts'
import { place } from '../helpers/promises.ts'
import { send, sendRandom, type Answer } from '../helpers/randomRequests.ts'

/** Stands in everything that is not public, and in no request. */
const SECRET = 'kinmatxyz'
const secret = (field: string): string => `${SECRET} ${field}`

const key = 'khoa-cua-trang-tin-0123456789-abcdef'

describe.each(databases)('abuse of what is public on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let draft: Id
  let bystander: Id

  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    send(server.url, { method, path, headers, ...(body === undefined ? {} : { body }) })
  const get = (path: string, headers: Record<string, string> = {}) => ask('GET', path, headers)
  const leaks = ({ text, headers }: Answer): boolean => (text + JSON.stringify(headers)).includes(SECRET)

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    const make = async (collection: string, data: Record<string, unknown>, more = {}): Promise<Id> =>
      ((await payload.create({ collection: collection as never, data: data as never, depth: 0, ...more })) as { id: Id }).id
    const author = await make('users', {
      email: `${SECRET}@vi-du.vn`,
      name: secret('user'),
      password: secret('password'),
      roles: ['editor'],
      organizations: [town.station],
    })
    const hidden = await make('plans', { ref: `${SECRET}-plan`, title: secret('plan'), auditing: 'on' })
    const theme = await make('themes', { ref: `${SECRET}-theme`, text: secret('theme'), ordinal: 1, plan: hidden })
    const body = {
      root: {
        type: 'root',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        children: [
          {
            type: 'paragraph',
            version: 1,
            format: '',
            indent: 0,
            direction: null,
            children: [{ type: 'text', version: 1, text: secret('body'), format: 0, detail: 0, mode: 'normal', style: '' }],
          },
        ],
      },
    }
    const hiding = {
      summary: secret('summary'),
      byline: secret('byline'),
      body,
      author,
      themes: [theme],
      evidence: [{ note: secret('evidence') }],
    }
    draft = await make('segments', { title: secret('segment'), organization: town.station, _status: 'draft', ...hiding }, { draft: true })
    await make('articles', { title: secret('article'), organization: town.paper, _status: 'draft', ...hiding }, { draft: true })
    // Published, with everything hidden that it can point at; and a draft saved beside it.
    bystander = await make('segments', {
      title: 'Công khai',
      organization: town.station,
      _status: 'published',
      author,
      themes: [theme],
      evidence: [{ note: secret('evidence') }],
    })
    await payload.update({
      collection: 'segments',
      id: bystander,
      data: { title: secret('later version'), _status: 'draft' } as never,
      draft: true,
    })
    await make('articles', { title: 'Bài công khai', organization: town.paper, _status: 'published', author })
    await place(payload, town, '2030-01-10T20:00:00', { title: secret('planned') })
    await place(payload, town, '2030-01-10T21:00:00', {
      content: { relationTo: 'segments', value: draft },
      title: secret('content'),
      status: 'confirmed',
    })
    const called = await place(payload, town, '2030-01-10T22:00:00', { title: 'Bị hủy', status: 'confirmed' })
    await payload.update({ collection: 'placements', id: called, data: { status: 'cancelled', reason: secret('reason') } })
    const client = await hire(payload, 'apiClient')
    await payload.update({ collection: 'users', id: client.id, data: { enableAPIKey: true, apiKey: key } as never })
    await ask(
      'POST',
      '/public/v1/feedback',
      { 'content-type': 'application/json' },
      JSON.stringify({ question: secret('is this a question?'), name: secret('reader'), contact: secret('telephone') }),
    )
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const v1 = '/public/v1'
  const nested = (depth: number): string => `where${'[or][0]'.repeat(depth)}[title][equals]=x`
  it.each<[string, string[]]>([
    ['1: draft=true', [`${v1}/segments?draft=true`, '/api/segments?draft=true', '/api/segments/1?draft=true']],
    ['2: versions', [`${v1}/segments/versions`, '/api/segments/versions', '/api/segments/versions/1']],
    ['3: where[_status]', [`${v1}/segments?where[_status][equals]=draft`, '/api/segments?where[_status][equals]=draft']],
    [
      '4: filtering on what is hidden',
      [
        `${v1}/segments?where[author.email][like]=kinm`,
        '/api/segments?where[author.email][like]=kinm',
        '/api/users?where[resetPasswordToken][exists]=true',
      ],
    ],
    ['5: sorting by what is hidden', [`${v1}/segments?sort=author.email`, '/api/segments?sort=author.email']],
    ['6: joins and relationships', ['/api/segments?joins[author][limit]=1&depth=3', '/api/placements?depth=3']],
    ['7: joins[x][where]', [`${v1}/segments?joins[a][where][b]=c`, '/api/segments?joins[x][where][title][like]=kinm']],
    [
      '8: paths into JSON and rich text',
      ['/api/segments?where[body.root.children][contains]=kinm', "/api/segments?where[body.root.children'--][equals]=1"],
    ],
    [
      '9: operators of the database',
      [
        `${v1}/segments?$where=1`,
        '/api/segments?where[$where]=1',
        '/api/segments?where[title][$regex]=.*',
        '/api/segments?where[title][_bsontype]=ObjectId',
      ],
    ],
    [
      '10: select and populate',
      [`${v1}/segments?select[evidence]=true`, '/api/segments?select[author]=true&populate[users][email]=true&depth=2'],
    ],
    ['11: depth', [`${v1}/segments?depth=10`, '/api/segments?depth=10', '/api/segments?depth=-1', '/api/segments?depth=1e9']],
    [
      '12: limit',
      [
        `${v1}/segments?limit=0`,
        `${v1}/segments?limit=-1`,
        `${v1}/segments?limit=1e9`,
        `${v1}/segments?pagination=false`,
        '/api/segments?limit=1e9&pagination=false',
      ],
    ],
    [
      '13: expensive questions',
      [
        `${v1}/segments?q=${'%25_'.repeat(30)}`,
        `${v1}/segments?q=${'a%25'.repeat(30)}`,
        `/api/segments?${nested(20)}`,
        `/api/segments?where[title][like]=${'%25a'.repeat(200)}`,
      ],
    ],
    [
      '14: prototypes',
      [
        `${v1}/segments?__proto__=1`,
        `${v1}/segments?constructor=1`,
        `${v1}/segments?constructor[prototype][x]=1`,
        '/api/segments?__proto__[x]=1',
        '/api/segments?where[__proto__][equals]=1',
      ],
    ],
    [
      '15: lists where a value is expected',
      [`${v1}/segments?q[]=a`, `${v1}/segments?q=a&q=b`, '/api/segments?limit[]=1', '/api/segments?where[title]=a&where[title]=b'],
    ],
    ['19: GraphQL', ['/api/graphql', '/api/graphql-playground', `${v1}/graphql`]],
    [
      '45: addresses that frameworks keep for themselves',
      [
        '/public/v1/segments.rsc',
        '/public/v1/_next/data',
        '/public/v1/..%2f..%2fapi/users',
        '/public/v1/media/..%2f..%2fpackage.json',
        '/public/v1/media/%00',
      ],
    ],
  ])('%s: closed, and nothing leaks', async (_, paths) => {
    for (const path of paths) {
      for (const headers of [{}, { 'x-middleware-subrequest': 'middleware', 'x-forwarded-host': 'evil.vn' }] as Record<string, string>[]) {
        const answer = await get(path, headers)
        expect([path, leaks(answer)]).toEqual([path, false])
        expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
      }
    }
  })

  it('16: what is hidden and what is not there look alike', async () => {
    const shown = async (slug: string) => {
      const { status, text } = await get(`${v1}/segments/${slug}`)
      return [status, text]
    }
    expect(await shown('kinmatxyz-segment')).toEqual(await shown('khong-co'))
    expect((await get(`${v1}/plans/${SECRET}-plan`)).text).toEqual((await get(`${v1}/plans/khong-co`)).text)
  })

  it('17: no count and no cursor differs by what is hidden', async () => {
    for (const q of ['kinm', 'KINMAT', 'segment'])
      expect(JSON.parse((await get(`${v1}/segments?q=${q}`)).text)).toEqual({ items: [], next: null })
    // What is public is tied to a theme of a plan that is not: asking for that theme is like asking for none.
    for (const list of ['segments', 'articles', 'schedule', 'articles.rss', 'articles.json']) {
      const answers = await Promise.all([`${SECRET}-theme`, 'khong-co-theme'].map((theme) => get(`${v1}/${list}?theme=${theme}`)))
      const [hidden, none] = answers.map(({ status, text }) => [status, text.replaceAll(`${SECRET}-theme`, 'khong-co-theme')])
      expect([list, hidden]).toEqual([list, none])
    }
  })

  it('18: what is published shows nothing of the hidden that it points at', async () => {
    const answer = await get(`${v1}/segments/cong-khai`)
    expect(answer.status).toBe(200)
    expect(leaks(answer)).toBe(false)
    const day = await get(`${v1}/schedule?day=2030-01-10`)
    expect((JSON.parse(day.text) as { items: { title: string; state: string }[] }).items.map(({ title, state }) => [title, state])).toEqual(
      [
        ['Chuyên mục', 'scheduled'],
        ['Bị hủy', 'cancelled'],
      ],
    )
    expect(leaks(day)).toBe(false)
  })

  it("the website's key reads what is published and no version beside it", async () => {
    const answer = await get('/api/segments?depth=2', { authorization: `users API-Key ${key}` })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain(secret('segment'))
    expect(answer.text).not.toContain(secret('later version'))
    expect(answer.text).not.toContain('password')
  })

  it('42: whoever makes up X-Forwarded-For is still one client', async () => {
    // Its time stands still, or a slow machine would be given back what it has spent.
    const still = await listen(opened, () => false, clockAt(Date.parse('2030-01-10T00:00:00Z')))
    const statuses: number[] = []
    for (let n = 0; n < 400; n += 1) {
      const { status } = await send(still.url, {
        method: 'GET',
        path: `${v1}/segments?q=lan${n}`,
        headers: { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` },
      })
      statuses.push(status)
    }
    await still.close()
    expect([...new Set(statuses)]).toEqual([200, 429])
  })

  it('52: a flooded form: links, script, markup, a filled trap; what is kept is plain text, moderated', async () => {
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      ask(
        'POST',
        `${v1}/feedback`,
        { 'content-type': 'application/json', ...headers },
        typeof body === 'string' ? body : JSON.stringify(body),
      )
    const before = (await payload.count({ collection: 'feedback' })).totalDocs
    const answers = [
      await post({ question: 'Xem http://a.vn http://b.vn http://c.vn nhé' }),
      await post({ question: 'Tôi muốn hỏi về một cửa', website: 'http://spam.vn' }),
      await post({ question: '<script>alert(1)</script>Bao giờ nộp hồ sơ qua mạng?' }),
      await post({ question: 'x'.repeat(20_000) }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([422, 202, 202, 413])
    expect((await payload.count({ collection: 'feedback' })).totalDocs).toBe(before + 1)
    const {
      docs: [kept],
    } = await payload.find({ collection: 'feedback', sort: '-receivedAt', limit: 1 })
    expect(kept).toMatchObject({ question: 'alert(1) Bao giờ nộp hồ sơ qua mạng?', state: 'received' })
    const flood = await Promise.all(
      Array.from({ length: 20 }, (_, n) => post({ question: `Câu hỏi thứ ${n} của tôi` }, { 'x-forwarded-for': `10.1.0.${n}` })),
    )
    expect(flood.every(({ status }) => status === 429 || status === 202)).toBe(true)
    expect(flood.filter(({ status }) => status === 429).length).toBeGreaterThan(14)
    expect((await ask('POST', `${v1}/feedback`, { 'content-type': 'text/plain' }, 'x')).status).toBe(415)
    for (const list of ['/api/feedback', `${v1}/feedback`]) expect((await get(list)).status).toBeGreaterThanOrEqual(400)
  })

  it('51: hostile rules, a hundred at once, are refused while the public is served', async () => {
    const rules = Array.from({ length: 100 }, (_, n) => `FREQ=SECONDLY;COUNT=${10 ** 9 + n};BYSETPOS=${n + 1}`)
    const refused = rules.map((rrule) =>
      payload
        .create({
          collection: 'programmes',
          data: { name: 'x', channel: town.channel, form: town.form, rrule, dtstart: '2030-01-07T20:00', seconds: 900 } as never,
        })
        .then(
          () => 'taken',
          () => 'refused',
        ),
    )
    const served = await get(`${v1}/channels`)
    expect(served.status === 200 || served.status === 429).toBe(true)
    expect(new Set(await Promise.all(refused))).toEqual(new Set(['refused']))
  })

  it('10,000 random requests: no error of ours, nothing hidden', async () => {
    const behindProxy = await listen({ ...opened, env: { ...opened.env, trustProxy: 1 } })
    const wrong: string[] = []
    const slowest = await sendRandom(behindProxy.url, 10_000, ({ method, path, headers }, answer) => {
      // What Node itself refuses to send is no answer of ours.
      if (answer.status >= 500 || leaks(answer) || (answer.status === 0 && !/hang up|ECONNRESET|EPIPE/.test(answer.text)))
        wrong.push(`${answer.status} ${method} ${path} ${JSON.stringify(headers)} ${answer.text.slice(0, 200)}`)
    })
    // A figure of this machine while all its cores are at work; the bound is kept by bench/publicApi.ts.
    process.stdout.write(`slowest of 10,000 random requests: ${slowest.milliseconds.toFixed(0)} ms, ${slowest.of.slice(0, 120)}\n`)
    await behindProxy.close()
    expect(wrong).toEqual([])
  })
})
