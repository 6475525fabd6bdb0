import { relative, resolve, sep } from 'node:path'

import { z } from 'zod'

import { databaseKindOf, namesReplicaSet } from './databaseUrl.ts'
import type { Text } from './i18n/text.ts'
import { parseTimeOfDay } from './obligations/index.ts'
import { fitsPage, namedInPath, type PublicSite, type SitePage } from './publicSite.ts'

/** What the process was told from outside, parsed once. */
export interface Env {
  production: boolean
  host: string
  port: number
  /** Public address of this server, without a slash at the end. Mails and CSRF checks use it. */
  serverUrl: string
  /** Extra browser origins that may send cookies, e.g. behind a second host name. */
  trustedOrigins: string[]
  databaseUrl: string
  databaseKind: 'sqlite' | 'mongodb'
  /** Folder of the embedded database, its secret, the audit log's anchor, and the media unless told otherwise. */
  dataDir: string
  /** Folder of the uploaded files; undefined: see src/mediaDir.ts. */
  mediaDir: string | undefined
  /** Where a backup is put every day; undefined: none is made. */
  backupDir: string | undefined
  /** `HH:mm` in Vietnam. */
  backupAt: string
  /** How many of the newest backups stay. */
  backupKeep: number
  secret: string | undefined
  adminEmail: string
  adminPassword: string | undefined
  /** `smtp://…` or `smtps://…`; without it, mails are written to the log. */
  smtpUrl: string | undefined
  mailFrom: string
  /** `/metrics` answers only to this bearer token, or to the machine itself when there is none. */
  metricsToken: string | undefined
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  /** Whether this instance rings the alarm clocks of the scheduled jobs. */
  runJobs: boolean
  /** What an empty database is filled with on first run. */
  seed: 'demo' | 'plans' | 'none'
  /** Number of proxies in front of the server whose `X-Forwarded-For` is believed. */
  trustProxy: number
  /** Whether webhooks may lead to addresses inside the network. */
  privateWebhooks: boolean
  /** Where people read what is public; null when nobody said. */
  publicSite: PublicSite | null
  cache: CacheSettings
}

/** Caches that stand in front, shared by many readers. */
export interface CacheSettings {
  /** For how many seconds they may go on with a copy while this server does not answer. */
  staleIfError: number
  /** Where they are told what to drop; none when nobody is to be told. */
  purgeUrls: readonly string[]
  purgeMethod: 'PURGE' | 'POST'
  purgeToken: string | undefined
}

/** One thing wrong with the environment, and what would be right. */
export interface EnvFault {
  name: string
  message: Text
}

const blank = (value: unknown) => (value === '' ? undefined : value)
const text = z.preprocess(blank, z.string().optional())
const flag = (fallback: boolean) =>
  z.preprocess(blank, z.enum(['true', 'false']).default(fallback ? 'true' : 'false')).transform((v) => v === 'true')

const webAddresses = (value: string): string[] => value.split(',').map((one) => one.trim()).filter(Boolean)
const isWebAddress = (value: string): boolean => z.url({ protocol: /^https?$/ }).safeParse(value).success
const pagePath = (page: SitePage) => z.preprocess(blank, z.string().refine((path) => fitsPage(page, path)).optional())

