import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { dayField, flagField, instantField, organizationField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { writtenByActs } from '../src/hooks/appendOnly.ts'
import { group } from '../src/i18n/words.ts'

/** Each report that a body has handed in for a period, as it was handed in. Corrections stand beside what they correct. */
export const HandedReports: CollectionConfig = writtenByActs(
  searchable(
    {
      slug: 'handed-reports',
      labels: { singular: { vi: 'Báo cáo đã nộp', en: 'Report handed in' }, plural: { vi: 'Báo cáo đã nộp', en: 'Reports handed in' } },
      access: accessTo('handed-reports'),
      admin: {
        group: group.audit,
        useAsTitle: 'title',
        defaultColumns: ['title', 'organization', 'number', 'day', 'receivedAt', 'handedInBy'],
        description: {
          vi: 'Mỗi bản báo cáo cơ quan đã nộp cho một kỳ. Nộp, đính chính và rút ở trang Báo cáo của các cơ quan.',
          en: 'Each report that a body has handed in for a period. Handed in, corrected and withdrawn on the page of the reports of bodies.',
        },
      },
      defaultSort: '-receivedAt',
      fields: [
        textField('title', { vi: 'Tên báo cáo', en: 'Title' }, { required: true }),
        organizationField,
        relationField('commitment', { vi: 'Chỉ tiêu', en: 'Commitment' }, 'commitments', { required: true, index: true }),
        textField(
          'obligationKey',
          { vi: 'Khóa của chỉ tiêu từng kỳ', en: 'Key of the obligation' },
          { required: true, index: true, admin: { hidden: true } },
        ),
        dayField('periodStart', { vi: 'Ngày đầu kỳ', en: 'First day of the period' }, { required: true }),
        textField('periodLabel', { vi: 'Tên kỳ', en: 'Label of the period' }),
        textField('number', { vi: 'Số, ký hiệu', en: 'Number' }, { required: true }),
        dayField('day', { vi: 'Ngày văn bản', en: 'Dated' }, { required: true }),
        instantField('receivedAt', { vi: 'Nhận lúc', en: 'Received at' }, { required: true, index: true }),
        { name: 'file', type: 'upload', relationTo: 'media', label: { vi: 'Tệp báo cáo', en: 'File' } },
        textareaField('note', { vi: 'Ghi chú', en: 'Note' }),
        relationField('placement', { vi: 'Lượt gửi trên lịch', en: 'Placement' }, 'placements', { required: true, index: true }),
        flagField('onPaper', { vi: 'Nhận bản giấy, người giám sát nhập thay', en: 'On paper, entered by an auditor' }),
        textField('handedInBy', { vi: 'Người nộp', en: 'Handed in by' }, { required: true }),
        textField('handedInById', { vi: 'Mã người nộp', en: 'Id of who handed it in' }, { admin: { hidden: true } }),
        relationField('corrects', { vi: 'Đính chính cho', en: 'Corrects' }, 'handed-reports', { index: true }),
        instantField('withdrawnAt', { vi: 'Rút lúc', en: 'Withdrawn at' }),
        textField('withdrawnBy', { vi: 'Người rút', en: 'Withdrawn by' }),
        textareaField('withdrawReason', { vi: 'Lý do rút', en: 'Why it was withdrawn' }),
      ],
    },
    'title',
    'number',
  ),
)
