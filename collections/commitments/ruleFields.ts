import type { Condition, Field } from 'payload'

import { bandsField } from '../../src/fields/bands.ts'
import {
  choiceField, dayField, numberField, relationField, textField,
} from '../../src/fields/common.ts'
import { mediums } from '../../src/fields/mediums.ts'
import {
  aggregation, measureKind, partialPolicy, periodCalendar, rerunPolicy, timeBandKind, timeBandRule,
} from '../../src/i18n/planWords.ts'
import { dueDays } from '../../src/obligations/index.ts'

const ownBands: Condition = (_, { kind, bands }) =>
  kind === 'bands' || (Array.isArray(bands) && bands.length > 0)

/** Who owes it, and when. */
const who: Field[] = [
  relationField('obligors', { vi: 'Cơ quan thực hiện', en: 'Obligors' }, 'organizations', {
    hasMany: true,
    index: true,
    filterOptions: { isGroup: { not_equals: true } },
    admin: {
      description: {
        vi: 'Từng cơ quan cụ thể, không ghi nhóm chung.',
        en: 'The bodies one by one, not a group.',
      },
    },
  }),
  choiceField('aggregation', { vi: 'Chỉ tiêu tính cho', en: 'The target is owed by' }, aggregation, {
    required: true,
    defaultValue: 'each',
  }),
]

const windows: Field[] = [
  {
    name: 'windows',
    type: 'array',
    label: { vi: 'Kỳ', en: 'Windows' },
    labels: { singular: { vi: 'Kỳ', en: 'Window' }, plural: { vi: 'Kỳ', en: 'Windows' } },
    admin: {
      description: {
        vi: 'Quy tắc lặp mở ra từng kỳ, theo giờ địa phương. Hằng tuần: FREQ=WEEKLY;BYDAY=MO. Hằng tháng: FREQ=MONTHLY;BYMONTHDAY=1. Hằng quý: FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1. Hằng năm: FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1.',
        en: 'The recurrence that opens each window, in local time. Weekly: FREQ=WEEKLY;BYDAY=MO. Monthly: FREQ=MONTHLY;BYMONTHDAY=1. Quarterly: FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1. Yearly: FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1.',
      },
    },
    fields: [
      textField('rrule', { vi: 'Quy tắc lặp', en: 'Recurrence rule' }, { required: true }),
      {
        type: 'row',
        fields: [
          textField('dtstart', { vi: 'Bắt đầu từ', en: 'Starts at' }, {
            required: true,
            admin: { placeholder: '2026-01-05T00:00' },
          }),
          textField('duration', { vi: 'Độ dài (trống: đến kỳ sau)', en: 'Length (blank: until the next)' }, {
            admin: { placeholder: 'P1M' },
          }),
          textField('label', { vi: 'Tên kỳ', en: 'Label' }),
        ],
      },
    ],
  },
  {
    type: 'row',
    fields: [
      dayField('validFrom', { vi: 'Áp dụng từ ngày', en: 'In force from' }, { index: true }),
      dayField('validTo', { vi: 'Đến trước ngày', en: 'Until, exclusive' }, { index: true }),
      choiceField('periodCalendar', { vi: 'Lịch tính kỳ', en: 'Calendar' }, periodCalendar, {
        required: true,
        defaultValue: 'civil',
      }),
      choiceField('partial', { vi: 'Kỳ không trọn vẹn', en: 'Partial windows' }, partialPolicy, {
        required: true,
        defaultValue: 'skip',
      }),
    ],
  },
]

