import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, dayField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { group } from '../src/i18n/words.ts'

export const Holidays: CollectionConfig = searchable(
  {
    slug: 'holidays',
    labels: { singular: { vi: 'Ngày nghỉ', en: 'Holiday' }, plural: { vi: 'Ngày nghỉ lễ, Tết', en: 'Holidays' } },
    access: accessTo('holidays'),
    admin: {
      group: group.catalogue,
      useAsTitle: 'name',
      defaultColumns: ['date', 'name', 'standing'],
      description: {
        vi: 'Lịch nghỉ được công bố từng năm: hãy sửa ở đây khi có thông báo chính thức.',
        en: 'Leave days are announced each year: edit them here when the notice is out.',
      },
    },
    defaultSort: 'date',
    fields: [
      dayField('date', { vi: 'Ngày', en: 'Date' }, { required: true, unique: true, index: true }),
      textField('name', { vi: 'Tên ngày nghỉ', en: 'Name' }, { required: true }),
      choiceField(
        'standing',
        { vi: 'Hiệu lực', en: 'Standing' },
        {
          confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
          expected: { vi: 'Dự kiến, chưa tính', en: 'Expected, not counted' },
        },
        { required: true, defaultValue: 'confirmed' },
      ),
      textField('note', { vi: 'Ghi chú', en: 'Note' }),
    ],
  },
  'name',
  'note',
)
