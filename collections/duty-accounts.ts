import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, evidenceField, instantField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { rowsNamedBy } from '../src/fields/rowNames.ts'
import { searchable } from '../src/documents/searchText.ts'
import { dutyEndpoints } from '../src/endpoints/duties.ts'
import { writtenByActs } from '../src/hooks/appendOnly.ts'
import { dutyOutcomeWords, dutyStageWords, dutyStepWords } from '../src/i18n/duties.ts'
import { group } from '../src/i18n/words.ts'
import { readAsPage } from './views.ts'

/** What a body has reported of a duty for a period, and what an auditor made of it; begun with the first step. Written by its operations alone. */
export const DutyAccounts: CollectionConfig = writtenByActs(
  readAsPage(
    searchable(
      {
        slug: 'duty-accounts',
        labels: {
          singular: { vi: 'Báo cáo nhiệm vụ theo kỳ', en: 'Account of a duty' },
          plural: { vi: 'Báo cáo nhiệm vụ theo kỳ', en: 'Accounts of duties' },
        },
        access: accessTo('duty-accounts'),
        endpoints: dutyEndpoints,
        admin: {
          group: group.audit,
          useAsTitle: 'title',
          defaultColumns: ['title', 'organization', 'stage', 'dueBy', 'lastStepAt'],
          description: {
            vi: 'Mỗi dòng là một nhiệm vụ của một cơ quan trong một kỳ, từ khi có bước đầu tiên. Mọi kỳ, kể cả kỳ chưa có bước nào, xem ở trang “Nhiệm vụ của cơ quan”.',
            en: 'A duty of a body for a period, from its first step on. All of them, those without a step as well, are on the page “Duties of bodies”.',
          },
        },
        defaultSort: '-lastStepAt',
        indexes: [{ fields: ['stage', 'lastStepAt'] }, { fields: ['duty', 'organization'] }],
        fields: [
          textField('title', { vi: 'Nhiệm vụ', en: 'Duty' }, { required: true }),
          textField(
            'key',
            { vi: 'Mã nhiệm vụ, cơ quan, kỳ', en: 'Duty, body, period' },
            { required: true, unique: true, index: true, admin: { hidden: true } },
          ),
          {
            type: 'row',
            fields: [
              choiceField('stage', { vi: 'Tình trạng', en: 'State' }, dutyStageWords, { required: true, index: true }),
              choiceField('outcome', { vi: 'Kết quả', en: 'Outcome' }, dutyOutcomeWords),
            ],
          },
          relationField('duty', { vi: 'Nhiệm vụ trong kế hoạch', en: 'Duty of the plan' }, 'duties', { required: true, index: true }),
          relationField('organization', { vi: 'Cơ quan thực hiện', en: 'Body' }, 'organizations', { required: true, index: true }),
          relationField('plan', { vi: 'Kế hoạch', en: 'Plan' }, 'plans', { required: true, index: true }),
          {
            type: 'row',
            fields: [
              textField('period', { vi: 'Mã kỳ', en: 'Period' }, { required: true }),
              instantField('windowStart', { vi: 'Đầu kỳ', en: 'Period starts' }, { required: true }),
              instantField('windowEnd', { vi: 'Cuối kỳ', en: 'Period ends' }, { required: true }),
              instantField('due', { vi: 'Hạn', en: 'Due' }, { required: true, index: true }),
            ],
          },
          {
            type: 'row',
            fields: [
              // Later than the first where it was sent back with time to report again.
              instantField(
                'dueBy',
                { vi: 'Hạn đang áp dụng', en: 'Deadline that holds' },
                { required: true, admin: { components: { Cell: '/src/admin/cells/DueCell.tsx#DueCell' } } },
              ),
              instantField('reportedAt', { vi: 'Báo cáo lúc', en: 'Reported at' }),
              instantField('settledAt', { vi: 'Xác nhận lúc', en: 'Confirmed at' }),
              textField('settledBy', { vi: 'Người xác nhận', en: 'Confirmed by' }),
              instantField('lastStepAt', { vi: 'Bước mới nhất lúc', en: 'Last step at' }, { required: true, index: true }),
            ],
          },
          {
            name: 'steps',
            type: 'array',
            label: { vi: 'Các bước', en: 'Steps' },
            labels: { singular: { vi: 'Bước', en: 'Step' }, plural: { vi: 'Các bước', en: 'Steps' } },
            admin: { components: rowsNamedBy(['at', 'text'], { vi: 'Bước', en: 'Step' }) },
            fields: [
              {
                type: 'row',
                fields: [
                  instantField('at', { vi: 'Thời gian', en: 'At' }, { required: true }),
                  choiceField('step', { vi: 'Việc', en: 'Step' }, dutyStepWords, { required: true }),
                  textField('by', { vi: 'Người thực hiện', en: 'By' }, { required: true }),
                  textField('person', { vi: 'Mã người dùng', en: 'User id' }, { admin: { hidden: true } }),
                ],
              },
              textareaField('text', { vi: 'Nội dung', en: 'Text' }),
              textField('document', { vi: 'Số, ký hiệu văn bản', en: 'Number of the document' }),
              choiceField('outcome', { vi: 'Kết quả', en: 'Outcome' }, dutyOutcomeWords),
              instantField('dueBy', { vi: 'Hạn mới', en: 'New deadline' }),
              evidenceField,
            ],
          },
        ],
      },
      'title',
    ),
    '/src/admin/duties/DutyAccountPage.tsx#DutyAccountPage',
    'duty',
  ),
)
