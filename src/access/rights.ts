import type { CollectionConfig } from 'payload'

import type { Slug } from '../documents/slugs.ts'
import { anyRule, asAccess, asCreateAccess, inOwnName, mine, nobody, only, own, published, self, staff, type AccessRule } from './rules.ts'

export const operations = ['read', 'create', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]
export type Rights = Readonly<Record<Operation, AccessRule>>

const admin = only('admin')
/** The plan and the rules made from it: whoever must defend the figures keeps them. */
const official: Rights = {
  read: staff,
  create: only('admin', 'auditor'),
  update: only('admin', 'auditor'),
  delete: admin,
}
/** The same, and the website may show it. */
const publicCatalogue: Rights = { ...official, read: anyRule(staff, only('apiClient')) }
/** What an organization's people write. */
const content: Rights = {
  read: anyRule(staff, published('apiClient')),
  create: anyRule(admin, own('editor')),
  update: anyRule(admin, own('editor')),
  delete: anyRule(admin, own('editor')),
}
/** What an organization's people put on the air. */
const schedule: Rights = {
  read: staff,
  create: anyRule(admin, own('editor', 'scheduler')),
  update: anyRule(admin, own('editor', 'scheduler')),
  delete: anyRule(admin, own('editor', 'scheduler')),
}
/** Written by the system alone; people read. */
const computed: Rights = { read: staff, create: nobody, update: nobody, delete: nobody }
const inspected: Rights = { ...computed, read: only('admin', 'auditor') }
/** A report is everybody's to read once it is signed. */
const signed: AccessRule = (person) => (staff(person) === false ? false : { state: { equals: 'signed' } })

/** Who writes reports, and who puts a name under them. Nobody takes a signature back. */
export const reportRights = { write: only('admin', 'auditor'), sign: only('auditor') } as const satisfies Record<string, AccessRule>

/** Who enters points, and who may look at a scoring at all and attach evidence: of a body, to its own row. */
export const scoringRights = { score: only('admin', 'auditor'), see: staff } as const satisfies Record<string, AccessRule>

/** Who may do what: the whole of it. Tests generate the role × collection × operation table from the outside. */
export const rights: Readonly<Record<Slug, Rights>> = {
  segments: content,
  articles: content,
  placements: schedule,
  programmes: { ...schedule, read: anyRule(staff, only('apiClient')) },
  // Appended by those who answer for the channel; nobody edits what went out.
  'as-run': { read: staff, create: anyRule(admin, own('editor', 'scheduler')), update: nobody, delete: nobody },
  'as-run-imports': computed,
  media: {
    read: anyRule(staff, only('apiClient')),
    create: only('admin', 'editor', 'scheduler', 'auditor'),
    update: anyRule(admin, own('editor')),
    delete: admin,
  },
  // An address opens the schedule by the rights of who made it: admins may shut it, not read it.
  feeds: { read: anyRule(admin, mine), create: staff, update: anyRule(admin, mine), delete: anyRule(admin, mine) },
  // Readers write it through the public API; who moderates changes what becomes of it.
  feedback: { read: staff, create: nobody, update: only('admin', 'editor'), delete: admin },
  // What is kept of a dialogue or a conference, by those who hold it; never deleted by them.
  events: { ...schedule, delete: admin },
  plans: publicCatalogue,
  themes: publicCatalogue,
  commitments: publicCatalogue,
  // What a plan asks of bodies; the website has no use for it.
  duties: official,
  waivers: { read: staff, create: only('auditor'), update: nobody, delete: nobody },
  // What a province publishes on points; whoever must defend the score keeps it.
  schemes: official,
  obligations: computed,
  shortfalls: computed,
  // Raised, answered and decided by operations; a body reads what is asked of it, and nobody else's.
  findings: { ...computed, read: anyRule(only('admin', 'auditor'), own('editor', 'scheduler', 'viewer')) },
  // Reported by a body for itself, confirmed by auditors, through operations.
  'duty-accounts': { ...computed, read: anyRule(only('admin', 'auditor'), own('editor', 'scheduler', 'viewer')) },
  notices: inspected,
  // Written through the acts in src/operations/record, by those whom `reportRights` names.
  'period-reports': { ...computed, read: anyRule(only('admin', 'auditor'), signed) },
  'report-files': inspected,
  'report-outlines': official,
  // Whole for those who score; a body's people read their own row through src/operations/scoring.
  scorings: inspected,
  // Handed in and withdrawn by operations: src/operations/handIn.
  'handed-reports': computed,
  'report-schedules': official,
  organizations: publicCatalogue,
  channels: publicCatalogue,
  forms: publicCatalogue,
  audiences: publicCatalogue,
  holidays: publicCatalogue,
  users: {
    read: anyRule(staff, self),
    create: admin,
    update: anyRule(admin, self),
    delete: admin,
  },
  'audit-log': inspected,
  'fact-versions': inspected,
  'job-state': inspected,
  webhooks: { read: admin, create: admin, update: admin, delete: admin },
  'webhook-deliveries': { ...computed, read: admin },
}

/** The collections that Payload adds by itself. */
export type PayloadsOwnSlug = 'payload-locked-documents' | 'payload-preferences' | 'payload-migrations' | 'payload-kv'
const shut: Rights = { read: nobody, create: nobody, update: nobody, delete: nobody }
export const payloadsOwn: Readonly<Record<PayloadsOwnSlug, Rights>> = {
  // Everybody sees who is at a document, and may take it over, in their own name.
  'payload-locked-documents': { read: staff, create: staff, update: staff, delete: anyRule(admin, inOwnName) },
  'payload-preferences': { read: inOwnName, create: staff, update: inOwnName, delete: inOwnName },
  'payload-migrations': shut,
  'payload-kv': shut,
}

export const accessOf = ({ read, create, update, delete: remove }: Rights) => ({
  read: asAccess(read),
  create: asCreateAccess(create),
  update: asAccess(update),
  delete: asAccess(remove),
})

/** A collection's rights as Payload takes them. Versions are drafts too: staff alone read them. */
export function accessTo(slug: Slug): NonNullable<CollectionConfig['access']> {
  return {
    ...accessOf(rights[slug]),
    readVersions: asAccess(staff),
    unlock: asAccess(admin),
    admin: ({ req }) => staff(req.user as never) !== false,
  }
}
