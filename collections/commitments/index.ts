import type { CollectionConfig } from 'payload'

import { accessTo } from '../../src/access/rights.ts'
import {
  choiceField,
  evidenceField,
  instantField,
  numberField,
  relationField,
  sourceField,
  textareaField,
  textField,
  textsField,
} from '../../src/fields/common.ts'
import { rowsNamedBy } from '../../src/fields/rowNames.ts'
import { searchable } from '../../src/documents/searchText.ts'
import { dropObligations } from '../../src/hooks/dropObligations.ts'
import { checkedBy, commitmentKind, handOutcome, handReason } from '../../src/i18n/planWords.ts'
import { group } from '../../src/i18n/words.ts'
import { checkCommitment, fillTitle } from './checkCommitment.ts'
import { ruleFields } from './ruleFields.ts'

/** A standing promise of a plan: its clause, and either the rule that judges it or the checks made by hand. */
export const Commitments: CollectionConfig = searchable(
  {
    slug: 'commitments',
    labels: { singular: { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitment' }, plural: { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitments' } },
    access: accessTo('commitments'),
    admin: {
      group: group.plan,
      useAsTitle: 'title',
      defaultColumns: ['title', 'plan', 'checkedBy', 'obligors', 'kind'],
      components: { edit: { beforeDocumentControls: ['/src/admin/findings/RaiseOnCommitment.tsx#RaiseOnCommitment'] } },
    },
    defaultSort: ['plan', 'ordinal'],
    defaultPopulate: { ref: true, title: true, text: true, plan: true, checkedBy: true },
    indexes: [{ fields: ['plan', 'checkedBy'] }, { fields: ['plan', 'ordinal'] }],
    hooks: { beforeValidate: [fillTitle], beforeChange: [checkCommitment], beforeDelete: [dropObligations] },
    fields: [
      choiceField('checkedBy', { vi: 'Cách kiểm tra', en: 'Checked' }, checkedBy, {
        required: true,
        defaultValue: 'hand',
        index: true,
        admin: {
          position: 'sidebar',
          description: {
            vi: 'Chỉ tiêu kiểm tra thủ công không bao giờ tự động bị coi là không đạt.',
            en: 'A commitment checked by hand never fails by itself.',
          },
        },
      }),
      choiceField('handReason', { vi: 'Lý do kiểm tra thủ công', en: 'Why by hand' }, handReason, {
        admin: { position: 'sidebar', condition: (data) => data.checkedBy === 'hand' },
      }),
      textareaField(
        'checkNote',
        { vi: 'Ghi chú về cách kiểm tra', en: 'Note on the check' },
        {
          admin: { position: 'sidebar' },
        },
      ),
      textField(
        'title',
        { vi: 'Tên gọi tắt', en: 'Short title' },
        {
          admin: { description: { vi: 'Để trống thì lấy từ nguyên văn.', en: 'Taken from the clause when left blank.' } },
        },
      ),
      {
        type: 'row',
        fields: [
          relationField('plan', { vi: 'Kế hoạch', en: 'Plan' }, 'plans', { required: true, index: true }),
          textField('ref', { vi: 'Mã', en: 'Reference' }, { required: true, unique: true, index: true }),
          numberField('ordinal', { vi: 'Thứ tự', en: 'Order' }, { required: true, min: 1, defaultValue: 1 }),
        ],
      },
      {
        type: 'tabs',
        tabs: [
          {
            label: { vi: 'Điều khoản', en: 'Clause' },
            fields: [
              textareaField('text', { vi: 'Nguyên văn', en: 'Verbatim clause' }, { required: true }),
              textareaField('context', { vi: 'Ngữ cảnh', en: 'Context' }),
              textareaField('gloss', { vi: 'Tóm tắt tiếng Anh', en: 'Gloss in English' }),
              choiceField('kind', { vi: 'Loại', en: 'Kind' }, commitmentKind, { required: true, defaultValue: 'quantified' }),
              textsField('ambiguities', { vi: 'Điểm chưa rõ', en: 'Ambiguities' }),
              // Kept for the file's way back; what an official needs of it stands in the rule and the ambiguities.
              {
                name: 'reading',
                type: 'json',
                label: { vi: 'Cách đọc điều khoản', en: 'Reading of the clause' },
                admin: { disabled: true },
              },
              sourceField,
            ],
          },
          {
            label: { vi: 'Quy tắc', en: 'Rule' },
            description: {
              vi: 'Căn cứ để hệ thống tự đối chiếu với nội dung đã phát sóng, đăng tải, tổ chức hoặc gửi.',
              en: 'What the system needs to know in order to judge placements.',
            },
            fields: ruleFields,
          },
          {
            label: { vi: 'Kiểm tra thủ công', en: 'Checks by hand' },
            fields: [
              {
                name: 'handChecks',
                type: 'array',
                label: { vi: 'Các lần kiểm tra', en: 'Checks' },
                labels: {
                  singular: { vi: 'Lần kiểm tra', en: 'Check' },
                  plural: { vi: 'Các lần kiểm tra', en: 'Checks' },
                },
                admin: { components: rowsNamedBy(['at', 'note'], { vi: 'Lần kiểm tra', en: 'Check' }) },
                fields: [
                  {
                    type: 'row',
                    fields: [
                      instantField('at', { vi: 'Thời điểm', en: 'At' }, { required: true }),
                      choiceField('outcome', { vi: 'Kết quả', en: 'Outcome' }, handOutcome, { required: true }),
                    ],
                  },
                  textareaField('note', { vi: 'Nhận xét', en: 'Note' }),
                  evidenceField,
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  'title',
  'text',
  'gloss',
  'ref',
)
