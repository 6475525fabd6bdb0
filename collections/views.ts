import type { CollectionConfig, DocumentTabCondition } from 'payload'

import { holds, isStaff, personOf } from '../src/access/roles.ts'
import { ownOnly } from '../src/operations/desk/readScope.ts'

type Edit = Record<string, unknown>

const withEdit = (config: CollectionConfig, edit: Edit): CollectionConfig => ({
  ...config,
  admin: {
    ...config.admin,
    components: {
      ...config.admin?.components,
      views: { ...config.admin?.components?.views, edit: { ...config.admin?.components?.views?.edit, ...edit } as never },
    },
  },
})

const forAdmins: DocumentTabCondition = ({ req }) => holds(personOf(req.user), 'admin')
const forStaff: DocumentTabCondition = ({ req }) => isStaff(personOf(req.user))

/** How a document looks as JSON is for who keeps the installation. */
export const jsonForAdmins = (config: CollectionConfig): CollectionConfig => withEdit(config, { api: { tab: { condition: forAdmins } } })

/** A tab that tells what became of the document. */
export const showsHistory = (config: CollectionConfig): CollectionConfig =>
  withEdit(config, {
    history: {
      Component: '/src/admin/log/HistoryPage.tsx#HistoryPage',
      path: '/lich-su',
      tab: { label: ({ t }: { t: (key: string) => string }) => t('dinhKy:history'), href: '/lich-su', order: 250, condition: forStaff },
    },
  })

/** A document that is read as a page instead of being filled in as a form; `title` names its tab. */
export const readAsPage = (config: CollectionConfig, page: string, title: 'duty' | 'entry' | 'finding' | 'verdict'): CollectionConfig =>
  withEdit(config, { default: { Component: page, tab: { label: ({ t }: { t: (key: string) => string }) => t(`dinhKy:${title}`) } } })

/** Whose drafts save themselves: a new one not before something is written, nor is it lost until then. */
export function savedWhenWritten(config: CollectionConfig): CollectionConfig {
  const { versions, admin } = config
  if (typeof versions !== 'object' || typeof versions.drafts !== 'object' || !versions.drafts.autosave) return config
  const { components } = admin ?? {}
  return {
    ...config,
    admin: {
      ...admin,
      components: {
        ...components,
        edit: {
          ...components?.edit,
          beforeDocumentControls: [...(components?.edit?.beforeDocumentControls ?? []), '/src/admin/content/FirstSave.tsx#FirstSave'],
        },
        views: {
          ...components?.views,
          create: { path: '/create', exact: true, Component: '/src/admin/content/CreatePage.tsx#CreatePage' },
        },
      },
    },
  }
}

/** A list that shows who belongs to a body its own first, with one click to all. */
export function ownFirst(config: CollectionConfig, by: 'organization' | 'obligor' = 'organization'): CollectionConfig {
  const { components } = config.admin ?? {}
  return {
    ...config,
    admin: {
      ...config.admin,
      baseFilter: ({ req }) => ownOnly(req, by),
      components: { ...components, beforeListTable: [...(components?.beforeListTable ?? []), '/src/admin/scope/ListScope.tsx#ListScope'] },
    },
  }
}
