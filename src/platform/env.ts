import { databaseKindOf, type DatabaseKind } from './databaseUrl.ts'
import { conflictsIn, type EnvFault } from './envConflicts.ts'
import { expected } from './envExpected.ts'
import { entriesOf, sitePathsIn, variables, type VariableName, type Variables } from './envVariables.ts'
import type { PublicSite } from './publicSite.ts'

export { settingNames } from './envVariables.ts'

/** The settings of the process, read once from the environment. */
export interface Env {
  production: boolean
  host: string
  port: number
  /** Public address of this server, without a slash at the end. Mails and CSRF checks use it. */
  serverUrl: string
  /** Extra browser origins that may send cookies, e.g. behind a second host name. */
  trustedOrigins: string[]
  databaseUrl: string
  databaseKind: DatabaseKind
  /** Folder of the embedded database, its secret, the audit log's anchor, and the media unless told otherwise. */
  dataDir: string
  /** Folder of the uploaded files; undefined: see src/platform/mediaDir.ts. */
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
  /** Whether this instance starts the scheduled jobs. */
  runJobs: boolean
  /** What an empty database is filled with on first run. */
  seed: 'demo' | 'plans' | 'none'
  /** Number of proxies in front of the server whose `X-Forwarded-For` is believed. */
  trustProxy: number
  /** Whether webhooks may lead to addresses inside the network. */
  privateWebhooks: boolean
  /** The public site, to which feeds and calendars link; null when none is set. */
  publicSite: PublicSite | null
  cache: CacheSettings
}

/** Shared caches in front of the server (a CDN, Varnish, nginx). */
export interface CacheSettings {
  /** Seconds for which they may serve a stale copy while this server does not answer. */
  staleIfError: number
  /** Addresses that take purge requests; none when there are none. */
  purgeUrls: readonly string[]
  purgeMethod: 'PURGE' | 'POST'
  purgeToken: string | undefined
}

type Source = Readonly<Record<string, string | undefined>>

/** Reads the environment, or lists everything that is wrong with it. */
export function parseEnv(source: Source): { ok: true; env: Env } | { ok: false; faults: EnvFault[] } {
  const parsed = variables.safeParse(source)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as VariableName))
    return { ok: false, faults: [...names].map((name) => ({ name, message: expected[name] })) }
  }
  const given = parsed.data
  const url = given.DATABASE_URL ?? `file:${given.DATA_DIR}/dinh-ky.db`
  const kind = databaseKindOf(url)
  const faults = conflictsIn(given, { url, kind })
  if (faults.length > 0 || kind === null) return { ok: false, faults }
  return { ok: true, env: { ...settingsFrom(given), databaseUrl: url, databaseKind: kind } }
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

const settingsFrom = (given: Variables): Omit<Env, 'databaseUrl' | 'databaseKind'> => ({
  production: given.NODE_ENV === 'production',
  host: given.HOST,
  port: given.PORT,
  serverUrl: withoutSlash(given.SERVER_URL ?? `http://localhost:${given.PORT}`),
  trustedOrigins: entriesOf(given.TRUSTED_ORIGINS ?? ''),
  dataDir: given.DATA_DIR,
  mediaDir: given.MEDIA_DIR,
  backupDir: given.BACKUP_DIR,
  backupAt: given.BACKUP_AT,
  backupKeep: given.BACKUP_KEEP,
  secret: given.PAYLOAD_SECRET,
  adminEmail: given.ADMIN_EMAIL,
  adminPassword: given.ADMIN_PASSWORD,
  smtpUrl: given.SMTP_URL,
  mailFrom: given.MAIL_FROM,
  metricsToken: given.METRICS_TOKEN,
  logLevel: given.LOG_LEVEL,
  runJobs: given.RUN_JOBS,
  seed: given.SEED,
  trustProxy: given.TRUST_PROXY,
  privateWebhooks: given.PRIVATE_WEBHOOKS,
  publicSite: given.PUBLIC_SITE_URL === undefined ? null : { url: withoutSlash(given.PUBLIC_SITE_URL), paths: sitePathsIn(given) },
  cache: {
    staleIfError: given.CACHE_STALE_IF_ERROR,
    purgeUrls: entriesOf(given.CACHE_PURGE_URL ?? ''),
    purgeMethod: given.CACHE_PURGE_METHOD,
    purgeToken: given.CACHE_PURGE_TOKEN,
  },
})

/** The environment is wrong: the message holds one line per fault, Vietnamese first. */
export class EnvError extends Error {
  constructor(faults: readonly EnvFault[]) {
    super(faults.map((f) => `${f.name} ${f.message.vi} / ${f.name} ${f.message.en}`).join('\n'))
    this.name = 'EnvError'
  }
}

let current: Env | undefined

/** The environment of this process. Throws `EnvError` when it is wrong, so that the start stops there. */
export function env(): Env {
  if (current === undefined) {
    const result = parseEnv(process.env)
    if (!result.ok) throw new EnvError(result.faults)
    current = result.env
  }
  return current
}
