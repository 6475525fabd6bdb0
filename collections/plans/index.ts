import type { CollectionConfig } from 'payload'

import { accessTo } from '../../src/access/rights.ts'
import { choiceField, dayField, flagField, relationField, textareaField, textField } from '../../src/fields/common.ts'
import { previewFollowingEndpoint } from '../../src/endpoints/previewFollowing.ts'
import { searchable } from '../../src/documents/searchText.ts'
import { followFromToday } from '../../src/hooks/followFromToday.ts'
import { auditing, planKind } from '../../src/i18n/planWords.ts'
import { group } from '../../src/i18n/words.ts'
import { closing, head, period, preamble, sourceOf } from './head.ts'
import {
  audiences,
  forms,
  funding,
  headings,
  indices,
  legalBases,
  objectives,
  quirks,
  recipients,
  requirements,
  responsibleBodies,
  solutions,
} from './lines.ts'

/** An official plan as issued. Its themes and its commitments are collections of their own. */
export const Plans: CollectionConfig = searchable(
  {
    slug: 'plans',
    labels: { singular: { vi: 'Kế hoạch', en: 'Plan' }, plural: { vi: 'Kế hoạch', en: 'Plans' } },
    access: accessTo('plans'),
    admin: {
      group: group.plan,
      useAsTitle: 'title',
      defaultColumns: ['title', 'number', 'issuer', 'period.start', 'auditing'],
    },
    defaultSort: '-period.start',
    hooks: { beforeChange: [followFromToday] },
    endpoints: [previewFollowingEndpoint],
    defaultPopulate: { ref: true, title: true, titleEn: true, number: true, period: true, auditing: true },
    fields: [
      choiceField('auditing', { vi: 'Giám sát', en: 'Auditing' }, auditing, {
        required: true,
        defaultValue: 'on',
        index: true,
        admin: {
          position: 'sidebar',
          description: {
            vi: '“Theo dõi”: các chỉ tiêu được đối chiếu với nội dung đã thực hiện. “Chỉ lưu”: kế hoạch cũ để tra cứu, không đánh giá.',
            en: '“Audited”: commitments are judged against placements. “Kept for reference”: an old plan to look things up in; nothing is judged.',
          },
        },
      }),
      dayField(
        'followedFrom',
        { vi: 'Theo dõi từ ngày', en: 'Followed from' },
        {
          admin: {
            position: 'sidebar',
            condition: (data) => data?.auditing === 'on',
            description: {
              vi: 'Kỳ đến hạn trước ngày này không được đánh giá. Để trống thì lấy ngày bật theo dõi, hoặc ngày kế hoạch có hiệu lực nếu muộn hơn.',
              en: 'Periods that were due before this day are not judged. Left empty, it is the day on which auditing is switched on, or the plan’s first day if that is later.',
            },
          },
        },
      ),
      {
        name: 'followingPreview',
        type: 'ui',
        admin: {
          position: 'sidebar',
          condition: (data) => data?.auditing === 'on',
          components: { Field: '/src/admin/fields/FollowingPreview.tsx#FollowingPreview' },
          disableListColumn: true,
        },
      },
      {
        name: 'countingAnything',
        type: 'ui',
        admin: {
          position: 'sidebar',
          condition: (data) => data?.auditing === 'on',
          components: { Field: '/src/admin/fields/CountingAnything.tsx#CountingAnything' },
          disableListColumn: true,
        },
      },
      textField(
        'ref',
        { vi: 'Mã', en: 'Reference' },
        {
          required: true,
          unique: true,
          index: true,
          admin: { position: 'sidebar' },
        },
      ),
      {
        // Whether its lines have been made into duties: once, so that what an auditor deletes stays deleted.
        name: 'dutiesMade',
        type: 'checkbox',
        label: { vi: 'Đã lập nhiệm vụ', en: 'Duties are made' },
        defaultValue: false,
        index: true,
        admin: { hidden: true },
      },
      {
        name: 'demonstration',
        type: 'checkbox',
        label: { vi: 'Kế hoạch minh họa', en: 'Demonstration' },
        defaultValue: false,
        admin: {
          position: 'sidebar',
          description: {
            vi: 'Dữ liệu giả định để dùng thử, không phải văn bản thật.',
            en: 'Made up for trying things out; not a real document.',
          },
        },
      },
      {
        name: 'shownPublicly',
        type: 'checkbox',
        label: { vi: 'Công khai kế hoạch trên trang công cộng', en: 'Shown on the public site' },
        defaultValue: false,
        index: true,
        admin: { position: 'sidebar' },
      },
      {
        name: 'compliancePublic',
        type: 'checkbox',
        label: { vi: 'Công khai kết quả thực hiện', en: 'Compliance is published' },
        defaultValue: false,
        admin: {
          position: 'sidebar',
          condition: (data) => Boolean(data?.shownPublicly),
          description: {
            vi: 'Chỉ tiêu, số đã thực hiện và đánh giá của từng kỳ hiện trên trang công cộng; không có gì hơn.',
            en: 'Target, done and state of each period are on the public site; nothing more.',
          },
        },
      },
      textField('title', { vi: 'Tên kế hoạch', en: 'Title' }, { required: true }),
      textField('titleEn', { vi: 'Tên tiếng Anh', en: 'Title in English' }),
      {
        type: 'tabs',
        tabs: [
          {
            label: { vi: 'Văn bản', en: 'Document' },
            fields: [
              {
                type: 'row',
                fields: [
                  choiceField('kind', { vi: 'Loại', en: 'Kind' }, planKind, { required: true, defaultValue: 'ke_hoach' }),
                  relationField('issuer', { vi: 'Cơ quan ban hành', en: 'Issuer' }, 'organizations', { index: true }),
                  relationField('parent', { vi: 'Triển khai kế hoạch', en: 'Carries out the plan' }, 'plans', { index: true }),
                ],
              },
              period,
              ...head,
              textField('sourceFile', { vi: 'Tệp nguồn', en: 'Source file' }),
            ],
          },
          {
            label: { vi: 'Căn cứ, mục tiêu, yêu cầu', en: 'Bases, objectives, requirements' },
            fields: [
              preamble,
              legalBases,
              objectives,
              requirements,
              textareaField('requirementsNote', { vi: 'Ghi chú về yêu cầu', en: 'Note on the requirements' }),
              audiences,
            ],
          },
          {
            label: { vi: 'Hình thức, giải pháp', en: 'Forms and solutions' },
            fields: [forms, solutions, indices],
          },
          {
            label: { vi: 'Tổ chức thực hiện', en: 'Who does what' },
            fields: [responsibleBodies, funding, closing],
          },
          {
            label: { vi: 'Nơi nhận và ghi chú', en: 'Recipients and notes' },
            fields: [
              {
                name: 'recipients',
                type: 'group',
                label: { vi: 'Nơi nhận', en: 'Recipients' },
                fields: [
                  flagField('headingPresent', { vi: 'Có đề mục “Nơi nhận”', en: 'Has a heading' }),
                  recipients,
                  textField('note', { vi: 'Ghi chú', en: 'Note' }),
                  sourceOf('headingSource', { vi: 'Vị trí đề mục', en: 'Place of the heading' }),
                ],
              },
              headings,
              quirks,
            ],
          },
        ],
      },
    ],
  },
  'title',
  'titleEn',
  'number',
  'ref',
)
