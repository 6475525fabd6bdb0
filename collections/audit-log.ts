import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { instantField, jsonField, numberField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/fields/search.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { group } from '../src/i18n/words.ts'

/** Who did what, when: a chain of signed SHA-256 hashes that shows every later change. See src/auditChain.ts. */
export const AuditLog: CollectionConfig = computedOnly(searchable({
  slug: 'audit-log',
  labels: { singular: { vi: 'Nhật ký', en: 'Audit entry' }, plural: { vi: 'Nhật ký', en: 'Audit log' } },
  access: accessTo('audit-log'),
  timestamps: false,
  admin: {
    group: group.system,
    useAsTitle: 'seq',
    defaultColumns: ['seq', 'at', 'actor', 'action', 'subject', 'label'],
  },
  defaultSort: '-seq',
  indexes: [{ fields: ['subject', 'subjectId'] }],
  fields: [
    numberField('seq', { vi: 'Số', en: 'No.' }, { required: true, unique: true, index: true }),
    instantField('at', { vi: 'Lúc', en: 'At' }, { required: true, index: true }),
    textField('actor', { vi: 'Ai', en: 'Who' }, { required: true }),
    textField('actorId', { vi: 'Mã người dùng', en: 'User id' }),
    textField('action', { vi: 'Việc', en: 'Act' }, { required: true }),
    textField('subject', { vi: 'Loại dữ liệu', en: 'Collection' }),
    textField('subjectId', { vi: 'Mã dữ liệu', en: 'Document' }),
    textField('label', { vi: 'Tên', en: 'Name' }),
    jsonField('details', { vi: 'Chi tiết', en: 'Details' }),
    textField('previous', { vi: 'Mã băm trước', en: 'Hash before' }, { required: true }),
    textField('hash', { vi: 'Mã băm', en: 'Hash' }, { required: true }),
    textField('signature', { vi: 'Chữ ký', en: 'Signature' }),
  ],
}, 'actor', 'action', 'subject', 'label'))
