import type { Field, FieldHook } from 'payload'

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
  const { docs } = await req.payload.find({
    collection: collection!.slug,
    where: { slug: { like: base } },
    select: { slug: true },
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  })
  const taken = new Set(docs.map((doc) => (doc as { slug?: string | null }).slug))
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!taken.has(slug)) return slug
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
