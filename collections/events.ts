import type { CollectionConfig, Field } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { dayField, linkField, numberField, organizationField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { rowsNamedBy } from '../src/fields/rowNames.ts'
import { searchable } from '../src/documents/searchText.ts'
import { eventHooks } from '../src/hooks/event.ts'
import { idFromAddress } from '../src/hooks/fromAddress.ts'
import { inOrganization } from '../src/hooks/ownOrganization.ts'
import { eventText } from '../src/i18n/events.ts'
import { group } from '../src/i18n/words.ts'

const people = { min: 0, max: 1_000_000, admin: { step: 1 } }

/** Something published: on which day, where, as which document. */
const published = (name: 'notice' | 'result', label: { vi: string; en: string }): Field => ({
  name,
  type: 'group',
  label,
  fields: [
    {
      type: 'row',
      fields: [
        dayField('publishedOn', { vi: 'Ngày công bố', en: 'Published on' }, { index: true }),
        textField('document', { vi: 'Số, tên văn bản', en: 'Document' }),
      ],
    },
    linkField('url', { vi: 'Đường dẫn', en: 'Link' }),
  ],
})

/** What is kept of a dialogue, a conference or a training beside its place in the schedule. */
export const Events: CollectionConfig = inOrganization(
  searchable(
    {
      slug: 'events',
      labels: { singular: { vi: 'Buổi đối thoại, hội nghị', en: 'Event' }, plural: { vi: 'Đối thoại, hội nghị', en: 'Events' } },
      access: accessTo('events'),
      hooks: eventHooks,
      disableDuplicate: true,
      admin: {
        group: group.desk,
        useAsTitle: 'title',
        defaultColumns: ['title', 'organization', 'notice.publishedOn', 'result.publishedOn', 'present'],
        description: {
          vi: 'Thông báo, người dự, câu hỏi, biên bản và kết quả của một buổi trên lịch. Hạn của từng buổi xem ở trang Đối thoại, hội nghị.',
          en: 'Notice, attendance, questions, minutes and result of an event in the schedule. Deadlines stand on the page of dialogues and meetings.',
        },
      },
      defaultSort: '-createdAt',
      fields: [
        relationField('placement', { vi: 'Buổi trên lịch', en: 'Placement' }, 'placements', {
          required: true,
          unique: true,
          index: true,
          defaultValue: idFromAddress('placement'),
        }),
        published('notice', eventText.notice as { vi: string; en: string }),
        {
          type: 'row',
          fields: [
            numberField('invited', { vi: 'Số người được mời', en: 'Invited' }, people),
            numberField('present', { vi: 'Số người có mặt', en: 'Present' }, people),
          ],
        },
        {
          name: 'attendance',
          type: 'array',
          label: { vi: 'Người dự theo đối tượng', en: 'Attendance by audience' },
          labels: { singular: { vi: 'Đối tượng', en: 'Audience' }, plural: { vi: 'Đối tượng', en: 'Audiences' } },
          admin: { components: rowsNamedBy(['name', 'present'], { vi: 'Đối tượng', en: 'Audience' }) },
          fields: [
            {
              type: 'row',
              fields: [
                relationField('audience', { vi: 'Đối tượng', en: 'Audience' }, 'audiences'),
                textField('name', { vi: 'Ghi rõ (nếu cần)', en: 'More exactly (if needed)' }),
                numberField('invited', { vi: 'Được mời', en: 'Invited' }, people),
                numberField('present', { vi: 'Có mặt', en: 'Present' }, people),
              ],
            },
          ],
        },
        {
          name: 'questions',
          type: 'array',
          label: { vi: 'Câu hỏi, kiến nghị tại buổi', en: 'Questions' },
          labels: { singular: { vi: 'Câu hỏi', en: 'Question' }, plural: { vi: 'Câu hỏi', en: 'Questions' } },
          admin: { components: rowsNamedBy(['text'], { vi: 'Câu hỏi', en: 'Question' }) },
          fields: [
            textareaField('text', { vi: 'Nội dung hỏi', en: 'Question' }, { required: true }),
            textField('askedBy', { vi: 'Người hỏi (nếu ghi)', en: 'Asked by (if told)' }),
            textareaField('answer', { vi: 'Trả lời', en: 'Answer' }),
            {
              type: 'row',
              fields: [
                relationField('answeredBy', { vi: 'Cơ quan trả lời', en: 'Answered by' }, 'organizations'),
                dayField('answeredOn', { vi: 'Ngày trả lời', en: 'Answered on' }),
              ],
            },
          ],
        },
        { name: 'minutes', type: 'upload', relationTo: 'media', label: { vi: 'Biên bản', en: 'Minutes' } },
        published('result', eventText.result as { vi: string; en: string }),
        { ...organizationField, admin: { position: 'sidebar' } } as Field,
        textField(
          'title',
          { vi: 'Tên buổi', en: 'Title' },
          { admin: { position: 'sidebar', readOnly: true }, access: { create: () => false, update: () => false } },
        ),
      ],
    },
    'title',
  ),
)
