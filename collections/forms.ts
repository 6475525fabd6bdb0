import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { retiredField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/fields/search.ts'
import { group } from '../src/i18n/words.ts'

export const Forms: CollectionConfig = searchable(
  {
    slug: 'forms',
    labels: { singular: { vi: 'Hình thức', en: 'Form' }, plural: { vi: 'Hình thức', en: 'Forms' } },
    access: accessTo('forms'),
    admin: {
      group: group.catalogue,
      useAsTitle: 'name',
      defaultColumns: ['name', 'nameEn', 'code'],
      description: {
        vi: 'Chuyên mục, tọa đàm, phóng sự, tin, bài, đối thoại, báo cáo… Danh mục mở: thêm hình thức mới khi kế hoạch yêu cầu.',
        en: 'Column, talk show, feature, news item, article, dialogue, report … An open list: add a form when a plan asks for it.',
      },
    },
    defaultSort: 'name',
    fields: [
      textField('name', { vi: 'Tên', en: 'Name in Vietnamese' }, { required: true, index: true }),
      textField('nameEn', { vi: 'Tên tiếng Anh', en: 'Name in English' }),
      textField('code', { vi: 'Mã', en: 'Code' }, { required: true, unique: true, index: true }),
      retiredField,
    ],
  },
  'name',
  'nameEn',
  'code',
)
