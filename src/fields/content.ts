import type { CollectionConfig, Field, Tab } from 'payload'

import { evidenceField, instantField, offeredField, organizationField, picked, relationField, textareaField, textField } from './common.ts'
import { slugField } from './slug.ts'

/** Drafts and a hundred versions of each: the desk's undo. The audit log, not this, is the trail. */
export const contentVersions: CollectionConfig['versions'] = {
  drafts: { autosave: { interval: 1500, showSaveDraftButton: true }, validate: false },
  maxPerDoc: 100,
}

/** What segments and articles have in common: the tabs of the edit view. */
export const contentTabs = (own: Field[]): Tab[] => [
  {
    label: { vi: 'Nội dung', en: 'Content' },
    fields: [
      textareaField('summary', { vi: 'Tóm tắt', en: 'Summary' }, { maxLength: 500 }),
      { name: 'body', type: 'richText', label: { vi: 'Lời bình, toàn văn', en: 'Text' } },
      { name: 'image', type: 'upload', relationTo: 'media', index: true, label: { vi: 'Hình đại diện', en: 'Image' } },
      { name: 'files', type: 'upload', relationTo: 'media', hasMany: true, index: true, label: { vi: 'Tư liệu kèm theo', en: 'Files' } },
    ],
  },
  {
    label: { vi: 'Gắn với kế hoạch', en: 'Plan' },
    fields: [
      offeredField('themes', { vi: 'Nội dung theo kế hoạch', en: 'Themes' }, 'themes', {
        hasMany: true,
        index: true,
        ...picked({
          description: {
            vi: 'Chọn những nội dung của kế hoạch mà mục này tuyên truyền; chỉ tiêu được tính theo đây.',
            en: 'The themes of the plan that this item serves; the obligations are counted by them.',
          },
        }),
      }),
      offeredField('audiences', { vi: 'Đối tượng', en: 'Audiences' }, 'audiences', { hasMany: true }),
      ...own,
    ],
  },
  { label: { vi: 'Kiểm chứng', en: 'Evidence' }, fields: [evidenceField] },
]

/** The side column of segments and articles. */
export const contentSidebar: Field[] = [
  slugField,
  { ...organizationField, admin: { position: 'sidebar' } } as Field,
  relationField('programme', { vi: 'Chuyên mục, chương trình', en: 'Programme' }, 'programmes', {
    index: true,
    ...picked({ position: 'sidebar' }),
  }),
  relationField('author', { vi: 'Tác giả', en: 'Author' }, 'users', {
    index: true,
    admin: { position: 'sidebar' },
    defaultValue: ({ user }: { user?: { id: number | string } | null }) => user?.id,
  }),
  textField('byline', { vi: 'Ký tên', en: 'Byline' }, { admin: { position: 'sidebar' } }),
  instantField(
    'publishAt',
    { vi: 'Hẹn giờ xuất bản', en: 'Publish at' },
    {
      index: true,
      admin: {
        position: 'sidebar',
        description: {
          vi: 'Bản nháp tự xuất bản vào giờ này nếu đã đủ thông tin.',
          en: 'The draft publishes itself at this time if it is complete.',
        },
      },
    },
  ),
  relationField('publishBy', { vi: 'Người hẹn giờ', en: 'Scheduled by' }, 'users', {
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.publishAt) },
    access: { create: () => false, update: () => false },
  }),
  instantField(
    'publishedAt',
    { vi: 'Xuất bản lần đầu', en: 'First published' },
    {
      index: true,
      admin: { position: 'sidebar', readOnly: true },
      access: { create: () => false, update: () => false },
    },
  ),
]
