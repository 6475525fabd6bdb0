import type { PayloadLogger } from 'payload'
import pino from 'pino'

import type { Env } from './env.ts'

/** Structured logs, one JSON object a line on standard output. Secrets never reach a line. */
export const loggerOf = (env: Pick<Env, 'logLevel'>): PayloadLogger =>
  pino({
    level: env.logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token', '*.apiKey'],
  }) as PayloadLogger
