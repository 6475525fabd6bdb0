import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { retiredField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { group } from '../src/i18n/words.ts'

export const Audiences: CollectionConfig = searchable(
  {
    slug: 'audiences',
    labels: { singular: { vi: 'Đối tượng', en: 'Audience' }, plural: { vi: 'Đối tượng', en: 'Audiences' } },
    access: accessTo('audiences'),
    admin: { group: group.catalogue, useAsTitle: 'name', defaultColumns: ['name', 'nameEn', 'code'] },
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
