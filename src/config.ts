import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { vi } from '@payloadcms/translations/languages/vi'
import { buildConfig, type CollectionConfig, type SanitizedConfig } from 'payload'
import sharp from 'sharp'

import { collections } from '../collections/index.ts'
import { closePayloadsOwn } from './access/payloadsOwn.ts'
import { databaseOf } from './database.ts'
import { emailOf } from './email.ts'
import { endpoints } from './endpoints/index.ts'
import type { Env } from './env.ts'
import { tellMissingReference } from './hooks/missingReference.ts'
import { tellStorageFailure } from './hooks/storageFailure.ts'
import { officeWords } from './i18n/payloadWords.ts'
import { tabNames } from './i18n/tabNames.ts'
import { loggerOf } from './logger.ts'
import { makeMediaDir } from './mediaDir.ts'
import { secretOf } from './secret.ts'
import { auditFilesIn } from './store/auditAnchor.ts'

/** The whole installation for one environment: lists and adapters, no logic. */
export function configOf(env: Env): Promise<SanitizedConfig> {
  const origins = [env.serverUrl, ...env.trustedOrigins]
  const config = buildConfig({
    // Payload adds its own to the list that it is given.
    collections: collections.map((collection) => withSecureCookies(withMediaDir(collection, env), env.serverUrl.startsWith('https:'))),
    endpoints: [...endpoints],
    db: databaseOf(env),
    editor: lexicalEditor(),
    email: emailOf(env),
    logger: loggerOf(env),
    secret: secretOf(env),
    custom: auditFilesIn(env),
    serverURL: env.serverUrl,
    // An empty list would let every origin send cookies.
    csrf: origins,
    cors: origins,
    i18n: { supportedLanguages: { vi: { ...vi, translations: officeWords(vi.translations) }, en }, fallbackLanguage: 'vi', translations: tabNames },
    admin: {
      user: 'users',
      // The alternative fetches pictures from another company's server.
      avatar: 'default',
      dateFormat: 'dd/MM/yyyy HH:mm',
      importMap: { baseDir: process.cwd() },
      meta: { titleSuffix: ' · Định Kỳ', title: 'Định Kỳ' },
      components: {
        providers: ['/src/admin/nav/NavStaysOpen.tsx#NavStaysOpen', '/src/admin/accessibility/MendMarkup.tsx#MendMarkup'],
        header: ['/src/admin/AuditLogBanner.tsx#AuditLogBanner'],
        beforeNavLinks: ['/src/admin/nav/DeskLinks.tsx#DeskLinks'],
        graphics: { Logo: '/src/admin/brand/Brand.tsx#Logo', Icon: '/src/admin/brand/Brand.tsx#Icon' },
        views: {
          dashboard: { Component: '/src/admin/dashboard/Dashboard.tsx#Dashboard' },
          calendar: { Component: '/src/admin/calendar/CalendarPage.tsx#CalendarPage', path: '/lich' },
          asRun: { Component: '/src/admin/asRun/AsRunPage.tsx#AsRunPage', path: '/thuc-phat' },
          unplanned: { Component: '/src/admin/unplanned/UnplannedPage.tsx#UnplannedPage', path: '/ghi-nhan' },
        },
      },
    },
    hooks: { afterError: [tellStorageFailure, tellMissingReference] },
    graphQL: { disable: true },
    // The alarm clock is ours (jobs/); Payload's queue stays shut.
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
    // What a caller got wrong is told to the caller; the log is for what we got wrong.
    loggingLevels: { QueryError: 'debug', AuthenticationError: 'debug', ValidationError: 'debug', Forbidden: 'debug', NotFound: 'debug', LockedAuth: 'warn', APIError: 'debug' },
    maxDepth: 3,
    sharp,
    telemetry: false,
    // `npm run generate` writes it; a start must not write into the sources.
    typescript: { autoGenerate: false, outputFile: 'src/payload-types.ts' },
    upload: { limits: { fileSize: 100_000_000 } },
  })
  return config.then(closePayloadsOwn)
}

/** Behind TLS a session never travels without it. */
const withSecureCookies = (collection: CollectionConfig, secure: boolean): CollectionConfig =>
  typeof collection.auth === 'object' ? { ...collection, auth: { ...collection.auth, cookies: { ...collection.auth.cookies, secure } } } : collection

const withMediaDir = (collection: CollectionConfig, env: Env): CollectionConfig =>
  typeof collection.upload === 'object' ? { ...collection, upload: { ...collection.upload, staticDir: makeMediaDir(env) } } : collection
