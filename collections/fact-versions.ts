import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { instantField, numberField, textField } from '../src/fields/common.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { group } from '../src/i18n/words.ts'

/**
 * The fact journal: what the engine reads, version by version, as the acts of the audit log made it. Never changed;
 * each act's versions are covered by its entry's hash. See src/journal/CONTEXT.md.
 */
export const FactVersions: CollectionConfig = computedOnly({
  slug: 'fact-versions',
  labels: { singular: { vi: 'Phiên bản số liệu', en: 'Fact version' }, plural: { vi: 'Phiên bản số liệu', en: 'Fact versions' } },
  access: accessTo('fact-versions'),
  timestamps: false,
  defaultSort: '-act',
  admin: {
    group: group.system,
    useAsTitle: 'factId',
    defaultColumns: ['at', 'kind', 'factId', 'act'],
    hidden: true,
  },
  indexes: [{ fields: ['kind', 'factId', 'act'], unique: true }],
  fields: [
    textField('kind', { vi: 'Loại', en: 'Kind' }, { required: true }),
    textField('factId', { vi: 'Mã', en: 'Id' }, { required: true }),
    numberField('act', { vi: 'Mục nhật ký', en: 'Audit entry' }, { required: true, index: true }),
    instantField('at', { vi: 'Lúc', en: 'At' }, { required: true, index: true }),
    textField('fact', { vi: 'Số liệu', en: 'Fact' }),
  ],
})
