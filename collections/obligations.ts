import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, dayField, flagField, instantField, numberField, relationField, textField } from '../src/fields/common.ts'
import { auditNowEndpoint } from '../src/endpoints/auditNow.ts'
import { searchable } from '../src/documents/searchText.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { group, noDataWords, verdictStatus } from '../src/i18n/words.ts'
import { readAsPage } from './views.ts'

const sums = {
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  delivered: { vi: 'Đã thực hiện', en: 'Delivered' },
  cured: { vi: 'Đã thực hiện bù', en: 'Made good' },
  expected: { vi: 'Đã duyệt lịch', en: 'Confirmed' },
  expectedCure: { vi: 'Đã duyệt lịch bù', en: 'Confirmed makegoods' },
  tentative: { vi: 'Dự kiến', en: 'Tentative' },
  unverified: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  shortfall: { vi: 'Còn thiếu', en: 'Shortfall' },
} as const

/** The ledger of quota-semantics §6: one row per commitment, obligor and rule occurrence. */
export const Obligations: CollectionConfig = computedOnly(
  readAsPage(
    searchable(
      {
        slug: 'obligations',
        labels: { singular: { vi: 'Chỉ tiêu từng kỳ', en: 'Obligation' }, plural: { vi: 'Chỉ tiêu từng kỳ', en: 'Obligations' } },
        access: accessTo('obligations'),
        endpoints: [auditNowEndpoint],
        admin: {
          group: group.audit,
          useAsTitle: 'title',
          defaultColumns: ['title', 'obligorName', 'windowStart', 'due', 'status', 'delivered', 'target', 'shortfall'],
          description: {
            vi: 'Bảng theo dõi chỉ tiêu: mỗi chỉ tiêu, mỗi cơ quan, mỗi kỳ một dòng. Hệ thống lập, không ai sửa.',
            en: 'The computed ledger: a row per commitment, obligor and window. Nobody edits it.',
          },
        },
        defaultSort: '-windowStart',
        indexes: [{ fields: ['status', 'windowEnd'] }, { fields: ['commitment', 'windowStart'] }],
        fields: [
          textField('key', { vi: 'Khóa', en: 'Key' }, { required: true, unique: true, index: true, admin: { hidden: true } }),
          textField('title', { vi: 'Chỉ tiêu và kỳ', en: 'Commitment and window' }),
          choiceField('status', { vi: 'Đánh giá', en: 'Verdict' }, verdictStatus, {
            required: true,
            index: true,
            admin: { components: { Cell: '/src/admin/cells/StatusCells.tsx#VerdictCell' } },
          }),
          flagField('noData', noDataWords),
          { type: 'row', fields: Object.entries(sums).map(([name, label]) => numberField(name, label, { required: true })) },
          numberField('makegoodsInHand', { vi: 'Đã xếp lịch bù, chưa chắc chắn', en: 'Makegoods planned or to be confirmed' }),
          {
            type: 'row',
            fields: [
              instantField(
                'windowStart',
                { vi: 'Đầu kỳ', en: 'Window starts' },
                {
                  required: true,
                  index: true,
                  admin: { components: { Cell: '/src/admin/cells/WindowCell.tsx#WindowCell' } },
                },
              ),
              instantField('windowEnd', { vi: 'Hết kỳ', en: 'Window ends' }, { required: true, index: true }),
              instantField(
                'due',
                { vi: 'Đến hạn trước', en: 'Due before' },
                {
                  index: true,
                  admin: { components: { Cell: '/src/admin/cells/DueCell.tsx#DueCell' } },
                },
              ),
              instantField(
                'curableUntil',
                { vi: 'Thời hạn bù', en: 'Makegood by' },
                {
                  admin: { components: { Cell: '/src/admin/cells/DueCell.tsx#CureUntilCell' } },
                },
              ),
            ],
          },
          dayField('occurrence', { vi: 'Ngày mở kỳ theo quy tắc', en: 'Day of the rule' }),
          relationField('commitment', { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitment' }, 'commitments', { required: true, index: true }),
          relationField('plan', { vi: 'Kế hoạch', en: 'Plan' }, 'plans', { index: true }),
          relationField('obligor', { vi: 'Cơ quan', en: 'Obligor' }, 'organizations', { index: true }),
          textField('obligorName', { vi: 'Cơ quan thực hiện', en: 'Obligor' }),
          textField('label', { vi: 'Tên kỳ', en: 'Label of the window' }),
          // Told in words above; the API gives them as they are.
          relationField('counted', { vi: 'Đã tính', en: 'Counted' }, 'placements', { hasMany: true, admin: { hidden: true } }),
          relationField('cures', { vi: 'Mục bù đã tính', en: 'Cures' }, 'placements', { hasMany: true, admin: { hidden: true } }),
          {
            name: 'excluded',
            type: 'json',
            label: { vi: 'Không tính, lý do', en: 'Excluded, with the reason' },
            admin: { hidden: true },
          },
        ],
      },
      'title',
      'obligorName',
    ),
    '/src/admin/verdict/VerdictPage.tsx#VerdictPage',
    'verdict',
  ),
)
