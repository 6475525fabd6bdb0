import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, evidenceField, instantField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { rowsNamedBy } from '../src/fields/rowNames.ts'
import { searchable } from '../src/documents/searchText.ts'
import { findingEndpoints } from '../src/endpoints/findings.ts'
import { writtenByActs } from '../src/hooks/appendOnly.ts'
import { findingKindWords, findingStateWords, findingStepWords, findingSubjectWords } from '../src/i18n/findings.ts'
import { group } from '../src/i18n/words.ts'
import { readAsPage } from './views.ts'

/** What an auditor asks of a body or objects to, what the body answers, and what is decided. Written by its operations alone. */
export const Findings: CollectionConfig = writtenByActs(
  readAsPage(
    searchable(
      {
        slug: 'findings',
        labels: { singular: { vi: 'Kiến nghị', en: 'Finding' }, plural: { vi: 'Kiến nghị', en: 'Findings' } },
        access: accessTo('findings'),
        endpoints: findingEndpoints,
        admin: {
          group: group.audit,
          useAsTitle: 'title',
          defaultColumns: ['title', 'organization', 'kind', 'state', 'dueBy', 'raisedAt'],
          description: {
            vi: 'Người giám sát hỏi hoặc không đồng ý với một kết quả; cơ quan thực hiện trả lời trong thời hạn, kèm tài liệu kiểm chứng. Nêu kiến nghị từ trang kết quả đánh giá.',
            en: 'An auditor asks or objects; the obligor answers within a deadline, with evidence. Findings are raised on the page of a verdict.',
          },
        },
        defaultSort: '-raisedAt',
        indexes: [{ fields: ['state', 'dueBy'] }, { fields: ['subjectKind', 'subject'] }],
        fields: [
          textField('title', { vi: 'Về', en: 'About' }, { required: true }),
          {
            type: 'row',
            fields: [
              choiceField('state', { vi: 'Tình trạng', en: 'State' }, findingStateWords, {
                required: true,
                index: true,
                admin: { components: { Cell: '/src/admin/cells/StatusCells.tsx#FindingStateCell' } },
              }),
              choiceField('kind', { vi: 'Loại kiến nghị', en: 'Kind' }, findingKindWords, { required: true }),
              instantField(
                'dueBy',
                { vi: 'Hạn trả lời', en: 'Answer due' },
                { index: true, admin: { components: { Cell: '/src/admin/cells/DueCell.tsx#DueCell' } } },
              ),
            ],
          },
          relationField('organization', { vi: 'Cơ quan trả lời', en: 'To be answered by' }, 'organizations', {
            required: true,
            index: true,
          }),
          textareaField('text', { vi: 'Nội dung kiến nghị', en: 'What is asked' }, { required: true }),
          {
            type: 'row',
            fields: [
              choiceField('subjectKind', { vi: 'Đối tượng', en: 'Subject' }, findingSubjectWords, { required: true }),
              // The key of an obligation or a duty, the id of a commitment: what it names may be gone one day.
              textField('subject', { vi: 'Khóa đối tượng', en: 'Reference' }, { required: true, admin: { hidden: true } }),
              textField('label', { vi: 'Tên kỳ', en: 'Label' }),
              instantField('windowStart', { vi: 'Đầu kỳ', en: 'Window starts' }),
              instantField('windowEnd', { vi: 'Cuối kỳ', en: 'Window ends' }),
            ],
          },
          // None where it is about a duty that no commitment asks.
          relationField('commitment', { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitment' }, 'commitments', { index: true }),
          relationField('duty', { vi: 'Nhiệm vụ', en: 'Duty' }, 'duties', { index: true }),
          relationField('obligor', { vi: 'Cơ quan thực hiện', en: 'Obligor' }, 'organizations'),
          {
            type: 'row',
            fields: [
              instantField('raisedAt', { vi: 'Nêu lúc', en: 'Raised at' }, { required: true, index: true }),
              textField('raisedBy', { vi: 'Người nêu', en: 'Raised by' }, { required: true }),
              instantField('endedAt', { vi: 'Kết thúc lúc', en: 'Ended at' }),
            ],
          },
          {
            name: 'steps',
            type: 'array',
            label: { vi: 'Nội dung trao đổi', en: 'Answers and decisions' },
            labels: { singular: { vi: 'Bước', en: 'Step' }, plural: { vi: 'Nội dung trao đổi', en: 'Answers and decisions' } },
            admin: { components: rowsNamedBy(['at', 'text'], { vi: 'Bước', en: 'Step' }) },
            fields: [
              {
                type: 'row',
                fields: [
                  instantField('at', { vi: 'Thời gian', en: 'At' }, { required: true }),
                  choiceField('step', { vi: 'Việc', en: 'Step' }, findingStepWords, { required: true }),
                  textField('by', { vi: 'Người thực hiện', en: 'By' }, { required: true }),
                  textField('person', { vi: 'Mã người dùng', en: 'User id' }, { admin: { hidden: true } }),
                ],
              },
              textareaField('text', { vi: 'Nội dung', en: 'Text' }),
              instantField('dueBy', { vi: 'Hạn trả lời', en: 'Answer due' }),
              evidenceField,
            ],
          },
          // The deadline that it was raised with: the one above moves when it is sent back or extended.
          instantField('firstDueBy', { vi: 'Hạn trả lời lần đầu', en: 'First deadline' }),
          relationField('waiver', { vi: 'Văn bản cho phép không thực hiện', en: 'Waiver' }, 'waivers'),
        ],
      },
      'title',
      'text',
    ),
    '/src/admin/findings/FindingPage.tsx#FindingPage',
    'finding',
  ),
)