const schema = z.object({
  NODE_ENV: z.preprocess(blank, z.enum(['production', 'development', 'test']).default('production')),
  HOST: z.preprocess(blank, z.string().default('0.0.0.0')),
  PORT: z.preprocess(blank, z.coerce.number().int().min(1).max(65535).default(3000)),
  SERVER_URL: z.preprocess(blank, z.url({ protocol: /^https?$/ }).optional()),
  TRUSTED_ORIGINS: text,
  DATABASE_URL: text,
  DATA_DIR: z.preprocess(blank, z.string().default('data')),
  MEDIA_DIR: text,
  BACKUP_DIR: text,
  BACKUP_AT: z.preprocess(blank, z.string().refine((time) => parseTimeOfDay(time) !== null).default('02:30')),
  BACKUP_KEEP: z.preprocess(blank, z.coerce.number().int().min(1).max(10_000).default(14)),
  PAYLOAD_SECRET: z.preprocess(blank, z.string().min(32).optional()),
  ADMIN_EMAIL: z.preprocess(blank, z.email().default('admin@dinh-ky.local')),
  ADMIN_PASSWORD: z.preprocess(blank, z.string().min(12).optional()),
  SMTP_URL: z.preprocess(blank, z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: z.preprocess(blank, z.string().default('Định Kỳ <no-reply@dinh-ky.local>')),
  METRICS_TOKEN: z.preprocess(blank, z.string().min(16).optional()),
  LOG_LEVEL: z.preprocess(blank, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
  RUN_JOBS: flag(true),
  PRIVATE_WEBHOOKS: flag(false),
  SEED: z.preprocess(blank, z.enum(['demo', 'plans', 'none']).default('demo')),
  PUBLIC_SITE_URL: z.preprocess(blank, z.url({ protocol: /^https?$/ }).refine((url) => !/[?#]/.test(url)).optional()),
  PUBLIC_ARTICLE_PATH: pagePath('article'),
  PUBLIC_SEGMENT_PATH: pagePath('segment'),
  PUBLIC_PROGRAMME_PATH: pagePath('programme'),
  PUBLIC_BROADCAST_PATH: pagePath('broadcast'),
  CACHE_STALE_IF_ERROR: z.preprocess(blank, z.coerce.number().int().min(0).max(86_400).default(300)),
  CACHE_PURGE_URL: z.preprocess(blank, z.string().refine((text) => webAddresses(text).every(isWebAddress)).optional()),
  CACHE_PURGE_METHOD: z.preprocess(blank, z.enum(['PURGE', 'POST']).default('PURGE')),
  CACHE_PURGE_TOKEN: z.preprocess(blank, z.string().regex(/^[\x21-\x7e]+$/).optional()),
  TRUST_PROXY: z.preprocess(blank, z.coerce.number().int().min(0).max(10).default(0)),
})

/** Every setting that there is. */
export const settingNames: readonly string[] = Object.keys(schema.shape)

const named = (page: SitePage): string => namedInPath[page].map((name) => `{${name}}`).join(', ')
const pathRule = (page: SitePage, example: string): Text => ({
  vi: `phải là đường dẫn trên trang dành cho người đọc, bắt đầu bằng / và có {${namedInPath[page][0]}}, ví dụ ${example} (dùng được: ${named(page)})`,
  en: `must be a path on the public site that begins with / and holds {${namedInPath[page][0]}}, e.g. ${example} (known: ${named(page)})`,
})

/** What would be right, per variable; zod says only what was wrong. */
const expected: Record<keyof z.infer<typeof schema>, Text> = {
  NODE_ENV: { vi: 'phải là production, development hoặc test', en: 'must be production, development or test' },
  HOST: { vi: 'phải là địa chỉ để lắng nghe, ví dụ 0.0.0.0', en: 'must be an address to listen on, e.g. 0.0.0.0' },
  PORT: { vi: 'phải là số cổng từ 1 đến 65535', en: 'must be a port number from 1 to 65535' },
  SERVER_URL: { vi: 'phải là địa chỉ http(s)://… của máy chủ này', en: 'must be the http(s)://… address of this server' },
  TRUSTED_ORIGINS: { vi: 'phải là các địa chỉ http(s)://… cách nhau bằng dấu phẩy', en: 'must be http(s)://… origins, separated by commas' },
  DATABASE_URL: {
    vi: 'phải bắt đầu bằng file: (SQLite) hoặc mongodb:// hay mongodb+srv:// (MongoDB)',
    en: 'must start with file: (SQLite) or mongodb:// or mongodb+srv:// (MongoDB)',
  },
  DATA_DIR: { vi: 'phải là đường dẫn thư mục', en: 'must be the path of a folder' },
  MEDIA_DIR: { vi: 'phải là đường dẫn thư mục', en: 'must be the path of a folder' },
  BACKUP_DIR: { vi: 'phải là đường dẫn thư mục', en: 'must be the path of a folder' },
  BACKUP_AT: { vi: 'phải là giờ Việt Nam dạng HH:mm, ví dụ 02:30', en: 'must be a time in Vietnam as HH:mm, e.g. 02:30' },
  BACKUP_KEEP: { vi: 'phải là số bản sao lưu giữ lại, từ 1 đến 10000', en: 'must be the number of backups that are kept, from 1 to 10000' },
  PAYLOAD_SECRET: { vi: 'phải dài ít nhất 32 ký tự', en: 'must be at least 32 characters long' },
  ADMIN_EMAIL: { vi: 'phải là địa chỉ thư điện tử', en: 'must be an e-mail address' },
  ADMIN_PASSWORD: { vi: 'phải dài ít nhất 12 ký tự', en: 'must be at least 12 characters long' },
  SMTP_URL: { vi: 'phải có dạng smtp://… hoặc smtps://…', en: 'must be of the form smtp://… or smtps://…' },
  MAIL_FROM: { vi: 'phải là người gửi, ví dụ Tên <hop@thu>', en: 'must be a sender, e.g. Name <box@mail>' },
  METRICS_TOKEN: { vi: 'phải dài ít nhất 16 ký tự', en: 'must be at least 16 characters long' },
  LOG_LEVEL: { vi: 'phải là fatal, error, warn, info, debug, trace hoặc silent', en: 'must be fatal, error, warn, info, debug, trace or silent' },
  RUN_JOBS: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  PRIVATE_WEBHOOKS: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  SEED: { vi: 'phải là demo, plans hoặc none', en: 'must be demo, plans or none' },
  PUBLIC_SITE_URL: { vi: 'phải là địa chỉ http(s)://… của trang dành cho người đọc, không có ? và #; phải có khi đặt PUBLIC_…_PATH', en: 'must be the http(s)://… address of the public site, without ? and #; it is needed where a PUBLIC_…_PATH is set' },
  PUBLIC_ARTICLE_PATH: pathRule('article', '/tin/{slug}'),
  PUBLIC_SEGMENT_PATH: pathRule('segment', '/tiet-muc/{slug}'),
  PUBLIC_PROGRAMME_PATH: pathRule('programme', '/chuyen-muc/{id}'),
  PUBLIC_BROADCAST_PATH: pathRule('broadcast', '/lich/{day}#{id}'),
  CACHE_STALE_IF_ERROR: { vi: 'phải là số giây, từ 0 đến 86400', en: 'must be a number of seconds, from 0 to 86400' },
  CACHE_PURGE_URL: { vi: 'phải là các địa chỉ http(s)://… cách nhau bằng dấu phẩy', en: 'must be http(s)://… addresses, separated by commas' },
  CACHE_PURGE_METHOD: { vi: 'phải là PURGE hoặc POST', en: 'must be PURGE or POST' },
  CACHE_PURGE_TOKEN: { vi: 'phải là chuỗi ký tự ASCII không có dấu cách', en: 'must be of ASCII characters without spaces' },
  TRUST_PROXY: { vi: 'phải là số máy chủ trung gian, từ 0 đến 10', en: 'must be the number of proxies, from 0 to 10' },
}

/** Whether a path is a folder, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way !== '..' && !way.startsWith(`..${sep}`)
}

type Source = Readonly<Record<string, string | undefined>>

/** Reads the environment, or lists everything that is wrong with it. */
export function parseEnv(source: Source): { ok: true; env: Env } | { ok: false; faults: EnvFault[] } {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as keyof typeof expected))
    return { ok: false, faults: [...names].map((name) => ({ name, message: expected[name] })) }
  }
  const v = parsed.data
  const production = v.NODE_ENV === 'production'
  const databaseUrl = v.DATABASE_URL ?? `file:${v.DATA_DIR}/dinh-ky.db`
  const databaseKind = databaseKindOf(databaseUrl)
  const faults: EnvFault[] = []
  if (databaseKind === null) faults.push({ name: 'DATABASE_URL', message: expected.DATABASE_URL })
  if (databaseKind === 'mongodb' && production && !namesReplicaSet(databaseUrl)) {
    faults.push({
      name: 'DATABASE_URL',
      message: {
        vi: 'phải có replicaSet=… : không có bản sao thì MongoDB không có giao dịch, dữ liệu có thể bị ghi dở',
        en: 'must name replicaSet=… : without one MongoDB has no transactions and data could be half-written',
      },
    })
  }
  if (databaseKind === 'mongodb' && production && v.PAYLOAD_SECRET === undefined) {
    faults.push({
      name: 'PAYLOAD_SECRET',
      message: {
        vi: 'phải được đặt khi dùng MongoDB: một chuỗi bí mật dài ít nhất 32 ký tự, giống nhau trên mọi máy',
        en: 'must be set with MongoDB: a secret of at least 32 characters, the same on every instance',
      },
    })
  }
  if (v.MEDIA_DIR !== undefined && isWithin(v.DATA_DIR, v.MEDIA_DIR)) {
    faults.push({
      name: 'MEDIA_DIR',
      message: { vi: 'không được chứa DATA_DIR: tệp tải lên phải có thư mục riêng', en: 'must not hold DATA_DIR: uploaded files have a folder of their own' },
    })
  }
  if (databaseKind === 'mongodb' && v.BACKUP_DIR !== undefined) {
    faults.push({
      name: 'BACKUP_DIR',
      message: {
        vi: 'không dùng được với MongoDB: hãy đặt lịch chạy scripts/backup-mongodb.sh (xem docs/operations.md)',
        en: 'is of no use with MongoDB: have scripts/backup-mongodb.sh run on a schedule (see docs/operations.md)',
      },
    })
  }
  const paths = { article: v.PUBLIC_ARTICLE_PATH ?? null, segment: v.PUBLIC_SEGMENT_PATH ?? null, programme: v.PUBLIC_PROGRAMME_PATH ?? null, broadcast: v.PUBLIC_BROADCAST_PATH ?? null }
  if (v.PUBLIC_SITE_URL === undefined && Object.values(paths).some((path) => path !== null)) faults.push({ name: 'PUBLIC_SITE_URL', message: expected.PUBLIC_SITE_URL })
  if (faults.length > 0 || databaseKind === null) return { ok: false, faults }
  return {
    ok: true,
    env: {
      production,
      host: v.HOST,
      port: v.PORT,
      serverUrl: (v.SERVER_URL ?? `http://localhost:${v.PORT}`).replace(/\/+$/, ''),
      trustedOrigins: (v.TRUSTED_ORIGINS ?? '').split(',').map((s) => s.trim()).filter(Boolean),
      databaseUrl,
      databaseKind,
      dataDir: v.DATA_DIR,
      mediaDir: v.MEDIA_DIR,
      backupDir: v.BACKUP_DIR,
      backupAt: v.BACKUP_AT,
      backupKeep: v.BACKUP_KEEP,
      secret: v.PAYLOAD_SECRET,
      adminEmail: v.ADMIN_EMAIL,
      adminPassword: v.ADMIN_PASSWORD,
      smtpUrl: v.SMTP_URL,
      mailFrom: v.MAIL_FROM,
      metricsToken: v.METRICS_TOKEN,
      logLevel: v.LOG_LEVEL,
      runJobs: v.RUN_JOBS,
      seed: v.SEED,
      trustProxy: v.TRUST_PROXY,
      privateWebhooks: v.PRIVATE_WEBHOOKS,
      publicSite: v.PUBLIC_SITE_URL === undefined ? null : { url: v.PUBLIC_SITE_URL.replace(/\/+$/, ''), paths },
      cache: { staleIfError: v.CACHE_STALE_IF_ERROR, purgeUrls: webAddresses(v.CACHE_PURGE_URL ?? ''), purgeMethod: v.CACHE_PURGE_METHOD, purgeToken: v.CACHE_PURGE_TOKEN },
    },
  }
}

/** The environment is wrong: the message holds one line per fault, Vietnamese first. */
export class EnvError extends Error {
  constructor(faults: readonly EnvFault[]) {
    super(faults.map((f) => `${f.name} ${f.message.vi} / ${f.name} ${f.message.en}`).join('\n'))
    this.name = 'EnvError'
  }
}

let known: Env | undefined

/** The environment of this process. Throws `EnvError` when it is wrong, so that the start stops there. */
export function env(): Env {
  if (known === undefined) {
    const result = parseEnv(process.env)
    if (!result.ok) throw new EnvError(result.faults)
    known = result.env
  }
  return known
}
