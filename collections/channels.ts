import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { bandsField } from '../src/fields/bands.ts'
import { choiceField, dayField, flagField, relationField, textField } from '../src/fields/common.ts'
import { mediums } from '../src/documents/mediums.ts'
import { searchable } from '../src/documents/searchText.ts'
import { group } from '../src/i18n/words.ts'

export const Channels: CollectionConfig = searchable(
  {
    slug: 'channels',
    labels: { singular: { vi: 'Kênh', en: 'Channel' }, plural: { vi: 'Kênh', en: 'Channels' } },
    access: accessTo('channels'),
    admin: {
      group: group.catalogue,
      useAsTitle: 'name',
      defaultColumns: ['name', 'medium', 'organization', 'validFrom'],
    },
    defaultSort: 'name',
    fields: [
      {
        type: 'row',
        fields: [
          textField('name', { vi: 'Tên kênh', en: 'Name' }, { required: true, index: true }),
          textField('code', { vi: 'Mã', en: 'Code' }, { required: true, unique: true, index: true }),
        ],
      },
      {
        type: 'row',
        fields: [
          choiceField('medium', { vi: 'Loại hình', en: 'Medium' }, mediums, { required: true, index: true }),
          relationField('organization', { vi: 'Cơ quan chủ quản', en: 'Organization' }, 'organizations', {
            required: true,
            index: true,
          }),
        ],
      },
      {
        type: 'row',
        fields: [
          dayField('validFrom', { vi: 'Hoạt động từ ngày', en: 'Runs from' }),
          dayField('validTo', { vi: 'Đến trước ngày', en: 'Until, exclusive' }),
        ],
      },
      flagField(
        'shared',
        { vi: 'Kênh dùng chung', en: 'Shared channel' },
        {
          vi: 'Mọi cơ quan đều xếp lịch được trên kênh này, ví dụ đối thoại ở cấp xã, báo cáo. Để trống: chỉ cơ quan chủ quản.',
          en: 'Every organization may place on it, as for dialogues of communes or reports. Blank: its own organization alone.',
        },
      ),
      bandsField(
        'primeTime',
        { vi: 'Giờ vàng', en: 'Prime time' },
        {
          vi: 'Những giờ có nhiều người theo dõi. Khi đổi giờ, hãy ghi ngày hết hiệu lực cho khung cũ và thêm khung mới: nội dung đã phát vẫn được xét theo khung của ngày đó.',
          en: 'When many people watch. To change it, end the old band on a day and add a new one: earlier placements are still judged by the band of their day.',
        },
      ),
    ],
  },
  'name',
  'code',
)