const match: Field = {
  name: 'match',
  type: 'group',
  label: { vi: 'Điều kiện được tính', en: 'Which placements count' },
  admin: {
    description: {
      vi: 'Phải thỏa mọi điều kiện đã ghi; để trống là không yêu cầu.',
      en: 'Every condition given must hold; a blank one asks nothing.',
    },
  },
  fields: [
    choiceField('media', { vi: 'Loại hình', en: 'Mediums' }, mediums, { hasMany: true }),
    relationField('channels', { vi: 'Kênh', en: 'Channels' }, 'channels', { hasMany: true }),
    relationField('forms', { vi: 'Hình thức', en: 'Forms' }, 'forms', { hasMany: true }),
    relationField('programmes', { vi: 'Chuyên mục, chương trình', en: 'Programmes' }, 'programmes', { hasMany: true }),
    relationField('themes', { vi: 'Nội dung', en: 'Themes' }, 'themes', { hasMany: true }),
  ],
}

const amount: Field[] = [
  {
    name: 'measure',
    type: 'group',
    label: { vi: 'Chỉ tiêu từng kỳ', en: 'Target of each window' },
    fields: [
      {
        type: 'row',
        fields: [
          choiceField('kind', { vi: 'Đơn vị', en: 'Counted in' }, measureKind, { defaultValue: 'count' }),
          numberField('target', { vi: 'Ít nhất', en: 'At least' }, { min: 1 }),
        ],
      },
    ],
  },
  {
    type: 'row',
    fields: [
      numberField('minSecondsEach', { vi: 'Thời lượng tối thiểu (giây)', en: 'Least seconds each' }, { min: 1 }),
      choiceField('reruns', { vi: 'Phát lại', en: 'Reruns' }, rerunPolicy, { required: true, defaultValue: 'exclude' }),
    ],
  },
  {
    name: 'timeBand',
    type: 'group',
    label: { vi: 'Khung giờ', en: 'Time band' },
    fields: [
      {
        type: 'row',
        fields: [
          choiceField('kind', { vi: 'Yêu cầu', en: 'Asked for' }, timeBandKind, { required: true, defaultValue: 'none' }),
          choiceField('rule', { vi: 'Cách xét', en: 'Test' }, timeBandRule, { required: true, defaultValue: 'start' }),
        ],
      },
      {
        ...bandsField(
          'bands',
          { vi: 'Khung giờ riêng', en: 'Bands of its own' },
          {
            vi: 'Chỉ dùng khi chọn “Khung giờ riêng”; không dùng cùng giờ vàng của kênh.',
            en: 'Only for “Bands of its own”; never together with the prime time of the channel.',
          },
        ),
        admin: { condition: ownBands },
      } as Field,
    ],
  },
  {
    type: 'row',
    fields: [
      numberField('makegoodWithinDays', { vi: 'Thời hạn bù (ngày)', en: 'Makegood within days' }, { min: 1 }),
      numberField('excuseWhenHolidays', { vi: 'Không tính kỳ có từ (ngày nghỉ)', en: 'Excused with holidays in the window' }, { min: 1 }),
    ],
  },
  numberField('answersDueDays', { vi: 'Hạn nộp: số ngày sau kỳ số liệu', en: 'Days from the end of the period to the deadline' }, {
    min: dueDays.least,
    max: dueDays.most,
    admin: {
      description: {
        vi: 'Chỉ ghi cho báo cáo và những gì phải nộp cho từng kỳ; mỗi báo cáo khi đó phải ghi rõ nộp cho kỳ nào. Kỳ đến ngày 14, chậm nhất ngày 20: 6. Hạn trước khi hết kỳ: số âm. Không dùng cùng thời hạn bù và số ngày nghỉ.',
        en: 'Only for reports and whatever else is handed in for a period; each must then say for which. Periods to the 14th, due by the 20th: 6. A deadline before the period ends: a negative number. Not beside makegoods and excuses for holidays.',
      },
    },
  }),
]

/** The rule read back in words, live. */
const ruleSentence: Field = {
  name: 'ruleSentence',
  type: 'ui',
  label: { vi: 'Quy tắc đọc thành lời', en: 'The rule in words' },
  admin: { components: { Field: '/src/admin/fields/RuleSentence.tsx#RuleSentence' }, disableListColumn: true },
}

/** What the machine needs in order to judge (quota-semantics §2–§5). */
export const ruleFields: Field[] = [ruleSentence, ...who, ...windows, match, ...amount]
