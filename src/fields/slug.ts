import type { Field, FieldHook, PayloadRequest } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import { fold } from './search.ts'

/** A title as it stands in an address: `Một cửa liên thông` → `mot-cua-lien-thong`. */
export const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')

/**
 * Made from the title on publication, then kept: an address that was given out does not change,
 * and a draft, whose title is still being typed, needs none.
 */
const fromTitle: FieldHook = async ({ value, data, originalDoc, collection, req }) => {
  if (typeof value === 'string' && value !== '') return slugOf(value)
  if (originalDoc?.slug) return originalDoc.slug
  if (data?._status !== 'published') return null
  const base = slugOf(String(data?.title ?? '')) || 'muc'
  return freeName(base, collection!.slug as Slug, req)
}

const AT_ONCE = 50

/** The first of `tin`, `tin-2`, `tin-3`, … that nothing bears yet. */
export async function freeName(base: string, collection: Slug, req: PayloadRequest, field = 'slug'): Promise<string> {
  for (let from = 1; ; from += AT_ONCE) {
    const wanted = Array.from({ length: AT_ONCE }, (_, n) => (from + n === 1 ? base : `${base}-${from + n}`))
    const { docs } = await req.payload.find({ collection, where: { [field]: { in: wanted } }, select: { [field]: true } as never, depth: 0, limit: AT_ONCE, pagination: false, req })
    const taken = new Set((docs as unknown as Record<string, unknown>[]).map((doc) => doc[field]))
    const free = wanted.find((slug) => !taken.has(slug))
    if (free !== undefined) return free
  }
}

export const slugField: Field = {
  name: 'slug',
  type: 'text',
  label: { vi: 'Đường dẫn', en: 'Slug' },
  unique: true,
  index: true,
  admin: {
    position: 'sidebar',
    description: { vi: 'Để trống thì lấy từ tiêu đề khi xuất bản.', en: 'Left empty, it is made from the title on publication.' },
  },
  hooks: { beforeValidate: [fromTitle] },
}
