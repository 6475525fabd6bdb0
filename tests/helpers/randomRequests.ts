import { Agent, request } from 'node:http'

import { createRandom, type Random } from './random.ts'

/** Something that is asked of the public API, whether or not it makes sense. */
export interface Asked {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

export interface Answer {
  /** 0: the connection broke off, `text` says how. */
  status: number
  text: string
  headers: Record<string, unknown>
  milliseconds: number
}

/** Over connections that are kept: the machine would run out of ports. */
const AT_ONCE = 8
const SEED = 20_301

/** Sends it as it stands: `fetch` would put right what is wrong with it. */
export function send(url: string, { method, path, headers, body }: Asked, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const { hostname, port } = new URL(url)
    const sent = request({ hostname, port, method, path, headers, agent, insecureHTTPParser: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          text: Buffer.concat(chunks).toString(),
          headers: response.headers,
          milliseconds: performance.now() - started,
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/**
 * Sends random requests to a server that believes one proxy, each from another client: or nearly all
 * would only be told to wait. Gives back the slowest.
 */
export async function sendRandom(
  url: string,
  count: number,
  look: (asked: Asked, answer: Answer) => void,
): Promise<{ milliseconds: number; of: string }> {
  const random = createRandom(SEED)
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let slowest = { milliseconds: 0, of: '' }
  let client = 0
  const one = async (): Promise<void> => {
    const asked = randomRequest(random)
    const headers = { ...asked.headers, 'x-forwarded-for': `2001:db8:${(client += 1).toString(16)}::1` }
    const answer = await send(url, { ...asked, headers }, agent).catch((error: Error) => ({
      status: 0,
      text: error.message,
      headers: {},
      milliseconds: 0,
    }))
    if (answer.milliseconds > slowest.milliseconds) slowest = { milliseconds: answer.milliseconds, of: `${asked.method} ${asked.path}` }
    look(asked, answer)
  }
  for (let done = 0; done < count; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, one))
  agent.destroy()
  return slowest
}

const resources = [
  'schedule',
  'schedule/now',
  'segments',
  'articles',
  'segments/cong-khai',
  'articles/bai-cong-khai',
  'programmes',
  'channels',
  'themes',
  'plans',
  'plans/kh',
  'compliance',
  'articles.rss',
  'articles.atom',
  'articles.json',
  'schedule.ics',
  'xmltv.xml',
  'schedule.jsonld',
  'sitemap.xml',
  'sitemap/2030-01.xml',
  'openapi.json',
  'docs',
  'media/x.jpg',
  'feedback',
  '',
  'nothing',
]
const names = [
  'day',
  'from',
  'to',
  'channel',
  'programme',
  'theme',
  'plan',
  'commitment',
  'q',
  'limit',
  'cursor',
  'lang',
  'draft',
  'where[title][like]',
  'depth',
  'sort',
  'select[x]',
  '__proto__',
  'constructor',
  'toString',
  '',
]
const values = [
  '2030-01-10',
  '2030-02-31',
  '1',
  '0',
  '-1',
  '1e9',
  '100',
  'NaN',
  'ctv1',
  'nd-1',
  'kh',
  'kinm',
  'a',
  '',
  '%',
  '%25',
  '%00',
  '%ff',
  '%E1%BB%87',
  "'",
  '"',
  '`',
  "';--",
  '../..',
  '{}',
  '[]',
  'null',
  'true',
  'WzFd',
  'WyIyMDMwLTAxLTAxVDAwOjAwOjAwLjAwMFoiLDFd',
  'WyIyMDMwLTAxLTAxVDAwOjAwOjAwLjAwMFoiLCJ4Il0',
  '507f1f77bcf86cd799439011',
  '999999999999999',
  '9999-12-31',
  '0001-01-01',
  'x'.repeat(500),
  encodeURIComponent('một cửa'),
  encodeURIComponent('😀\u202e'),
]
const methods = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH']
const headerSets: readonly Record<string, string>[] = [
  {},
  { 'accept-encoding': 'br' },
  { 'accept-encoding': 'gzip;q=0.5, *;q=0' },
  { 'accept-encoding': ';;;=,' },
  { 'if-none-match': '*' },
  { 'if-none-match': 'W/"x", "y"' },
  { 'if-modified-since': 'never' },
  { 'if-modified-since': 'Fri, 31 Dec 9999 23:59:59 GMT' },
  { range: 'bytes=0-1' },
  { 'accept-language': 'en' },
  { 'accept-language': ',;q=x' },
  { 'x-forwarded-for': '1.2.3.4, 5.6.7.8' },
  { 'x-middleware-subrequest': 'src/middleware' },
  { 'x-http-method-override': 'DELETE' },
  { host: 'evil.vn' },
  { cookie: 'payload-token=x' },
  { authorization: 'JWT x' },
  { 'content-type': 'application/json' },
  { origin: 'null' },
  { rsc: '1', 'next-action': 'x' },
]
const bodies = [
  '',
  '{',
  '{}',
  '[]',
  '{"question":1}',
  '{"question":"Tôi hỏi một câu dài"}',
  '{"__proto__":{"x":1}}',
  `${'['.repeat(5_000)}`,
  '\u0000',
]

function randomRequest(random: Random): Asked {
  const method = random.pick(methods)
  const root = random.chance(0.85) ? '/public/v1/' : random.pick(['/api/segments/', '/api/', '/public/', '/public/v1//', '/PUBLIC/v1/'])
  const tail = random.chance(0.1) ? random.pick(['/', '/%2e%2e', '%00', '/../api/users', ';a=b', '.rsc', '%zz', '/x/y/z']) : ''
  const pairs = Array.from(
    { length: random.int(0, 4) },
    () => `${random.chance(0.05) ? '%zz' : random.pick(names)}${random.chance(0.05) ? '' : '='}${random.pick(values)}`,
  )
  const query = pairs.length === 0 ? '' : `?${pairs.join('&')}`
  const body = method === 'POST' || method === 'PUT' || method === 'PATCH' ? random.pick(bodies) : undefined
  return {
    method,
    path: `${root}${random.pick(resources)}${tail}${query}`,
    headers: random.pick(headerSets),
    ...(body === undefined ? {} : { body }),
  }
}
