import type { CollectionConfig, Condition, Field } from 'payload'
import { curableStatuses, isOffAir } from '../src/obligations/index.ts'

import { accessTo } from '../src/access/rights.ts'
import {
  choiceField,
  dayField,
  evidenceField,
  flagField,
  instantField,
  numberField,
  offeredField,
  organizationField,
  picked,
  relationField,
  textField,
} from '../src/fields/common.ts'
import { dayOfPlacement } from '../src/documents/instants.ts'
import { searchable } from '../src/documents/searchText.ts'
import { unplannedField } from '../src/fields/unplanned.ts'
import { idsFromAddress } from '../src/hooks/fromAddress.ts'
import { placementHooks } from '../src/hooks/placement.ts'
import { inOrganization } from '../src/hooks/ownOrganization.ts'
import { group, placementStatus } from '../src/i18n/words.ts'

/** What is aired or printed has content or a slot and answers nothing; reports have neither. */
const mayAnswer: Condition = ({ answers, content, slotKey }) => Boolean(answers?.start || answers?.label) || (!content?.value && !slotKey)

export const Placements: CollectionConfig = inOrganization(
  searchable(
    {
      slug: 'placements',
      labels: {
        singular: { vi: 'Lượt phát, lượt đăng', en: 'Placement' },
        plural: { vi: 'Lượt phát, lượt đăng', en: 'Placements' },
      },
      access: accessTo('placements'),
      hooks: placementHooks,
      admin: {
        group: group.desk,
        useAsTitle: 'title',
        defaultColumns: ['title', 'at', 'channel', 'status', 'plannedSeconds', 'organization'],
        description: {
          vi: 'Mỗi nội dung trên một kênh, vào một giờ: lịch dự kiến, rồi kết quả thực tế.',
          en: 'One piece of content on one channel at one time: planned, then as run.',
        },
      },
      defaultSort: '-at',
      indexes: [
        { fields: ['channel', 'at'] },
        { fields: ['channel', 'endsAt'] },
        { fields: ['organization', 'at'] },
        { fields: ['status', 'at'] },
        { fields: ['programme', 'at'] },
      ],
      fields: [
        textField(
          'title',
          { vi: 'Tên hiển thị', en: 'Title' },
          {
            admin: {
              description: {
                vi: 'Để trống thì lấy từ nội dung hoặc chuyên mục.',
                en: 'Left empty, it comes from the content or the programme.',
              },
            },
          },
        ),
        {
          type: 'row',
          fields: [
            {
              name: 'content',
              type: 'relationship',
              relationTo: ['segments', 'articles'],
              label: { vi: 'Nội dung', en: 'Content' },
              index: true,
            },
            relationField('programme', { vi: 'Chuyên mục, chương trình', en: 'Programme' }, 'programmes', { index: true, ...picked() }),
          ],
        },
        {
          type: 'row',
          fields: [
            relationField('channel', { vi: 'Kênh', en: 'Channel' }, 'channels', { required: true, index: true, ...picked() }),
            offeredField('form', { vi: 'Hình thức', en: 'Form' }, 'forms', { required: true, index: true, dayOf: dayOfPlacement }),
          ],
        },
        {
          type: 'row',
          fields: [
            instantField('plannedStart', { vi: 'Giờ dự kiến', en: 'Planned start' }, { required: true, index: true }),
            numberField('plannedSeconds', { vi: 'Thời lượng dự kiến (giây)', en: 'Planned duration (seconds)' }, { required: true }),
          ],
        },
        { name: 'byHand', type: 'ui', admin: { components: { Field: '/src/admin/asRun/ByHand.tsx#ByHand' }, disableListColumn: true } },
        {
          type: 'collapsible',
          label: { vi: 'Kết quả thực tế', en: 'As run' },
          fields: [
            choiceField('status', { vi: 'Tình trạng', en: 'Status' }, placementStatus, {
              required: true,
              defaultValue: 'planned',
              index: true,
              admin: {
                components: {
                  Field: '/src/admin/fields/PlacementStatusField.tsx#PlacementStatusField',
                  Cell: '/src/admin/cells/StatusCells.tsx#PlacementStatusCell',
                },
              },
            }),
            textField(
              'reason',
              { vi: 'Lý do', en: 'Reason' },
              {
                admin: {
                  condition: (data) => isOffAir(data?.status),
                  description: {
                    vi: 'Lý do không thực hiện, bị thay, hủy hoặc thu hồi.',
                    en: 'Why it was missed, pre-empted, cancelled or retracted.',
                  },
                },
              },
            ),
            {
              type: 'row',
              fields: [
                instantField('actualStart', { vi: 'Giờ thực tế', en: 'Actual start' }),
                numberField('actualSeconds', { vi: 'Thời lượng thực tế (giây)', en: 'Actual duration (seconds)' }),
              ],
            },
            flagField(
              'rerun',
              { vi: 'Phát lại', en: 'Rerun' },
              {
                vi: 'Phát lại không tính vào chỉ tiêu, trừ khi chỉ tiêu cho phép.',
                en: 'A rerun does not count unless the commitment says so.',
              },
            ),
            relationField('makegoodFor', { vi: 'Bù cho', en: 'Makegood for' }, 'placements', {
              index: true,
              filterOptions: { status: { in: [...curableStatuses] } },
            }),
          ],
        },
        {
          name: 'answers',
          type: 'group',
          label: { vi: 'Nộp cho kỳ báo cáo', en: 'Answers the period' },
          admin: {
            condition: mayAnswer,
            description: {
              vi: 'Chọn kỳ mà báo cáo này gửi cho, trong các kỳ cơ quan phải báo cáo.',
              en: 'Choose the period that this report is for, of those that the organization must report on.',
            },
          },
          fields: [
            {
              name: 'period',
              type: 'ui',
              admin: { components: { Field: '/src/admin/fields/PeriodPicker.tsx#PeriodPicker' }, disableListColumn: true },
            },
            dayField('start', { vi: 'Ngày đầu kỳ', en: 'First day of the period' }, { admin: { hidden: true } }),
            textField('label', { vi: 'Tên kỳ', en: 'Label of the period' }, { admin: { hidden: true } }),
          ],
        },
        offeredField('themes', { vi: 'Nội dung theo kế hoạch', en: 'Themes' }, 'themes', {
          hasMany: true,
          dayOf: dayOfPlacement,
          defaultValue: idsFromAddress('themes'),
          ...picked({
            description: {
              vi: 'Để trống thì lấy từ nội dung và chuyên mục.',
              en: 'Left empty, they come from the content and the programme.',
            },
          }),
        }),
        evidenceField,
        unplannedField,
        { ...organizationField, admin: { position: 'sidebar' } } as Field,
        instantField(
          'at',
          { vi: 'Giờ', en: 'At' },
          {
            index: true,
            admin: { position: 'sidebar', readOnly: true },
            access: { create: () => false, update: () => false },
          },
        ),
        instantField(
          'endsAt',
          { vi: 'Kết thúc', en: 'Ends at' },
          {
            index: true,
            admin: { hidden: true },
            access: { create: () => false, update: () => false },
          },
        ),
        instantField(
          'announcedAt',
          { vi: 'Công bố lịch lúc', en: 'Announced' },
          {
            admin: { hidden: true },
            access: { create: () => false, update: () => false },
          },
        ),
        numberField(
          'sequence',
          { vi: 'Số lần đổi lịch', en: 'Changes of the schedule' },
          {
            defaultValue: 0,
            admin: { hidden: true },
            access: { create: () => false, update: () => false },
          },
        ),
        textField(
          'slotKey',
          { vi: 'Giờ phát định kỳ gốc', en: 'Original slot' },
          {
            unique: true,
            index: true,
            admin: { hidden: true },
            access: { create: () => false, update: () => false },
          },
        ),
      ],
    },
    'title',
  ),
)
