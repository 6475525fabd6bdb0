import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import {
  choiceField,
  flagField,
  numberField,
  relationField,
  sourceField,
  textareaField,
  retiredField,
  textField,
  textsField,
} from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { parArea } from '../src/i18n/planWords.ts'
import { group } from '../src/i18n/words.ts'

export const Themes: CollectionConfig = searchable(
  {
    slug: 'themes',
    labels: { singular: { vi: 'Nội dung', en: 'Theme' }, plural: { vi: 'Nội dung tuyên truyền', en: 'Themes' } },
    access: accessTo('themes'),
    admin: { group: group.plan, useAsTitle: 'text', defaultColumns: ['text', 'plan', 'parAreas', 'ordinal'] },
    defaultSort: ['plan', 'ordinal'],
    indexes: [{ fields: ['plan', 'ordinal'] }],
    fields: [
      {
        type: 'row',
        fields: [
          relationField('plan', { vi: 'Kế hoạch', en: 'Plan' }, 'plans', { required: true, index: true }),
          relationField('parent', { vi: 'Thuộc nội dung', en: 'Under theme' }, 'themes', {
            index: true,
            filterOptions: ({ data, id }) => ({
              ...(data?.plan ? { plan: { equals: data.plan } } : {}),
              ...(id === undefined ? {} : { id: { not_equals: id } }),
            }),
          }),
        ],
      },
      {
        type: 'row',
        fields: [
          numberField('ordinal', { vi: 'Thứ tự', en: 'Order' }, { required: true, min: 1 }),
          textField('marker', { vi: 'Ký hiệu trong văn bản', en: 'Marker in the document' }),
          textField('ref', { vi: 'Mã', en: 'Reference' }, { required: true, unique: true, index: true }),
        ],
      },
      textareaField('text', { vi: 'Nguyên văn', en: 'Verbatim text' }, { required: true }),
      textareaField('gloss', { vi: 'Tóm tắt tiếng Anh', en: 'Gloss in English' }),
      choiceField('parAreas', { vi: 'Lĩnh vực cải cách hành chính', en: 'Areas of administrative reform' }, parArea, {
        hasMany: true,
        index: true,
      }),
      textField('parAreasNote', { vi: 'Ghi chú về lĩnh vực', en: 'Note on the areas' }),
      {
        type: 'row',
        fields: [
          textsField('legalRefs', { vi: 'Căn cứ viện dẫn', en: 'Legal bases cited' }),
          textsField('indices', { vi: 'Chỉ số liên quan', en: 'Indices' }),
          textsField('commitmentRefs', { vi: 'Chỉ tiêu, nhiệm vụ liên quan', en: 'Commitments' }),
        ],
      },
      {
        type: 'collapsible',
        label: { vi: 'Trong văn bản', en: 'In the document' },
        admin: { initCollapsed: true },
        fields: [
          {
            type: 'row',
            fields: [
              flagField('isGroup', { vi: 'Chỉ là tiêu đề nhóm', en: 'Only a heading' }),
              flagField('markerIsDuplicate', { vi: 'Ký hiệu bị trùng', en: 'Marker is used twice' }),
            ],
          },
          sourceField,
        ],
      },
      retiredField,
    ],
  },
  'text',
  'gloss',
  'ref',
)
