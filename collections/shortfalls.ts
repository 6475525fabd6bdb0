import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, instantField, numberField, relationField, textField } from '../src/fields/common.ts'
import { rowsNamedBy } from '../src/fields/rowNames.ts'
import { searchable } from '../src/documents/searchText.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { acknowledgeShortfallEndpoint } from '../src/endpoints/acknowledgeShortfall.ts'
import { group, shortfallState, shownStatusWords } from '../src/i18n/words.ts'

/** Flags with a life: raised, acknowledged, cured, waived, closed. */
export const Shortfalls: CollectionConfig = computedOnly(
  searchable(
    {
      slug: 'shortfalls',
      labels: {
        singular: { vi: 'Chỉ tiêu chưa hoàn thành', en: 'Shortfall' },
        plural: { vi: 'Chỉ tiêu chưa hoàn thành', en: 'Shortfalls' },
      },
      access: accessTo('shortfalls'),
      endpoints: [acknowledgeShortfallEndpoint],
      admin: {
        group: group.audit,
        useAsTitle: 'title',
        defaultColumns: ['title', 'obligorName', 'severity', 'missing', 'cureBy', 'state'],
        description: {
          vi: 'Chỉ tiêu nào có nguy cơ không đạt hoặc không đạt, còn thiếu bao nhiêu, thời hạn bù đến ngày nào. Hệ thống tự ghi và tự kết thúc; người có trách nhiệm tiếp nhận.',
          en: 'What falls or will fall short, by how much, and until when it can be cured. The system raises and closes them; people acknowledge.',
        },
      },
      defaultSort: 'urgency',
      indexes: [{ fields: ['state', 'cureBy'] }],
      fields: [
        textField('key', { vi: 'Khóa', en: 'Key' }, { required: true, unique: true, index: true, admin: { hidden: true } }),
        textField('title', { vi: 'Chỉ tiêu và kỳ', en: 'Commitment and window' }),
        {
          type: 'row',
          fields: [
            choiceField('state', { vi: 'Tình trạng', en: 'State' }, shortfallState, {
              required: true,
              index: true,
              admin: { components: { Cell: '/src/admin/cells/StatusCells.tsx#ShortfallStateCell' } },
            }),
            choiceField('severity', { vi: 'Mức độ', en: 'Severity' }, shownStatusWords, {
              required: true,
              index: true,
              admin: { components: { Cell: '/src/admin/cells/StatusCells.tsx#SeverityCell' } },
            }),
            numberField('missing', { vi: 'Còn thiếu', en: 'Missing' }, { required: true }),
            instantField(
              'cureBy',
              { vi: 'Khắc phục chậm nhất', en: 'Cure by' },
              {
                index: true,
                admin: { components: { Cell: '/src/admin/cells/DueCell.tsx#CureUntilCell' } },
              },
            ),
          ],
        },
        numberField('urgency', { vi: 'Thứ tự khẩn', en: 'Urgency' }, { required: true, index: true, admin: { hidden: true } }),
        relationField('obligation', { vi: 'Chỉ tiêu từng kỳ', en: 'Obligation' }, 'obligations', { index: true }),
        relationField('commitment', { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitment' }, 'commitments', { required: true, index: true }),
        relationField('obligor', { vi: 'Cơ quan', en: 'Obligor' }, 'organizations', { index: true }),
        textField('obligorName', { vi: 'Cơ quan thực hiện', en: 'Obligor' }),
        {
          type: 'row',
          fields: [
            instantField('raisedAt', { vi: 'Phát sinh lúc', en: 'Raised at' }, { required: true }),
            instantField('acknowledgedAt', { vi: 'Tiếp nhận lúc', en: 'Acknowledged at' }),
            textField('acknowledgedBy', { vi: 'Người tiếp nhận', en: 'Acknowledged by' }),
            instantField('endedAt', { vi: 'Kết thúc lúc', en: 'Ended at' }),
          ],
        },
        {
          name: 'life',
          type: 'array',
          label: { vi: 'Diễn biến', en: 'Life' },
          labels: { singular: { vi: 'Bước', en: 'Step' }, plural: { vi: 'Diễn biến', en: 'Life' } },
          admin: { components: rowsNamedBy(['at', 'note'], { vi: 'Bước', en: 'Step' }) },
          fields: [
            {
              type: 'row',
              fields: [
                instantField('at', { vi: 'Thời gian', en: 'At' }),
                choiceField('state', { vi: 'Tình trạng', en: 'State' }, shortfallState),
                choiceField('severity', { vi: 'Mức độ', en: 'Severity' }, shownStatusWords),
                textField('by', { vi: 'Người thực hiện', en: 'By' }),
                textField('note', { vi: 'Ghi chú', en: 'Note' }),
              ],
            },
          ],
        },
      ],
    },
    'title',
    'obligorName',
  ),
)
