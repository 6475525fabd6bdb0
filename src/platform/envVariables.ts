import { z } from 'zod'

import { parseTimeOfDay } from '../obligations/index.ts'
import { fitsPage, type PublicSite, type SitePage } from './publicSite.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
const text = z.preprocess(blank, z.string().optional())
const flag = (fallback: 'true' | 'false') =>
  z.preprocess(blank, z.enum(['true', 'false']).default(fallback)).transform((value) => value === 'true')

/** The entries of a list that is separated by commas. */
export const entriesOf = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
const isWebAddress = (value: string): boolean => z.url({ protocol: /^https?$/ }).safeParse(value).success
const pagePath = (page: SitePage) =>
  z.preprocess(
    blank,
    z
      .string()
      .refine((path) => fitsPage(page, path))
      .optional(),
  )

/** The environment variables as they come, each with its form and default. */
export const variables = z.object({
  NODE_ENV: z.preprocess(blank, z.enum(['production', 'development', 'test']).default('production')),
  HOST: z.preprocess(blank, z.string().default('0.0.0.0')),
  PORT: z.preprocess(blank, z.coerce.number().int().min(1).max(65535).default(3000)),
  SERVER_URL: z.preprocess(blank, z.url({ protocol: /^https?$/ }).optional()),
  TRUSTED_ORIGINS: text,
  DATABASE_URL: text,
  DATA_DIR: z.preprocess(blank, z.string().default('data')),
  MEDIA_DIR: text,
  BACKUP_DIR: text,
  BACKUP_AT: z.preprocess(
    blank,
    z
      .string()
      .refine((time) => parseTimeOfDay(time) !== null)
      .default('02:30'),
  ),
  BACKUP_KEEP: z.preprocess(blank, z.coerce.number().int().min(1).max(10_000).default(14)),
  PAYLOAD_SECRET: z.preprocess(blank, z.string().min(32).optional()),
  ADMIN_EMAIL: z.preprocess(blank, z.email().default('admin@dinh-ky.local')),
  ADMIN_PASSWORD: z.preprocess(blank, z.string().min(12).optional()),
  SMTP_URL: z.preprocess(blank, z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: z.preprocess(blank, z.string().default('Định Kỳ <no-reply@dinh-ky.local>')),
  METRICS_TOKEN: z.preprocess(blank, z.string().min(16).optional()),
  LOG_LEVEL: z.preprocess(blank, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
  RUN_JOBS: flag('true'),
  PRIVATE_WEBHOOKS: flag('false'),
  SEED: z.preprocess(blank, z.enum(['demo', 'plans', 'none']).default('demo')),
  PUBLIC_SITE_URL: z.preprocess(
    blank,
    z
      .url({ protocol: /^https?$/ })
      .refine((url) => !/[?#]/.test(url))
      .optional(),
  ),
  PUBLIC_ARTICLE_PATH: pagePath('article'),
  PUBLIC_SEGMENT_PATH: pagePath('segment'),
  PUBLIC_PROGRAMME_PATH: pagePath('programme'),
  PUBLIC_BROADCAST_PATH: pagePath('broadcast'),
  CACHE_STALE_IF_ERROR: z.preprocess(blank, z.coerce.number().int().min(0).max(86_400).default(300)),
  CACHE_PURGE_URL: z.preprocess(
    blank,
    z
      .string()
      .refine((text) => entriesOf(text).every(isWebAddress))
      .optional(),
  ),
  CACHE_PURGE_METHOD: z.preprocess(blank, z.enum(['PURGE', 'POST']).default('PURGE')),
  CACHE_PURGE_TOKEN: z.preprocess(
    blank,
    z
      .string()
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
  ),
  TRUST_PROXY: z.preprocess(blank, z.coerce.number().int().min(0).max(10).default(0)),
})

export type Variables = z.infer<typeof variables>
export type VariableName = keyof Variables

/** The paths of the public site's pages; null where none is set. */
export const sitePathsIn = (given: Variables): PublicSite['paths'] => ({
  article: given.PUBLIC_ARTICLE_PATH ?? null,
  segment: given.PUBLIC_SEGMENT_PATH ?? null,
  programme: given.PUBLIC_PROGRAMME_PATH ?? null,
  broadcast: given.PUBLIC_BROADCAST_PATH ?? null,
})

/** Every setting that there is. */
export const settingNames: readonly string[] = Object.keys(variables.shape)
