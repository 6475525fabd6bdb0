import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, instantField, numberField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { firstRevisionWords, reportFileKinds } from '../src/i18n/periodReports.ts'
import { group } from '../src/i18n/words.ts'

/** The files of signed reports as they were made, in the database so that a backup holds them and nobody overwrites them. */
export const ReportFiles: CollectionConfig = computedOnly({
  slug: 'report-files',
  labels: { singular: { vi: 'Tệp của báo cáo', en: 'File of a report' }, plural: { vi: 'Tệp của báo cáo', en: 'Files of reports' } },
  access: accessTo('report-files'),
  defaultSort: '-createdAt',
  admin: { group: group.audit, useAsTitle: 'name', hidden: true },
  fields: [
    relationField('report', { vi: 'Báo cáo', en: 'Report' }, 'period-reports', { required: true, index: true }),
    choiceField('kind', { vi: 'Loại', en: 'Kind' }, reportFileKinds, { required: true }),
    textField('name', { vi: 'Tên tệp', en: 'File' }, { required: true }),
    // Base64: neither database keeps bytes through Payload.
    textareaField('bytes', { vi: 'Nội dung tệp', en: 'Bytes' }, { required: true, hidden: true }),
    textField('sha256', { vi: 'SHA-256', en: 'SHA-256' }, { required: true }),
    // Of what was added after the signature: by whom, when, and whether it carries our PDF as its first revision.
    textField('addedBy', { vi: 'Người bổ sung', en: 'Added by' }),
    instantField('addedAt', { vi: 'Bổ sung lúc', en: 'Added at' }),
    choiceField('firstRevision', { vi: 'So với tệp PDF đã ký trên hệ thống', en: 'Against the PDF of the system' }, firstRevisionWords),
    numberField('size', { vi: 'Cỡ tệp (byte)', en: 'Size in bytes' }, { required: true }),
  ],
})
