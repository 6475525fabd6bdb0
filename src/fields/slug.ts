import type { Field, FieldHook } from 'payload'

import type { Slug } from '../documents/slugs.ts'
import { slugOf } from '../documents/slug.ts'
import { freeName } from '../store/freeName.ts'

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
