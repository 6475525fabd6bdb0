import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'

import compression from 'compression'
import express, { type Express, type Request, type RequestHandler } from 'express'
import helmet from 'helmet'
import next from 'next'
import type { Payload } from 'payload'
import { pinoHttp } from 'pino-http'

import { clientOf } from '../access/budget.ts'
import { createPublicApi, PUBLIC_PATH, type PublicApi } from '../api/publicApi.ts'
import { clientAddressHeader } from '../platform/clientAddress.ts'
import { wallClock } from '../platform/clock.ts'
import { contentPolicy } from './contentPolicy.ts'
import type { Env } from '../platform/env.ts'
import { metricsOf } from './metrics.ts'
import { limitRequests } from './requestLimits.ts'
import { readiness, shared, writtenFolders } from './readiness.ts'

/** Both sides hashed, so that neither length nor content shows in the time it takes. */
const sameSecret = (a: string, b: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

const fromThisMachine = (req: Request): boolean => /^(::1|127\.|::ffff:127\.)/.test(req.socket.remoteAddress ?? '')

const mayReadMetrics = (env: Env, req: Request): boolean =>
  env.metricsToken === undefined
    ? // A proxy on this machine would make everybody local: then only a token will do.
      env.trustProxy === 0 && fromThisMachine(req) && req.headers['x-forwarded-for'] === undefined
    : sameSecret(req.headers.authorization ?? '', `Bearer ${env.metricsToken}`)

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

export interface FrontOptions {
  env: Env
  payload: Payload
  publicApi: PublicApi
  /** Answers what nothing in front of it answers: Next. */
  handle: RequestHandler
  isStopping: () => boolean
}

/**
 * What stands in front of Next: health, readiness, metrics, the public API and headers. No body
 * parser: Payload reads its own requests.
 */
export function frontOf({ env, payload, publicApi, handle, isStopping }: FrontOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustProxy)
  addOperatorRoutes(app, { env, payload, isStopping })
  app.use(PUBLIC_PATH, publicApi.router)
  app.use(
    pinoHttp({
      logger: payload.logger as never,
      autoLogging: { ignore: (req) => req.url?.startsWith('/_next/') ?? false },
      customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'debug'),
      serializers: {
        // Addresses may carry tokens: the log keeps the path alone.
        req: (req: { method: string; url: string }) => ({ method: req.method, path: req.url.split('?')[0] }),
        res: (res: { statusCode: number }) => ({ status: res.statusCode }),
      },
    }),
  )
  app.use(
    helmet({
      contentSecurityPolicy: false,
      crossOriginEmbedderPolicy: false,
      strictTransportSecurity: env.serverUrl.startsWith('https:'),
    }),
  )
  app.use(contentPolicy(env))
  app.use((req, res, next) => {
    // Payload takes an address that cannot be read for a fault of its own.
    if (isReadable(req.path)) return next()
    res.status(400).type('text').send('Bad request')
  })
  app.use((req, _res, next) => {
    // Pages are under /admin alone; elsewhere Next stumbles over what asks for parts of one.
    if (!req.path.startsWith('/admin'))
      for (const name of Object.keys(req.headers)) if (name === 'rsc' || name.startsWith('next-')) delete req.headers[name]
    next()
  })
  app.use((req, _res, next) => {
    req.headers[clientAddressHeader] = clientOf(req.ip ?? '')
    next()
  })
  app.use(limitRequests())
  app.use(compression())
  app.get('/', (_req, res) => res.redirect('/admin'))
  app.use(handle)
  return app
}

/** What an operator's tools ask for. */
function addOperatorRoutes(app: Express, { env, payload, isStopping }: Pick<FrontOptions, 'env' | 'payload' | 'isStopping'>): void {
  const metrics = metricsOf(payload, env)
  const ready = shared(() => readiness(payload, writtenFolders(env)))
  app.get('/healthz', (_req, res) => void res.type('text').send('ok'))
  app.get('/readyz', async (_req, res) => {
    const state = isStopping() ? 'stopping' : await ready()
    res.status(state === 'ready' ? 200 : 503).json({ state })
  })
  app.get('/metrics', async (req, res) => {
    // Forbidden looks like missing: nobody learns that there is something to guess at.
    if (!mayReadMetrics(env, req)) return void res.status(404).type('text').send('Not found')
    res.type(metrics.contentType).send(await metrics.metrics())
  })
}

/** Public answers that are ready go out first; everything else goes through the front. */
export const listenerOf =
  (app: Express, { serveCached }: PublicApi): RequestListener =>
  (req, res) => {
    if (!serveCached(req, res)) app(req, res)
  }

export interface RunningServer {
  /** Stops taking requests, ends those under way, then gives up what is left after `patience` ms. */
  close(patience: number): Promise<void>
}

/** Starts the server: Express in front, Next behind. */
export async function serve(env: Env, payload: Payload): Promise<RunningServer> {
  const nextApp = next({ dev: !env.production, dir: process.cwd(), quiet: true })
  await nextApp.prepare()
  const nextHandle = nextApp.getRequestHandler()
  let stopping = false
  const streams = new Set<ServerResponse>()
  const publicApi = await createPublicApi({ payload, clock: wallClock, env })
  const app = frontOf({
    env,
    payload,
    publicApi,
    handle(req, res) {
      keepStreams(streams, res)
      void nextHandle(req, res)
    },
    isStopping: () => stopping,
  })
  const server = createServer(listenerOf(app, publicApi))
  await listen(server, env)
  return {
    async close(patience) {
      stopping = true
      // Streams would never end by themselves; whoever listens connects again, to the next server.
      for (const stream of streams) stream.destroy()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), patience)
      await closed
      clearTimeout(timer)
      await publicApi.stop()
      await nextApp.close()
    },
  }
}

/** Notes a response for as long as it is a stream of events. */
function keepStreams(streams: Set<ServerResponse>, res: ServerResponse): void {
  const { writeHead } = res
  res.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    const result = (writeHead as (...all: unknown[]) => ServerResponse).apply(this, args)
    if (String(res.getHeader('content-type') ?? '').startsWith('text/event-stream')) {
      streams.add(res)
      res.once('close', () => streams.delete(res))
    }
    return result
  } as typeof writeHead
}

const listen = (server: Server, env: Env): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.port, env.host, resolve)
  })
