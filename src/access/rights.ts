import type { CollectionConfig } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import { anyOf, asAccess, asCreateAccess, inOwnName, mine, nobody, only, own, published, self, staff, type Rule } from './rules.ts'

export const operations = ['read', 'create', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]
export type Rights = Readonly<Record<Operation, Rule>>

const admin = only('admin')
/** The plan and the rules made from it: whoever must defend the figures keeps them. */
const official: Rights = {
  read: staff,
  create: only('admin', 'auditor'),
  update: only('admin', 'auditor'),
  delete: admin,
}
/** The same, and the website may show it. */
const publicCatalogue: Rights = { ...official, read: anyOf(staff, only('apiClient')) }
/** What an organization's people write. */
const content: Rights = {
  read: anyOf(staff, published('apiClient')),
  create: anyOf(admin, own('editor')),
  update: anyOf(admin, own('editor')),
  delete: anyOf(admin, own('editor')),
}
/** What an organization's people put on the air. */
const schedule: Rights = {
  read: staff,
  create: anyOf(admin, own('editor', 'scheduler')),
  update: anyOf(admin, own('editor', 'scheduler')),
  delete: anyOf(admin, own('editor', 'scheduler')),
}
/** Written by the system alone; people read. */
const computed: Rights = { read: staff, create: nobody, update: nobody, delete: nobody }
const inspected: Rights = { ...computed, read: only('admin', 'auditor') }

/** Who may do what: the whole of it. Tests generate the role × collection × operation table from the outside. */
export const rights: Readonly<Record<Slug, Rights>> = {
  segments: content,
  articles: content,
  placements: schedule,
  programmes: { ...schedule, read: anyOf(staff, only('apiClient')) },
  // Appended by those who answer for the channel; nobody edits what went out.
  'as-run': { read: staff, create: anyOf(admin, own('editor', 'scheduler')), update: nobody, delete: nobody },
  'as-run-imports': computed,
  media: {
    read: anyOf(staff, only('apiClient')),
    create: only('admin', 'editor', 'scheduler', 'auditor'),
    update: anyOf(admin, own('editor')),
    delete: admin,
  },
  // An address opens the schedule by the rights of who made it: admins may shut it, not read it.
  feeds: { read: anyOf(admin, mine), create: staff, update: anyOf(admin, mine), delete: anyOf(admin, mine) },
  // Readers write it through the public API; who moderates changes what becomes of it.
  feedback: { read: staff, create: nobody, update: only('admin', 'editor'), delete: admin },
  plans: publicCatalogue,
  themes: publicCatalogue,
  commitments: publicCatalogue,
  waivers: { read: staff, create: only('auditor'), update: nobody, delete: nobody },
  obligations: computed,
  shortfalls: computed,
  notices: inspected,
  organizations: publicCatalogue,
  channels: publicCatalogue,
  forms: publicCatalogue,
  audiences: publicCatalogue,
  holidays: publicCatalogue,
  users: {
    read: anyOf(staff, self),
    create: admin,
    update: anyOf(admin, self),
    delete: admin,
  },
  'audit-log': inspected,
  'job-state': inspected,
  webhooks: { read: admin, create: admin, update: admin, delete: admin },
  'webhook-deliveries': { ...computed, read: admin },
}

/** The collections that Payload adds by itself. */
export type PayloadsOwnSlug = 'payload-locked-documents' | 'payload-preferences' | 'payload-migrations' | 'payload-kv'
const shut: Rights = { read: nobody, create: nobody, update: nobody, delete: nobody }
export const payloadsOwn: Readonly<Record<PayloadsOwnSlug, Rights>> = {
  // Everybody sees who is at a document, and may take it over, in their own name.
  'payload-locked-documents': { read: staff, create: staff, update: staff, delete: anyOf(admin, inOwnName) },
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
