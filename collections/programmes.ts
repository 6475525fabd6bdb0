import type { CollectionConfig, Field } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import {
  dayField,
  numberField,
  offeredField,
  organizationField,
  picked,
  relationField,
  textareaField,
  textField,
} from '../src/fields/common.ts'
import { recurrenceFields } from '../src/fields/recurrence.ts'
import { rowsNamedBy } from '../src/fields/rowNames.ts'
import { searchable } from '../src/documents/searchText.ts'
import { inOrganization } from '../src/hooks/ownOrganization.ts'
import { programmeHooks } from '../src/hooks/programme.ts'
import { recurrenceText, seriesPanelText } from '../src/i18n/series.ts'
import { group } from '../src/i18n/words.ts'
import { longestSeconds } from '../src/rules/placement.ts'

export const Programmes: CollectionConfig = inOrganization(
  searchable(
    {
      slug: 'programmes',
      labels: {
        singular: { vi: 'Chuyên mục, chương trình', en: 'Programme' },
        plural: { vi: 'Chuyên mục, chương trình', en: 'Programmes' },
      },
      access: accessTo('programmes'),
      hooks: programmeHooks,
      admin: {
        group: group.desk,
        useAsTitle: 'name',
        defaultColumns: ['name', 'channel', 'form', 'seconds', 'organization'],
      },
      defaultSort: 'name',
      fields: [
        textField('name', { vi: 'Tên chuyên mục', en: 'Name' }, { required: true, index: true }),
        {
          type: 'row',
          fields: [
            relationField('channel', { vi: 'Kênh', en: 'Channel' }, 'channels', { required: true, index: true, ...picked() }),
            offeredField('form', { vi: 'Hình thức', en: 'Form' }, 'forms', { required: true }),
          ],
        },
        {
          type: 'collapsible',
          label: { vi: 'Lịch định kỳ', en: 'Slot' },
          admin: {
            description: {
              vi: 'Hệ thống xếp sẵn các số phát sóng dự kiến của tám tuần tới theo lịch này.',
              en: 'Planned placements are laid out eight weeks ahead by this rule.',
            },
          },
          fields: [
            {
              name: 'recurrence',
              type: 'ui',
              label: recurrenceText.heading,
              admin: { components: { Field: '/src/admin/fields/RecurrenceField.tsx#RecurrenceField' }, disableListColumn: true },
            },
            {
              name: 'slotSentence',
              type: 'ui',
              label: { vi: 'Giờ phát định kỳ đọc thành lời', en: 'The slot in words' },
              admin: { components: { Field: '/src/admin/fields/SlotSentence.tsx#SlotSentence' }, disableListColumn: true },
            },
            {
              type: 'collapsible',
              label: recurrenceText.advanced,
              admin: { initCollapsed: true },
              fields: [{ type: 'row', fields: recurrenceFields() }],
            },
            {
              type: 'row',
              fields: [
                numberField(
                  'seconds',
                  { vi: 'Thời lượng mỗi số (giây)', en: 'Length of an episode (seconds)' },
                  {
                    min: 1,
                    max: longestSeconds,
                    required: true,
                    defaultValue: 900,
                  },
                ),
                dayField('validFrom', { vi: 'Từ ngày', en: 'From' }),
                dayField('validTo', { vi: 'Đến trước ngày', en: 'Until, exclusive' }),
              ],
            },
            {
              name: 'skip',
              type: 'array',
              label: { vi: 'Những ngày không phát', en: 'Days to skip' },
              labels: { singular: { vi: 'Ngày', en: 'Day' }, plural: { vi: 'Ngày', en: 'Days' } },
              admin: { components: rowsNamedBy(['day', 'reason'], { vi: 'Ngày', en: 'Day' }) },
              fields: [
                {
                  type: 'row',
                  fields: [
                    dayField('day', { vi: 'Ngày', en: 'Day' }, { required: true }),
                    textField('reason', { vi: 'Lý do', en: 'Reason' }),
                  ],
                },
              ],
            },
          ],
        },
        {
          name: 'slots',
          type: 'ui',
          label: seriesPanelText.heading,
          admin: { components: { Field: '/src/admin/series/SeriesPanel.tsx#SeriesPanel' }, disableListColumn: true },
        },
        {
          name: 'whatHolds',
          type: 'ui',
          admin: { components: { Field: '/src/admin/fields/WhatHolds.tsx#WhatHolds' }, disableListColumn: true },
        },
        offeredField('themes', { vi: 'Nội dung theo kế hoạch', en: 'Themes' }, 'themes', { hasMany: true, ...picked() }),
        textareaField('description', { vi: 'Giới thiệu', en: 'Description' }),
        { ...organizationField, admin: { position: 'sidebar' } } as Field,
        relationField('continues', { vi: 'Nối tiếp chuyên mục', en: 'Goes on from' }, 'programmes', {
          index: true,
          admin: {
            position: 'sidebar',
            readOnly: true,
            condition: (data) => Boolean(data?.continues),
            description: { vi: 'Lịch được sửa “từ đây về sau” từ chuyên mục này.', en: 'Its schedule was changed from one episode on.' },
          },
          access: { update: () => false },
        }),
      ],
    },
    'name',
    'description',
  ),
)
