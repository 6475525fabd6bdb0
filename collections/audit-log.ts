import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { instantField, jsonField, numberField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { historyText as text } from '../src/i18n/history.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { group } from '../src/i18n/words.ts'
import { readAsPage } from './views.ts'

const inWords = (cell: string) => ({ admin: { components: { Cell: `/src/admin/log/cells.tsx#${cell}` } } })

/** Who did what, when: a chain of signed SHA-256 hashes that shows every later change. See src/rules/auditLog/chain.ts. */
export const AuditLog: CollectionConfig = computedOnly(
  readAsPage(
    searchable(
      {
        slug: 'audit-log',
        labels: { singular: { vi: 'Nhật ký', en: 'Audit entry' }, plural: { vi: 'Nhật ký', en: 'Audit log' } },
        access: accessTo('audit-log'),
        timestamps: false,
        admin: {
          group: group.system,
          useAsTitle: 'seq',
          defaultColumns: ['seq', 'at', 'actor', 'action', 'label'],
          description: {
            vi: 'Ai đã làm gì, lúc nào, với dữ liệu nào. Hệ thống tự ghi, không ai sửa hay xóa được.',
            en: 'Who did what, when, to which document. The system writes it; nobody edits or deletes it.',
          },
          components: { beforeListTable: ['/src/admin/log/LogFilters.tsx#LogFilters'] },
        },
        defaultSort: '-seq',
        indexes: [{ fields: ['subject', 'subjectId'] }],
        fields: [
          numberField('seq', { vi: 'Số', en: 'No.' }, { required: true, unique: true, index: true }),
          instantField('at', text.when, { required: true, index: true }),
          textField('actor', text.who, { required: true, ...inWords('ActorCell') }),
          textField('actorId', text.actorId),
          textField('action', text.act, { required: true, ...inWords('ActCell') }),
          textField('subject', text.kind, inWords('SubjectCell')),
          textField('subjectId', text.subjectId),
          textField('label', text.document, inWords('DocumentCell')),
          jsonField('details', { vi: 'Chi tiết', en: 'Details' }),
          textField('facts', text.facts),
          textField('previous', text.previous, { required: true }),
          textField('hash', text.hash, { required: true }),
          textField('signature', text.signature),
        ],
      },
      'actor',
      'action',
      'subject',
      'label',
    ),
    '/src/admin/log/EntryPage.tsx#EntryPage',
    'entry',
  ),
)
