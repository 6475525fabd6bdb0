import type { Field, GroupField } from 'payload'

import { choiceField, dayField, flagField, numberField, sourceField, textareaField, textField } from '../../src/fields/common.ts'
import { organizationLevel, periodKind } from '../../src/i18n/planWords.ts'
import type { Text } from '../../src/platform/text.ts'
import { articles } from './lines.ts'

export const sourceOf = (name: string, label: Text): Field => ({ ...(sourceField as GroupField), name, label })

const group = (name: string, label: Text, fields: Field[]): GroupField => ({ name, type: 'group', label, fields })

const note = textField('note', { vi: 'Ghi chú', en: 'Note' })

/** A date whose day the clerk fills in by hand at issue; until then the day is blank. */
const dateOfIssue = group('date', { vi: 'Ngày ban hành', en: 'Date of issue' }, [
  {
    type: 'row',
    fields: [
      numberField('day', { vi: 'Ngày (để trống nếu chưa ghi ngày)', en: 'Day (blank until filled in)' }, { min: 1, max: 31 }),
      numberField('month', { vi: 'Tháng', en: 'Month' }, { min: 1, max: 12 }),
      numberField('year', { vi: 'Năm', en: 'Year' }, { min: 1945, max: 2200 }),
    ],
  },
  textField('raw', { vi: 'Nguyên văn', en: 'As written' }),
  {
    type: 'row',
    fields: [
      dayField('notBefore', { vi: 'Không sớm hơn ngày', en: 'Not before' }),
      textField('notBeforeReason', { vi: 'Vì sao', en: 'Why' }),
    ],
  },
  sourceField,
])

export const period = group('period', { vi: 'Thời gian thực hiện', en: 'Period' }, [
  {
    type: 'row',
    fields: [
      dayField('start', { vi: 'Từ ngày', en: 'From' }, { index: true }),
      dayField('end', { vi: 'Đến hết ngày', en: 'To, inclusive' }, { index: true }),
      choiceField('kind', { vi: 'Loại', en: 'Kind' }, periodKind),
    ],
  },
  { type: 'row', fields: [textField('label', { vi: 'Như trong văn bản', en: 'As written' }), note] },
])

/** The issuer in the words of the document; the body itself may have been renamed since. */
const issuingBody = group('issuingBody', { vi: 'Cơ quan ban hành, như trong văn bản', en: 'Issuing body, as written' }, [
  {
    type: 'row',
    fields: [
      textField('name', { vi: 'Tên', en: 'Name' }),
      textField('short', { vi: 'Tên viết tắt', en: 'Short name' }),
      choiceField('level', { vi: 'Cấp', en: 'Level' }, organizationLevel),
    ],
  },
  {
    type: 'row',
    fields: [
      textField('provinceAtIssue', { vi: 'Tỉnh, thành phố lúc ban hành', en: 'Province at issue' }),
      textField('districtAtIssue', { vi: 'Huyện lúc ban hành', en: 'District at issue' }),
      textField('provinceInferredFrom', { vi: 'Suy ra từ', en: 'Inferred from' }),
    ],
  },
  note,
  sourceField,
])

const signer = group('signer', { vi: 'Người ký', en: 'Signer' }, [
  {
    type: 'row',
    fields: [
      textField('authority', { vi: 'Thẩm quyền (TM.)', en: 'On behalf of' }),
      textField('capacity', { vi: 'Ký thay (KT.)', en: 'Signing for' }),
      textField('position', { vi: 'Chức vụ', en: 'Position' }),
      textField('name', { vi: 'Họ và tên', en: 'Name' }),
    ],
  },
  flagField('missing', { vi: 'Văn bản không ghi người ký', en: 'The document names no signer' }),
  sourceField,
])

const enactedBy = group('enactedBy', { vi: 'Quyết định ban hành', en: 'Enacted by' }, [
  {
    type: 'row',
    fields: [
      textField('kind', { vi: 'Loại văn bản', en: 'Kind' }, { admin: { hidden: true } }),
      textField('number', { vi: 'Số, ký hiệu', en: 'Number' }),
      dayField('date', { vi: 'Ngày', en: 'Date' }),
    ],
  },
  textField('title', { vi: 'Trích yếu', en: 'Title' }),
  articles,
  sourceOf('titleSource', { vi: 'Vị trí trích yếu', en: 'Place of the title' }),
  sourceOf('wordSource', { vi: 'Vị trí chữ “quyết định”', en: 'Place of the enacting word' }),
])

const draftingCode = group('draftingCode', { vi: 'Ký hiệu soạn thảo', en: 'Drafting code' }, [
  textField('text', { vi: 'Ký hiệu', en: 'Code' }),
  sourceField,
])

/** Number, date, issuer and signer: the part of an official document that Decree 30/2020 lays out. */
export const head: Field[] = [
  {
    type: 'row',
    fields: [
      textField('number', { vi: 'Số (để trống nếu chưa cấp số)', en: 'Number (blank until filled in)' }),
      textField('symbol', { vi: 'Ký hiệu', en: 'Symbol' }),
      textField('place', { vi: 'Nơi ban hành', en: 'Place' }),
    ],
  },
  {
    type: 'row',
    fields: [
      textField('numberRaw', { vi: 'Số, như trong văn bản', en: 'Number as written' }),
      textField('placeNote', { vi: 'Ghi chú về nơi ban hành', en: 'Note on the place' }),
    ],
  },
  dateOfIssue,
  issuingBody,
  signer,
  enactedBy,
  draftingCode,
  sourceOf('numberSource', { vi: 'Vị trí số văn bản', en: 'Place of the number' }),
  sourceOf('titleSource', { vi: 'Vị trí tên văn bản', en: 'Place of the title' }),
]

export const preamble = group('preamble', { vi: 'Phần mở đầu', en: 'Preamble' }, [
  textareaField('text', { vi: 'Nguyên văn', en: 'Verbatim text' }),
  sourceField,
])

export const closing = group('closing', { vi: 'Phần kết', en: 'Closing' }, [
  textareaField('text', { vi: 'Nguyên văn', en: 'Verbatim text' }),
  textareaField('gloss', { vi: 'Tóm tắt tiếng Anh', en: 'Gloss in English' }),
  sourceField,
])
