import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { vi } from '@payloadcms/translations/languages/vi'
import { buildConfig, type CollectionConfig, type Config, type SanitizedConfig } from 'payload'
import sharp from 'sharp'

import { collections } from '../collections/index.ts'
import { closePayloadsOwn } from './access/payloadsOwn.ts'
import { databaseOf } from './database/adapter.ts'
import { emailOf } from './platform/email.ts'
import { endpoints } from './endpoints/index.ts'
import type { Env } from './platform/env.ts'
import { answerMissingReference } from './hooks/missingReference.ts'
import { answerStorageFailure } from './hooks/storageFailure.ts'
import { officeWords } from './i18n/payloadWords.ts'
import { tabNames } from './i18n/tabNames.ts'
import { loggerOf } from './platform/logger.ts'
import { makeMediaDir } from './platform/mediaDir.ts'
import { secretOf } from './platform/secret.ts'
import { auditFilesIn } from './store/auditAnchor.ts'

/** The whole installation for one environment: lists and adapters, no logic. */
export function configOf(env: Env): Promise<SanitizedConfig> {
  const origins = [env.serverUrl, ...env.trustedOrigins]
  const config = buildConfig({
    // Payload adds its own to the list that it is given.
    collections: collections.map((collection) => withSecureCookies(withMediaDir(collection, env), env)),
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
    i18n: {
      supportedLanguages: { vi: { ...vi, translations: officeWords(vi.translations) }, en },
      fallbackLanguage: 'vi',
      translations: tabNames,
    },
    admin,
    hooks: { afterError: [answerStorageFailure, answerMissingReference] },
    graphQL: { disable: true },
    // The alarm clock is ours (jobs/); Payload's queue stays shut.
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
    loggingLevels,
    maxDepth: 3,
    sharp,
    telemetry: false,
    // `npm run generate` writes it; a start must not write into the sources.
    typescript: { autoGenerate: false, outputFile: 'src/documents/payload-types.ts' },
    upload: { limits: { fileSize: 100_000_000 } },
  })
  return config.then(closePayloadsOwn)
}

/** Behind TLS a session never travels without it. */
const withSecureCookies = (collection: CollectionConfig, { serverUrl }: Env): CollectionConfig =>
  typeof collection.auth === 'object'
    ? { ...collection, auth: { ...collection.auth, cookies: { ...collection.auth.cookies, secure: serverUrl.startsWith('https:') } } }
    : collection

const withMediaDir = (collection: CollectionConfig, env: Env): CollectionConfig =>
  typeof collection.upload === 'object' ? { ...collection, upload: { ...collection.upload, staticDir: makeMediaDir(env) } } : collection

/** The admin: its name, and what of ours stands in its pages. */
const admin: Config['admin'] = {
  user: 'users',
  // The alternative fetches pictures from another company's server.
  avatar: 'default',
  dateFormat: 'dd/MM/yyyy HH:mm',
  importMap: { baseDir: process.cwd() },
  meta: { titleSuffix: ' · Định Kỳ', title: 'Định Kỳ' },
  components: {
    providers: ['/src/admin/nav/NavStaysOpen.tsx#NavStaysOpen', '/src/admin/accessibility/MendMarkup.tsx#MendMarkup'],
    header: ['/src/admin/AuditLogBanner.tsx#AuditLogBanner'],
    actions: ['/src/admin/guide/HelpLink.tsx#HelpLink'],
    beforeNavLinks: ['/src/admin/nav/DeskNav.tsx#DeskNav'],
    graphics: { Logo: '/src/admin/brand/Brand.tsx#Logo', Icon: '/src/admin/brand/Brand.tsx#Icon' },
    views: {
      dashboard: { Component: '/src/admin/dashboard/Dashboard.tsx#Dashboard' },
      calendar: { Component: '/src/admin/calendar/CalendarPage.tsx#CalendarPage', path: '/lich' },
      asRun: { Component: '/src/admin/asRun/AsRunPage.tsx#AsRunPage', path: '/thuc-phat' },
      work: { Component: '/src/admin/work/WorkPage.tsx#WorkPage', path: '/viec-can-lam' },
      unplanned: { Component: '/src/admin/unplanned/UnplannedPage.tsx#UnplannedPage', path: '/ghi-nhan' },
      handIn: { Component: '/src/admin/handIn/HandInPage.tsx#HandInPage', path: '/nop-bao-cao' },
      events: { Component: '/src/admin/events/EventsPage.tsx#EventsPage', path: '/su-kien' },
      matrix: { Component: '/src/admin/matrix/MatrixPage.tsx#MatrixPage', path: '/giam-sat' },
      pastVerdict: { Component: '/src/admin/verdict/PastVerdictPage.tsx#PastVerdictPage', path: '/ket-qua-danh-gia' },
      coverage: { Component: '/src/admin/coverage/CoveragePage.tsx#CoveragePage', path: '/bao-phu' },
      duties: { Component: '/src/admin/duties/DutiesPage.tsx#DutiesPage', path: '/nhiem-vu' },
      reports: { Component: '/src/admin/reports/ReportsPage.tsx#ReportsPage', path: '/bao-cao' },
      scores: { Component: '/src/admin/scores/ScoresPage.tsx#ScoresPage', path: '/cham-diem' },
      editorGuide: { Component: '/src/admin/guide/GuidePage.tsx#GuidePage', path: '/huong-dan/bien-tap' },
      auditorGuide: { Component: '/src/admin/guide/GuidePage.tsx#GuidePage', path: '/huong-dan/giam-sat' },
    },
  },
}

/** What a caller got wrong is told to the caller; the log is for what we got wrong. */
const loggingLevels: Config['loggingLevels'] = {
  QueryError: 'debug',
  AuthenticationError: 'debug',
  ValidationError: 'debug',
  Forbidden: 'debug',
  NotFound: 'debug',
  LockedAuth: 'warn',
  APIError: 'debug',
}
