import type { CollectionConfig, Field } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import {
  choiceField,
  dayField,
  instantField,
  jsonField,
  numberField,
  relationField,
  textareaField,
  textField,
} from '../src/fields/common.ts'
import { writtenByActs } from '../src/hooks/appendOnly.ts'
import { reportCalendars, reportLanguages, reportPaperLabels, reportState } from '../src/i18n/periodReports.ts'
import { group } from '../src/i18n/words.ts'

/** Kept whole and read through the report's own address: too long for a list. */
const kept = { hidden: true } as const

/** What stands around the text: who issues, who signs, who is sent it. */
const paper: Field[] = [
  textField('superior', reportPaperLabels.superior),
  textField('issuer', reportPaperLabels.issuer),
  textField('symbol', reportPaperLabels.symbol),
  textField('place', reportPaperLabels.place),
  textField('onBehalf', reportPaperLabels.onBehalf),
  textField('standingFor', reportPaperLabels.standingFor),
  textField('position', reportPaperLabels.position),
  textField('signatory', reportPaperLabels.signatory),
  textareaField('recipients', reportPaperLabels.recipients),
]

/** What a signature keeps; none of it ever changes (record-semantics §5). */
const signature: Field[] = [
  textField('number', { vi: 'Số báo cáo', en: 'Number' }),
  dayField('day', { vi: 'Ngày ký', en: 'Day' }),
  textField('signedBy', { vi: 'Người ký, phát hành trên hệ thống', en: 'Signed in the system by' }),
  instantField('signedAt', { vi: 'Ký lúc', en: 'Signed at' }),
  instantField('asOf', { vi: 'Chốt số liệu đến', en: 'Cut-off' }),
  instantField('knownAt', { vi: 'Theo những gì đã ghi đến', en: 'As recorded up to' }),
  numberField('auditSeq', { vi: 'Mục nhật ký cuối', en: 'Last entry of the audit log' }),
  textField('auditHash', { vi: 'Mã băm của mục nhật ký cuối', en: 'Hash of that entry' }),
  textareaField('figures', { vi: 'Số liệu', en: 'Figures' }, kept),
  textField('figuresHash', { vi: 'SHA-256 của số liệu', en: 'SHA-256 of the figures' }),
  textareaField('text', { vi: 'Nội dung đã ký', en: 'Text as signed' }, kept),
  textField('textHash', { vi: 'SHA-256 của nội dung', en: 'SHA-256 of the text' }),
]

/** Periodic reports, from the draft to the signature. Written through the acts in src/operations/record alone. */
export const PeriodReports: CollectionConfig = writtenByActs({
  slug: 'period-reports',
  labels: { singular: { vi: 'Báo cáo định kỳ', en: 'Periodic report' }, plural: { vi: 'Báo cáo định kỳ', en: 'Periodic reports' } },
  access: accessTo('period-reports'),
  defaultSort: '-createdAt',
  admin: { group: group.audit, useAsTitle: 'title', defaultColumns: ['title', 'state', 'number', 'day', 'signedBy'] },
  fields: [
    textField('title', { vi: 'Tên báo cáo', en: 'Title' }, { required: true }),
    relationField('plans', { vi: 'Kế hoạch', en: 'Plans' }, 'plans', { hasMany: true, required: true }),
    choiceField('calendar', { vi: 'Cách tính kỳ', en: 'Calendar' }, reportCalendars, { required: true }),
    textField('kind', { vi: 'Kỳ', en: 'Period' }, { required: true }),
    numberField('year', { vi: 'Năm', en: 'Year' }, { required: true }),
    choiceField('locale', { vi: 'Ngôn ngữ', en: 'Language' }, reportLanguages, { required: true }),
    choiceField('state', { vi: 'Tình trạng', en: 'State' }, reportState, { required: true, index: true }),
    // Counted up by every save: whoever saves names the one that was read.
    numberField('revision', { vi: 'Lần sửa', en: 'Revision' }, { required: true }),
    textField('editedBy', { vi: 'Người sửa cuối', en: 'Last edited by' }),
    relationField('supersedes', { vi: 'Thay thế báo cáo', en: 'Supersedes' }, 'period-reports', { index: true }),
    // As it was when the draft was begun: later changes of the template move nothing. Null for the outline of the program.
    textareaField('outline', { vi: 'Đề cương', en: 'Outline' }, kept),
    jsonField('edits', { vi: 'Những đoạn đã sửa', en: 'Edited paragraphs' }),
    ...paper,
    ...signature,
  ],
})
