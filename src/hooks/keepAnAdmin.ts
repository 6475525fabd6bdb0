import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { refused } from '../i18n/refused.ts'
import { refusalError } from '../platform/refusal.ts'

async function refuseIfLast(id: number | string, req: PayloadRequest): Promise<void> {
  const others = await req.payload.count({
    collection: 'users',
    where: { and: [{ roles: { contains: 'admin' } }, { id: { not_equals: id } }] },
    req,
  })
  if (others.totalDocs === 0) throw refusalError({ text: refused.lastAdmin, path: 'roles' }, 'users', req)
}

const onChange: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const held = (originalDoc as { roles?: string[] } | undefined)?.roles ?? []
  const kept = (data as { roles?: unknown }).roles
  if (operation === 'update' && held.includes('admin') && kept !== undefined && !(Array.isArray(kept) && kept.includes('admin'))) {
    await refuseIfLast(originalDoc.id, req)
  }
  return data
}

const onDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, req, disableErrors: true })
  if (user?.roles?.includes('admin')) await refuseIfLast(id, req)
}

/** The system never loses its last administrator. */
export const keepAnAdmin = { onChange, onDelete }
