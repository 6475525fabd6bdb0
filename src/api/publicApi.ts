import type { IncomingMessage, ServerResponse } from 'node:http'

import { Router, type Request, type RequestHandler } from 'express'
import type { Payload } from 'payload'

import { wallTimers, type Clock } from '../clock.ts'
import type { Env } from '../env.ts'
import { watchChanges } from '../operations/changes.ts'
import { clientOf, createBudget } from '../access/budget.ts'
import { takeFeedback } from './feedback.ts'
import { createMedia, mediaOperations } from './media.ts'
import { readParams, readPath } from './params.ts'
import { cachingOf } from './prepared/caching.ts'
import { createKitchen, type Kitchen } from './prepared/kitchen.ts'
import { createPurge, tellByHttp } from './prepared/purge.ts'
import { storageFailureOf, storageFailureText, storageRetryAfter } from '../storageFailure.ts'
import { missing, faulty, sendProblem, tooMany, type Problem } from './problem.ts'
import type { Resource, Source } from './resource.ts'
import { resources } from './resources.ts'

export const PUBLIC_PATH = '/public/v1'

/** How much memory prepared answers may take. */
const ROOM = 48 * 2 ** 20
/** What a client may have made for it; what is ready costs nothing. */
const MAKING = { most: 240, perSecond: 30 }

export interface PublicApi {
  /** Answers what is ready, before anything else looks at the request; false when there is nothing. */
  readonly serveReady: (req: IncomingMessage, res: ServerResponse) => boolean
  readonly router: Router
  readonly kitchen: Kitchen
  stop(): Promise<void>
}

export interface PublicApiOptions {
  payload: Payload
  clock: Clock
  env: Pick<Env, 'serverUrl' | 'publicSite' | 'cache'>
}

/** Published content for the world, read-only but for feedback. In front of Next and of Payload's own API. */
export async function createPublicApi({ payload, clock, env: { serverUrl, publicSite, cache } }: PublicApiOptions): Promise<PublicApi> {
  const purge = createPurge(cache.purgeUrls, tellByHttp(cache), wallTimers, (url, err) => payload.logger.warn({ err, cache: new URL(url).host }, 'a cache did not take what to drop'))
  const kitchen = createKitchen({ room: ROOM, clock, caching: cachingOf(cache), dropped: purge.drop })
  const stopWatching = await watchChanges(payload, (changes) => kitchen.hear(changes), clock, wallTimers)
  // What changed while nobody listened.
  purge.drop('all')
  const source: Source = { payload, clock, base: `${serverUrl}${PUBLIC_PATH}`, site: publicSite }
  return {
    kitchen,
    async stop() {
      await stopWatching()
      await purge.stop()
    },
    router: routerOf(source, kitchen),
    serveReady(req, res) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false
      const ready = kitchen.at(req.url!)
      if (ready === null) return false
      kitchen.send(ready, req, res)
      return true
    },
  }
}

function routerOf(source: Source, kitchen: Kitchen): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const making = createBudget(MAKING, source.clock)

  router.use((req, res, next) => {
    if (req.method === 'OPTIONS') {
      res.writeHead(204, {
        'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
        'access-control-allow-headers': 'content-type, if-none-match, if-modified-since, accept-language', 'access-control-max-age': '86400',
      })
      return void res.end()
    }
    next()
  })

  for (const resource of resources) {
    const path = written(resource.path)
    router.get(path, async (req, res) => {
      const asked = read(req, resource)
      if ('refused' in asked) return sendProblem(req, res, asked.refused)
      const { key, params } = asked
      const wait = kitchen.has(key) ? 0 : making.spend(clientOf(req.ip ?? ''), resource.cost(params))
      if (wait > 0) return sendProblem(req, res, tooMany(wait))
      const made = await kitchen.get(key, req.originalUrl, () => resource.make(source, params))
      if ('refused' in made) return sendProblem(req, res, made.refused)
      kitchen.send(made, req, res)
    })
    router.all(path, (req, res) => sendProblem(req, res, notAllowed(req.method)))
  }

  const media = createMedia(source, making, kitchen)
  router.get('/media/:filename', media.file)
  router.get('/segments/:slug/media/:filename', media.inText('segments'))
  router.get('/articles/:slug/media/:filename', media.inText('articles'))
  for (const path of Object.keys(mediaOperations)) router.all(written(path), (req, res) => sendProblem(req, res, notAllowed(req.method)))
  router.post('/feedback', takeFeedback(source))
  router.all('/feedback', (req, res) => sendProblem(req, res, notAllowed(req.method, 'POST, OPTIONS')))
  router.get(/^\/?$/, (_req, res) => res.redirect(302, `${source.base}/docs`))
  router.use((req, res) => sendProblem(req, res, missing))
  router.use(onError(source.payload) as never)
  return router
}

/** A path of OpenAPI as Express writes it. */
const written = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

type Asked = { key: string; params: Readonly<Record<string, unknown>> } | { refused: Problem }

/** What is asked for, by names and values that are known; the key is the same however it was written. */
function read(req: Request, resource: Resource): Asked {
  const at = req.originalUrl.indexOf('?')
  const path = readPath(req.params as Record<string, string>, resource.inPath)
  if (!path.ok) return { refused: missing }
  const query = readParams(at < 0 ? '' : req.originalUrl.slice(at + 1), resource.params)
  if (!query.ok) return { refused: faulty(query.faults) }
  const params = { ...path.value, ...query.value }
  return { key: `${resource.path} ${JSON.stringify(params)}`, params }
}

const notAllowed = (method: string, allow = 'GET, HEAD, OPTIONS'): Problem => ({
  status: 405, detail: { vi: `Địa chỉ này không nhận ${method}.`, en: `${method} is not taken here.` }, allow,
})

/** An address that cannot be read is the caller's mistake; everything else is ours, and is not told about. */
const onError = (payload: Payload) => (error: Error, req: Request, res: Parameters<RequestHandler>[1], next: (error: unknown) => void): void => {
  if (res.headersSent) return next(error)
  if (error instanceof URIError) return sendProblem(req, res, missing)
  payload.logger.error({ err: error }, 'the public API failed')
  const failure = storageFailureOf(error)
  if (failure !== null) return sendProblem(req, res, { status: 503, detail: storageFailureText[failure], retryAfter: storageRetryAfter })
  sendProblem(req, res, { status: 500, detail: { vi: 'Có lỗi ở máy chủ. Hãy thử lại sau.', en: 'Something went wrong here. Try again later.' } })
}
