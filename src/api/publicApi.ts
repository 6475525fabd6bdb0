import type { IncomingMessage, ServerResponse } from 'node:http'

import { Router, type Request, type RequestHandler } from 'express'
import type { Payload } from 'payload'

import { wallTimers, type Clock } from '../platform/clock.ts'
import type { Env } from '../platform/env.ts'
import { watchChanges } from '../changes/changes.ts'
import { clientOf, createBudget, type Budget } from '../access/budget.ts'
import { takeFeedback } from './feedback.ts'
import { createMedia, mediaOperations } from './media.ts'
import { readParams, readPath } from './params.ts'
import { createAnswerCache, type AnswerCache } from './cache/answerCache.ts'
import { cacheHeadersFor, type HeaderList } from './cache/cacheHeaders.ts'
import { createCachePurger, purgeByHttp } from './cache/purge.ts'
import { createAnswerSender, type SendAnswer } from './cache/sendAnswer.ts'
import { storageFailureOf, storageFailureText, storageRetryAfter } from '../platform/storageFailure.ts'
import { missing, wrongParameters, sendProblem, tooMany, type Problem } from './problem.ts'
import type { Resource, ApiSource } from './resource.ts'
import { resources } from './resources.ts'

export const PUBLIC_PATH = '/public/v1'

/** Memory that cached answers may take. */
const MAX_CACHE_BYTES = 48 * 2 ** 20
/** What a client may have made for it; a cached answer costs nothing. */
const MAKING_BUDGET = { most: 240, perSecond: 30 }

export interface PublicApi {
  /** Answers from the cache, before anything else looks at the request; false when the answer is not there. */
  readonly serveCached: (req: IncomingMessage, res: ServerResponse) => boolean
  readonly router: Router
  stop(): Promise<void>
}

export interface PublicApiOptions {
  payload: Payload
  clock: Clock
  env: Pick<Env, 'serverUrl' | 'publicSite' | 'cache'>
}

/** Published content for the world, read-only but for feedback. In front of Next and of Payload's own API. */
export async function createPublicApi({ payload, clock, env: { serverUrl, publicSite, cache } }: PublicApiOptions): Promise<PublicApi> {
  const purger = createCachePurger(cache.purgeUrls, {
    send: purgeByHttp(cache),
    timers: wallTimers,
    onFailure: (url, err) => payload.logger.warn({ err, cache: new URL(url).host }, 'a cache did not take what to drop'),
  })
  const answerCache = createAnswerCache({ maxBytes: MAX_CACHE_BYTES, clock, onInvalidate: purger.purge })
  const cacheHeaders = cacheHeadersFor(cache)
  const sendAnswer = createAnswerSender({ cache: answerCache, clock, cacheHeaders })
  const stopWatching = await watchChanges(payload, answerCache.invalidate, clock, wallTimers)
  // Whatever changed while this server was down.
  purger.purge('all')
  const source: ApiSource = { payload, clock, base: `${serverUrl}${PUBLIC_PATH}`, site: publicSite }
  return {
    async stop() {
      await stopWatching()
      await purger.stop()
    },
    router: routerOf(source, { answerCache, sendAnswer, cacheHeaders }),
    serveCached(req, res) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false
      const answer = answerCache.getByAlias(req.url!)
      if (answer === null) return false
      sendAnswer(answer, req, res)
      return true
    },
  }
}

interface Caching {
  readonly answerCache: AnswerCache
  readonly sendAnswer: SendAnswer
  readonly cacheHeaders: (tags: readonly string[]) => HeaderList
}

function routerOf(source: ApiSource, caching: Caching): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const budget = createBudget(MAKING_BUDGET, source.clock)

  router.use(answerPreflight)
  for (const resource of resources) {
    router.get(expressPath(resource.path), getResource(resource, source, budget, caching))
    router.all(expressPath(resource.path), refuseMethod())
  }
  const media = createMedia(source, budget, caching.cacheHeaders)
  router.get('/media/:filename', media.file)
  router.get('/segments/:slug/media/:filename', media.inText('segments'))
  router.get('/articles/:slug/media/:filename', media.inText('articles'))
  for (const path of Object.keys(mediaOperations)) router.all(expressPath(path), refuseMethod())
  router.post('/feedback', takeFeedback(source))
  router.all('/feedback', refuseMethod('POST, OPTIONS'))
  router.get(/^\/?$/, (_req, res) => res.redirect(302, `${source.base}/docs`))
  router.use((req, res) => sendProblem(req, res, missing))
  router.use(onError(source.payload))
  return router
}

/** CORS preflight: any page may read, and send feedback. */
const answerPreflight: RequestHandler = (req, res, next) => {
  if (req.method !== 'OPTIONS') return next()
  res.writeHead(204, {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
    'access-control-allow-headers': 'content-type, if-none-match, if-modified-since, accept-language',
    'access-control-max-age': '86400',
  })
  res.end()
}

const getResource =
  (resource: Resource, source: ApiSource, budget: Budget, { answerCache, sendAnswer }: Caching): RequestHandler =>
  async (req, res) => {
    const asked = readRequest(req, resource)
    if ('refused' in asked) return sendProblem(req, res, asked.refused)
    const { key, params } = asked
    const wait = answerCache.has(key) ? 0 : budget.spend(clientOf(req.ip ?? ''), resource.cost(params))
    if (wait > 0) return sendProblem(req, res, tooMany(wait))
    const answer = await answerCache.getOrMake(key, req.originalUrl, () => resource.make(source, params))
    if ('refused' in answer) return sendProblem(req, res, answer.refused)
    sendAnswer(answer, req, res)
  }

const refuseMethod =
  (allow = 'GET, HEAD, OPTIONS'): RequestHandler =>
  (req, res) =>
    sendProblem(req, res, {
      status: 405,
      detail: { vi: `Địa chỉ này không nhận ${req.method}.`, en: `${req.method} is not taken here.` },
      allow,
    })

/** A path of OpenAPI in Express's notation. */
const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

type ResourceRequest = { key: string; params: Readonly<Record<string, unknown>> } | { refused: Problem }

/** The parameters of a request, checked; the key is the same however the URL was written. */
function readRequest(req: Request, resource: Resource): ResourceRequest {
  const at = req.originalUrl.indexOf('?')
  const path = readPath(req.params as Record<string, string>, resource.inPath)
  if (!path.ok) return { refused: missing }
  const query = readParams(at < 0 ? '' : req.originalUrl.slice(at + 1), resource.params)
  if (!query.ok) return { refused: wrongParameters(query.faults) }
  const params = { ...path.value, ...query.value }
  return { key: `${resource.path} ${JSON.stringify(params)}`, params }
}

/** A URL that cannot be decoded is the caller's mistake; every other error is ours, and its message stays here. */
const onError =
  (payload: Payload) =>
  (error: Error, req: Request, res: Parameters<RequestHandler>[1], next: (error: unknown) => void): void => {
    if (res.headersSent) return next(error)
    if (error instanceof URIError) return sendProblem(req, res, missing)
    payload.logger.error({ err: error }, 'the public API failed')
    const failure = storageFailureOf(error)
    if (failure !== null) return sendProblem(req, res, { status: 503, detail: storageFailureText[failure], retryAfter: storageRetryAfter })
    sendProblem(req, res, {
      status: 500,
      detail: { vi: 'Có lỗi ở máy chủ. Hãy thử lại sau.', en: 'Something went wrong here. Try again later.' },
    })
  }
