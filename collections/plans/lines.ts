import type { ArrayField, Field } from 'payload'

import {
  choiceField,
  dayField,
  flagField,
  relationField,
  sourceField,
  textareaField,
  textField,
  textsField,
} from '../../src/fields/common.ts'
import { rowsNamedBy } from '../../src/fields/rowNames.ts'
import { mediums } from '../../src/documents/mediums.ts'
import { dutyRhythm, formGroup, legalBaseRole, legalBaseType, objectiveScope } from '../../src/i18n/planWords.ts'
import type { Text } from '../../src/platform/text.ts'

/** A list of a plan's own lines; the rows are named by what they say. */
const list = (name: string, label: Text, singular: Text, fields: Field[], by: readonly string[] = ['marker', 'text']): ArrayField => ({
  name,
  type: 'array',
  label,
  labels: { singular, plural: label },
  admin: { initCollapsed: true, components: rowsNamedBy(by, singular) },
  fields,
})

const verbatim = textareaField('text', { vi: 'Nguyên văn', en: 'Verbatim text' }, { required: true })
const gloss = textareaField('gloss', { vi: 'Tóm tắt tiếng Anh', en: 'Gloss in English' })
const ref = textField('ref', { vi: 'Mã', en: 'Reference' })
const marker = textField('marker', { vi: 'Ký hiệu', en: 'Marker' })
const commitmentRefs = textsField('commitmentRefs', { vi: 'Chỉ tiêu, nhiệm vụ liên quan', en: 'Commitments' })

/** One numbered line of the document, and what the list in which it stands adds to it. */
const lines = (name: string, label: Text, singular: Text, extra: Field[] = []): ArrayField =>
  list(name, label, singular, [
    {
      type: 'row',
      fields: [ref, marker, textField('parentRef', { vi: 'Thuộc mục', en: 'Under' })],
    },
    verbatim,
    gloss,
    ...extra,
    sourceField,
  ])

const word = {
  line: { vi: 'Dòng', en: 'Line' },
  forms: { vi: 'Hình thức', en: 'Forms' },
  mediums: { vi: 'Phương tiện', en: 'Mediums' },
} as const

const formsAndMediums: Field[] = [
  choiceField('channels', word.mediums, mediums, { hasMany: true }),
  relationField('forms', word.forms, 'forms', { hasMany: true }),
]

export const legalBases = list(
  'legalBases',
  { vi: 'Căn cứ và văn bản viện dẫn', en: 'Legal bases' },
  { vi: 'Văn bản', en: 'Document' },
  [
    {
      type: 'row',
      fields: [
        choiceField('role', { vi: 'Vai trò', en: 'Role' }, legalBaseRole, { required: true }),
        choiceField('type', { vi: 'Loại văn bản', en: 'Type' }, legalBaseType, { required: true }),
      ],
    },
    {
      type: 'row',
      fields: [
        textField('number', { vi: 'Số, ký hiệu', en: 'Number' }),
        dayField('date', { vi: 'Ngày ban hành', en: 'Date' }),
        textField('issuer', { vi: 'Cơ quan ban hành', en: 'Issuer' }),
      ],
    },
    textField('title', { vi: 'Trích yếu', en: 'Title' }),
    {
      type: 'row',
      fields: [
        textField('titleNote', { vi: 'Ghi chú về trích yếu', en: 'Note on the title' }),
        textField('dateNote', { vi: 'Ghi chú về ngày', en: 'Note on the date' }),
      ],
    },
    { type: 'row', fields: [ref, textsField('citedBy', { vi: 'Viện dẫn tại', en: 'Cited by' })] },
    sourceField,
  ],
  ['number', 'title'],
)

export const headings = list('headings', { vi: 'Đề mục', en: 'Headings' }, { vi: 'Đề mục', en: 'Heading' }, [verbatim, sourceField])

export const objectives = lines('objectives', { vi: 'Mục đích, mục tiêu', en: 'Objectives' }, { vi: 'Mục tiêu', en: 'Objective' }, [
  choiceField('scope', { vi: 'Phạm vi', en: 'Scope' }, objectiveScope),
])

export const requirements = lines('requirements', { vi: 'Yêu cầu', en: 'Requirements' }, { vi: 'Yêu cầu', en: 'Requirement' }, [
  commitmentRefs,
])

