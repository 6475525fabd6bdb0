import type { CollectionConfig, Field } from 'payload'
import { openStatuses, recordedStatuses } from '../src/obligations/index.ts'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, evidenceField, instantField, numberField, organizationField, relationField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { appendOnly } from '../src/hooks/appendOnly.ts'
import { asRunHooks } from '../src/hooks/asRun.ts'
import { inOrganization } from '../src/hooks/ownOrganization.ts'
import { group, reinstated, statusWordsOf } from '../src/i18n/words.ts'

export const AsRun: CollectionConfig = appendOnly(
  inOrganization(
    searchable(
      {
        slug: 'as-run',
        labels: { singular: { vi: 'Kết quả phát sóng', en: 'As-run entry' }, plural: { vi: 'Kết quả phát sóng', en: 'As-run log' } },
        access: accessTo('as-run'),
        hooks: asRunHooks,
        admin: {
          group: group.desk,
          useAsTitle: 'title',
          defaultColumns: ['title', 'channelName', 'start', 'seconds', 'outcome', 'recordedBy'],
          description: {
            vi: 'Kết quả thực tế của từng mục trên lịch, ghi đúng như tại thời điểm đó. Chỉ ghi thêm, không sửa; nếu sai thì ghi thêm bản đính chính.',
            en: 'What really went out, as it read then. Appended, never edited; a mistake is corrected by another entry.',
          },
        },
        defaultSort: '-start',
        fields: [
          relationField('placement', { vi: 'Lượt phát, lượt đăng', en: 'Placement' }, 'placements', { required: true, index: true }),
          choiceField(
            'outcome',
            { vi: 'Kết quả', en: 'Outcome' },
            { ...statusWordsOf(recordedStatuses), reinstated },
            {
              required: true,
              defaultValue: 'delivered',
            },
          ),
          choiceField('reinstatedAs', { vi: 'Trở lại tình trạng', en: 'Stands again as' }, statusWordsOf(openStatuses), {
            admin: { condition: (data) => data?.outcome === 'reinstated' },
          }),
          {
            type: 'row',
            fields: [
              instantField(
                'start',
                { vi: 'Giờ phát', en: 'Start' },
                {
                  index: true,
                  admin: { description: { vi: 'Để trống thì lấy giờ dự kiến.', en: 'Left empty, the planned start.' } },
                },
              ),
              numberField(
                'seconds',
                { vi: 'Thời lượng (giây)', en: 'Seconds' },
                {
                  admin: { description: { vi: 'Để trống thì lấy thời lượng dự kiến.', en: 'Left empty, the planned duration.' } },
                },
              ),
            ],
          },
          textField('reason', { vi: 'Lý do, ghi chú', en: 'Reason or note' }),
          evidenceField,
          { ...organizationField, admin: { position: 'sidebar' } } as Field,
          // Copies: they keep reading as they did when the entry was made.
          ...(
            [
              ['title', { vi: 'Nội dung', en: 'What' }],
              ['channelName', { vi: 'Kênh', en: 'Channel' }],
              ['programmeName', { vi: 'Chuyên mục', en: 'Programme' }],
              ['recordedBy', { vi: 'Người ghi', en: 'Recorded by' }],
            ] as const
          ).map(([name, label]) =>
            textField(name, label, {
              admin: { position: 'sidebar', readOnly: true },
              access: { create: () => false, update: () => false },
            }),
          ),
        ],
      },
      'title',
      'channelName',
      'programmeName',
    ),
  ),
)
