// Payload exports the page by no other way. Its version is fixed, and `tests/e2e/drafts.test.ts` opens it.
import { DocumentView } from '../../../node_modules/@payloadcms/next/dist/views/Document/index.js'
import type { AdminViewServerProps } from 'payload'

import { beginsUnsaved } from './unsaved.ts'

/** Payload's page for a new document, which is not saved before something is written. */
export function CreatePage(props: AdminViewServerProps) {
  const { collectionConfig, ...page } = props.initPageResult
  return DocumentView({
    ...props,
    viewType: 'document',
    documentSubViewType: 'default',
    initPageResult: { ...page, collectionConfig: collectionConfig && beginsUnsaved(collectionConfig) },
  })
}
