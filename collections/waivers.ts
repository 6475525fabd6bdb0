import type { CollectionConfig, FilterOptions } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { dayField, evidenceField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { idOrNull, idsOf } from '../src/documents/ids.ts'
import { searchable } from '../src/documents/searchText.ts'
import { appendOnly } from '../src/hooks/appendOnly.ts'
import { checkDays } from '../src/hooks/checkDays.ts'
import { dayFromAddress, idFromAddress, textFromAddress } from '../src/hooks/fromAddress.ts'
import { refuseIdleWaiver } from '../src/hooks/waiver.ts'
import { group } from '../src/i18n/words.ts'
import { readOne } from '../src/database/read.ts'

/** Whom a waiver can name: those who owe the commitment, each by itself. */
const obligorsOf: FilterOptions<{ commitment?: unknown }> = async ({ data, req }) => {
  const id = idOrNull(data?.commitment)
  const commitment = id === null ? null : await readOne(req, 'commitments', id, { obligors: true })
  return commitment === null ? true : { id: { in: idsOf(commitment.obligors) } }
}

export const Waivers: CollectionConfig = appendOnly(
  searchable(
    {
      slug: 'waivers',
      labels: {
        singular: { vi: 'Văn bản cho phép không thực hiện', en: 'Waiver' },
        plural: { vi: 'Văn bản cho phép không thực hiện', en: 'Waivers' },
      },
      access: accessTo('waivers'),
      hooks: { beforeValidate: [checkDays('from', 'to')], beforeChange: [refuseIdleWaiver] },
      admin: {
        group: group.plan,
        useAsTitle: 'reason',
        defaultColumns: ['reason', 'commitment', 'obligor', 'label', 'from', 'to', 'authority'],
        description: {
          vi: 'Người có thẩm quyền cho phép không thực hiện chỉ tiêu trong một khoảng thời gian, có lý do. Đã ghi thì không sửa; các kỳ khác vẫn tính bình thường.',
          en: 'An authority excuses an obligation for some time, with a reason. A waiver is not edited afterwards.',
        },
      },
      defaultSort: '-from',
      fields: [
        relationField('commitment', { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitment' }, 'commitments', {
          required: true,
          index: true,
          defaultValue: idFromAddress('commitment'),
        }),
        relationField('obligor', { vi: 'Cơ quan được phép không thực hiện', en: 'Obligor' }, 'organizations', {
          defaultValue: idFromAddress('obligor'),
          filterOptions: obligorsOf,
          admin: {
            description: { vi: 'Để trống: áp dụng cho mọi cơ quan thực hiện chỉ tiêu này.', en: 'Left empty: everybody who owes it.' },
            components: { Field: '/src/admin/fields/WaiverFields.tsx#WaiverObligor' },
          },
        }),
        textField(
          'label',
          { vi: 'Tên kỳ được phép không thực hiện', en: 'Label of the windows' },
          {
            defaultValue: textFromAddress('label'),
            admin: {
              components: { Field: '/src/admin/fields/WaiverFields.tsx#WaiverLabel' },
              description: {
                vi: 'Để trống: mọi kỳ bắt đầu trong khoảng ngày này. Báo cáo nhiều kỳ thì ghi tên kỳ, ví dụ “Quý I”.',
                en: 'Left empty: every window that starts between these days. For reports with several periods, the label of one, e.g. “Quý I”.',
              },
            },
          },
        ),
        {
          type: 'row',
          fields: [
            dayField('from', { vi: 'Từ ngày', en: 'From' }, { required: true, index: true, defaultValue: dayFromAddress('from') }),
            dayField('to', { vi: 'Đến trước ngày', en: 'Until, exclusive' }, { required: true, defaultValue: dayFromAddress('to') }),
          ],
        },
        textareaField('reason', { vi: 'Lý do', en: 'Reason' }, { required: true }),
        textField('authority', { vi: 'Người, cơ quan cho phép; số văn bản', en: 'Authority and document number' }, { required: true }),
        evidenceField,
      ],
    },
    'reason',
    'authority',
  ),
)
