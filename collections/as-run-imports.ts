import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, jsonField, numberField, relationField, textField } from '../src/fields/common.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { asRunImportState } from '../src/i18n/asRun.ts'
import { group } from '../src/i18n/words.ts'

/** One row per playout log or issue list that was taken over: what it was, how it was read, and how far it has been written. */
export const AsRunImports: CollectionConfig = computedOnly({
  slug: 'as-run-imports',
  labels: {
    singular: { vi: 'Lần nhập nhật ký phát sóng', en: 'As-run import' },
    plural: { vi: 'Các lần nhập nhật ký phát sóng', en: 'As-run imports' },
  },
  access: accessTo('as-run-imports'),
  admin: {
    group: group.desk,
    useAsTitle: 'name',
    defaultColumns: ['name', 'channel', 'state', 'written', 'total', 'recordedBy', 'createdAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    textField('name', { vi: 'Tên tệp', en: 'File' }, { required: true }),
    relationField('channel', { vi: 'Kênh', en: 'Channel' }, 'channels', { required: true, index: true }),
    choiceField('state', { vi: 'Tình trạng', en: 'State' }, asRunImportState, { required: true, index: true }),
    numberField('total', { vi: 'Số kết quả phải ghi', en: 'Outcomes to write' }, { required: true }),
    numberField('written', { vi: 'Đã ghi', en: 'Written' }, { required: true }),
    textField('recordedBy', { vi: 'Người nhập', en: 'Imported by' }),
    // Who is named in the log for what is written from it, also when a later start goes on with it.
    textField('recordedById', { vi: 'Mã người nhập', en: 'Importer’s user id' }, { admin: { hidden: true } }),
    jsonField('counts', { vi: 'Đối chiếu', en: 'Reconciliation' }),
    jsonField('mapping', { vi: 'Cách đọc cột', en: 'Columns' }),
    jsonField('faults', { vi: 'Những dòng không đọc được', en: 'Not understood' }),
    // The same file read in the same way for the same channel: taken over once.
    textField('fileKey', { vi: 'Dấu của tệp', en: 'Fingerprint' }, { required: true, unique: true, index: true, admin: { hidden: true } }),
    // What is still to be written, kept until it is: an import that breaks off is gone on with.
    { name: 'pending', type: 'json', hidden: true, access: { read: () => false } },
  ],
})
