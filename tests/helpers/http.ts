import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

import { handleEndpoints, type Payload } from 'payload'

import { createPublicApi } from '../../src/api/publicApi.ts'
import { wallClock, type Clock } from '../../src/platform/clock.ts'
import { frontOf, listenerOf } from '../../src/server/server.ts'
import type { TestPayload } from './payload.ts'

/** A listening installation: Express in front as in production, Payload's own endpoints behind, no pages. */
export interface TestServer {
  url: string
  close(): Promise<void>
}

export async function listen(
  { payload, env, key }: TestPayload,
  stopping: () => boolean = () => false,
  clock: Clock = wallClock,
): Promise<TestServer> {
  const publicApi = await createPublicApi({ payload, clock, env })
  const app = frontOf({ env, payload, publicApi, handle: (req, res) => void answer(payload, key, req, res), isStopping: stopping })
  const server: Server = createServer(listenerOf(app, publicApi))
  // A slow machine leaves connections idle; one that is closed just as it is used again would fail a test.
  server.keepAliveTimeout = 600_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await publicApi.stop()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

type Handler = Parameters<typeof frontOf>[0]['handle']

async function answer(payload: Payload, key: string, req: Parameters<Handler>[0], res: Parameters<Handler>[1]): Promise<void> {
  const bodyless = req.method === 'GET' || req.method === 'HEAD'
  const request = new Request(`http://${req.headers.host ?? 'localhost'}${req.originalUrl}`, {
    method: req.method,
    headers: Object.entries(req.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])),
    ...(bodyless ? {} : { body: Readable.toWeb(req) as ReadableStream, duplex: 'half' }),
  } as RequestInit)
  const response = await handleEndpoints({ config: Promise.resolve(payload.config), payloadInstanceCacheKey: key, request })
  res.status(response.status)
  response.headers.forEach((value, name) => res.append(name, value))
  res.send(Buffer.from(await response.arrayBuffer()))
}

/** Somebody at the other end of the wire. */
export interface Caller {
  get(path: string): Promise<{ status: number; body: Record<string, unknown> }>
  post(path: string, data: unknown): Promise<{ status: number; body: Record<string, unknown> }>
  patch(path: string, data: unknown): Promise<{ status: number; body: Record<string, unknown> }>
  delete(path: string): Promise<{ status: number; body: Record<string, unknown> }>
}

export function callerAt(url: string, headers: Record<string, string> = {}): Caller {
  const call = (method: string) => async (path: string, data?: unknown) => {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', 'accept-language': 'vi', ...headers },
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
      redirect: 'manual',
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: (json ? JSON.parse(text) : { text }) as Record<string, unknown> }
  }
  return { get: call('GET'), post: call('POST'), patch: call('PATCH'), delete: call('DELETE') }
}

/** Signs in as a browser would, and carries the token in a header. */
export async function signIn(url: string, email: string, password: string): Promise<Caller> {
  const { status, body } = await callerAt(url).post('/api/users/login', { email, password })
  if (status !== 200) throw new Error(`sign-in failed: ${JSON.stringify(body)}`)
  return callerAt(url, { authorization: `JWT ${String(body.token)}` })
}

/** The same installation with a public site whose pages of articles and segments are known. */
export const withSite = (opened: TestPayload, url = 'https://trang.vi-du.vn'): TestPayload => ({
  ...opened,
  env: {
    ...opened.env,
    publicSite: {
      url,
      paths: { article: '/tin/{slug}', segment: '/tiet-muc/{slug}', programme: '/chuyen-muc/{id}', broadcast: '/lich/{day}#{id}' },
    },
  },
})
