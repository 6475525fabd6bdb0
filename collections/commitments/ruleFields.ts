import type { Condition, Field } from 'payload'

import { bandsField } from '../../src/fields/bands.ts'
import { choiceField, dayField, flagField, numberField, relationField, textField } from '../../src/fields/common.ts'
import { mediums } from '../../src/documents/mediums.ts'
import {
  aggregation,
  measureKind,
  partialPolicy,
  periodCalendar,
  rerunPolicy,
  timeBandKind,
  timeBandRule,
} from '../../src/i18n/planWords.ts'
import { dueDays } from '../../src/obligations/index.ts'
import { subjectOfDoc } from '../../src/store/commitmentFact.ts'

const ownBands: Condition = (_, { kind, bands }) => kind === 'bands' || (Array.isArray(bands) && bands.length > 0)

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

/** Kept by the editor beside it. */
const unshown = '/src/admin/fields/WindowField.tsx#Unshown'

const windows: Field[] = [
  {
    name: 'windows',
    type: 'array',
    label: { vi: 'Kỳ', en: 'Windows' },
    labels: { singular: { vi: 'Kỳ', en: 'Window' }, plural: { vi: 'Kỳ', en: 'Windows' } },
    admin: { components: { RowLabel: '/src/admin/fields/WindowLabel.tsx#WindowLabel' }, initCollapsed: false },
    fields: [
      // The editor writes the start and the length as well.
      textField(
        'rrule',
        { vi: 'Quy tắc lặp', en: 'Recurrence rule' },
        {
          required: true,
          admin: { components: { Field: '/src/admin/fields/WindowField.tsx#WindowField' } },
        },
      ),
      textField('dtstart', { vi: 'Bắt đầu từ', en: 'Starts at' }, { required: true, admin: { components: { Field: unshown } } }),
      textField(
        'duration',
        { vi: 'Độ dài (trống: đến kỳ sau)', en: 'Length (blank: until the next)' },
        { admin: { components: { Field: unshown } } },
      ),
      textField('label', { vi: 'Tên kỳ', en: 'Label' }),
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

/** Where a subject is named, or a period is answered, there is nothing to choose. */
const asksForPlan: Condition = (data, match) => ['plan', 'anything'].includes(subjectOfDoc({ match, answersDueDays: data?.answersDueDays }))

const anySubject: Field = {
  ...flagField('anySubject', { vi: 'Tính mọi nội dung, kể cả không gắn với kế hoạch', en: 'Count anything, whatever it is about' }),
  admin: {
    condition: asksForPlan,
    description: {
      vi: 'Khi chọn, một chuyên mục về việc khác cũng được tính.',
      en: 'When ticked, a column about something else counts as well.',
    },
  },
} as Field

const match: Field = {
  name: 'match',
  type: 'group',
  label: { vi: 'Điều kiện được tính', en: 'Which placements count' },
  admin: {
    description: {
      vi: 'Phải thỏa mọi điều kiện đã ghi; để trống là không yêu cầu. Không chọn chuyên mục hay nội dung nào thì tính những gì gắn với một nội dung của kế hoạch này hoặc của kế hoạch cấp trên.',
      en: 'Every condition given must hold; a blank one asks nothing. With neither a programme nor a theme chosen, what is tied to a theme of this plan, or of a plan above it, counts.',
    },
  },
  fields: [
    choiceField('media', { vi: 'Loại hình', en: 'Mediums' }, mediums, { hasMany: true }),
    relationField('channels', { vi: 'Kênh', en: 'Channels' }, 'channels', { hasMany: true }),
    relationField('forms', { vi: 'Hình thức', en: 'Forms' }, 'forms', { hasMany: true }),
    relationField('programmes', { vi: 'Chuyên mục, chương trình', en: 'Programmes' }, 'programmes', { hasMany: true }),
    relationField('themes', { vi: 'Nội dung', en: 'Themes' }, 'themes', { hasMany: true }),
    anySubject,
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
      bandsField(
        'bands',
        { vi: 'Khung giờ riêng', en: 'Bands of its own' },
        {
          vi: 'Chỉ dùng khi chọn “Khung giờ riêng”; không dùng cùng giờ vàng của kênh.',
          en: 'Only for “Bands of its own”; never together with the prime time of the channel.',
        },
        ownBands,
      ),
    ],
  },
  {
    type: 'row',
    fields: [
      numberField('makegoodWithinDays', { vi: 'Thời hạn bù (ngày)', en: 'Makegood within days' }, { min: 1 }),
      numberField('excuseWhenHolidays', { vi: 'Không tính kỳ có từ (ngày nghỉ)', en: 'Excused with holidays in the window' }, { min: 1 }),
    ],
  },
  numberField(
    'answersDueDays',
    { vi: 'Hạn nộp: số ngày sau kỳ số liệu', en: 'Days from the end of the period to the deadline' },
    {
      min: dueDays.least,
      max: dueDays.most,
      admin: {
        description: {
          vi: 'Chỉ ghi cho báo cáo và những gì phải nộp cho từng kỳ; mỗi báo cáo khi đó phải ghi rõ nộp cho kỳ nào. Kỳ đến ngày 14, chậm nhất ngày 20: 6. Hạn trước khi hết kỳ: số âm. Không dùng cùng thời hạn bù và số ngày nghỉ.',
          en: 'Only for reports and whatever else is handed in for a period; each must then say for which. Periods to the 14th, due by the 20th: 6. A deadline before the period ends: a negative number. Not beside makegoods and excuses for holidays.',
        },
      },
    },
  ),
]

/** The rule read back in words, live. */
const ruleSentence: Field = {
  name: 'ruleSentence',
  type: 'ui',
  label: { vi: 'Quy tắc đọc thành lời', en: 'The rule in words' },
  admin: { components: { Field: '/src/admin/fields/RuleSentence.tsx#RuleSentence' }, disableListColumn: true },
}

/** What holds beside the rule: programmes that go on from those named, holidays that are not confirmed. */
const holds: Field = {
  name: 'whatHolds',
  type: 'ui',
  admin: { components: { Field: '/src/admin/fields/WhatHolds.tsx#WhatHolds' }, disableListColumn: true },
}

/** What the machine needs in order to judge (quota-semantics §2–§5). */
export const ruleFields: Field[] = [ruleSentence, holds, ...who, ...windows, match, ...amount]