export const audiences = lines('audiences', { vi: 'Đối tượng', en: 'Audiences' }, { vi: 'Đối tượng', en: 'Audience' }, [
  relationField('groups', { vi: 'Nhóm đối tượng', en: 'Groups' }, 'audiences', { hasMany: true }),
  flagField(
    'derived',
    { vi: 'Suy ra từ nội dung', en: 'Inferred' },
    { vi: 'Văn bản không có mục đối tượng.', en: 'The document has no section on audiences.' },
  ),
])

export const forms = lines('forms', { vi: 'Hình thức, phương tiện', en: 'Forms and means' }, { vi: 'Hình thức', en: 'Form' }, [
  choiceField('group', { vi: 'Nhóm', en: 'Group' }, formGroup),
  ...formsAndMediums,
  commitmentRefs,
])

export const solutions = lines('solutions', { vi: 'Giải pháp', en: 'Solutions' }, { vi: 'Giải pháp', en: 'Solution' })

export const responsibleBodies = list(
  'responsibleBodies',
  { vi: 'Cơ quan thực hiện', en: 'Responsible bodies' },
  { vi: 'Cơ quan', en: 'Body' },
  [
    {
      type: 'row',
      fields: [
        textField('name', { vi: 'Tên như trong văn bản', en: 'Name as written' }, { required: true }),
        relationField('organization', { vi: 'Cơ quan, đơn vị', en: 'Organization' }, 'organizations'),
      ],
    },
    textField('gloss', { vi: 'Tên tiếng Anh', en: 'Name in English' }),
    { type: 'row', fields: [ref, marker, textsField('category', { vi: 'Loại cơ quan', en: 'Category' }, { admin: { hidden: true } })] },
    textsField('members', { vi: 'Các thành viên nêu tên', en: 'Members named' }),
    {
      type: 'row',
      fields: [
        flagField('isGroup', { vi: 'Nhiều cơ quan', en: 'Several bodies' }),
        flagField('isRequest', { vi: 'Văn bản dùng từ “Đề nghị”', en: 'Is a request' }),
      ],
    },
    sourceField,
    lines('duties', { vi: 'Nhiệm vụ', en: 'Duties' }, { vi: 'Nhiệm vụ', en: 'Duty' }, [
      choiceField('obligation', { vi: 'Tần suất', en: 'Frequency' }, dutyRhythm, { required: true }),
      ...formsAndMediums,
      commitmentRefs,
    ]),
  ],
  ['marker', 'name'],
)

export const indices = list(
  'indices',
  { vi: 'Chỉ số', en: 'Indices' },
  { vi: 'Chỉ số', en: 'Index' },
  [
    {
      type: 'row',
      fields: [
        textField('code', { vi: 'Ký hiệu', en: 'Code' }, { required: true }),
        textField('name', { vi: 'Tên', en: 'Name' }, { required: true }),
      ],
    },
    sourceField,
  ],
  ['code', 'name'],
)

export const funding = lines('funding', { vi: 'Kinh phí', en: 'Funding' }, word.line, [
  textsField('legalRefs', { vi: 'Căn cứ viện dẫn', en: 'Legal bases cited' }),
])

export const recipients = list('items', { vi: 'Nơi nhận', en: 'Recipients' }, { vi: 'Nơi nhận', en: 'Recipient' }, [
  {
    type: 'row',
    fields: [
      textField('text', { vi: 'Nơi nhận', en: 'Recipient' }, { required: true }),
      flagField('isArchive', { vi: 'Lưu', en: 'For the archive' }),
    ],
  },
  sourceField,
])

export const quirks = list(
  'quirks',
  { vi: 'Điểm cần lưu ý của văn bản', en: 'Quirks of the document' },
  { vi: 'Điểm cần lưu ý', en: 'Quirk' },
  [
    textField('what', { vi: 'Loại', en: 'What' }, { required: true }),
    textareaField('detail', { vi: 'Chi tiết', en: 'Detail' }, { required: true }),
    sourceField,
  ],
  ['detail'],
)

export const articles = list('articles', { vi: 'Các điều', en: 'Articles' }, { vi: 'Điều', en: 'Article' }, [marker, verbatim, sourceField])
