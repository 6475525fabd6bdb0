import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { numberField, retiredField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
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
      {
        type: 'collapsible',
        label: { vi: 'Thông báo trước và công bố kết quả', en: 'Notice before and result after' },
        fields: [
          {
            type: 'row',
            fields: [
              numberField(
                'noticeDays',
                { vi: 'Thông báo trước ít nhất (ngày)', en: 'Notice at least so many days before' },
                {
                  min: 0,
                  max: 366,
                  admin: { step: 1, description: { vi: 'Để trống: pháp luật không yêu cầu.', en: 'Blank: the law asks nothing.' } },
                },
              ),
              numberField(
                'resultDays',
                { vi: 'Công bố kết quả trong vòng (ngày)', en: 'Result within so many days after' },
                {
                  min: 0,
                  max: 366,
                  admin: { step: 1, description: { vi: 'Để trống: pháp luật không yêu cầu.', en: 'Blank: the law asks nothing.' } },
                },
              ),
            ],
          },
          textField('daysSource', { vi: 'Căn cứ pháp lý', en: 'Legal source' }),
        ],
      },
      retiredField,
    ],
  },
  'name',
  'nameEn',
  'code',
)
