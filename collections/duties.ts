import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, dayField, numberField, relationField, sourceField, textareaField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { checkDays } from '../src/hooks/checkDays.ts'
import { checkDuty, fillDutyTitle } from '../src/hooks/checkDuty.ts'
import { dueUnitWords, dutyFrequencyWords, remindDayWords } from '../src/i18n/duties.ts'
import { periodCalendar } from '../src/i18n/planWords.ts'
import { group } from '../src/i18n/words.ts'
import { dutyDueDays } from '../src/rules/duties/dutyWindows.ts'

/** What a plan asks of its bodies: who, how often, and by when they report it. What becomes of it stands in `duty-accounts`. */
export const Duties: CollectionConfig = searchable(
  {
    slug: 'duties',
    labels: { singular: { vi: 'Nhiệm vụ', en: 'Duty' }, plural: { vi: 'Nhiệm vụ', en: 'Duties' } },
    access: accessTo('duties'),
    admin: {
      group: group.plan,
      useAsTitle: 'title',
      defaultColumns: ['title', 'plan', 'bodies', 'frequency', 'dueDays'],
      description: {
        vi: 'Việc kế hoạch giao cho các cơ quan: ai làm, tần suất, hạn báo cáo. Tình trạng từng kỳ xem ở trang “Nhiệm vụ của cơ quan”.',
        en: 'What a plan asks of bodies: who, how often, by when. How each period stands is on the page “Duties of bodies”.',
      },
    },
    defaultSort: ['plan', 'ordinal'],
    defaultPopulate: { ref: true, title: true, plan: true },
    indexes: [{ fields: ['plan', 'ordinal'] }],
    hooks: { beforeValidate: [fillDutyTitle, checkDays('from', 'until')], beforeChange: [checkDuty] },
    fields: [
      textField(
        'title',
        { vi: 'Tên gọi tắt', en: 'Short title' },
        { admin: { description: { vi: 'Để trống thì lấy từ nguyên văn.', en: 'Taken from the clause when left blank.' } } },
      ),
      {
        type: 'row',
        fields: [
          relationField('plan', { vi: 'Kế hoạch', en: 'Plan' }, 'plans', { required: true, index: true }),
          textField('ref', { vi: 'Mã', en: 'Reference' }, { required: true, unique: true, index: true }),
          numberField('ordinal', { vi: 'Thứ tự', en: 'Order' }, { required: true, min: 1, defaultValue: 1 }),
        ],
      },
      textareaField('text', { vi: 'Nguyên văn', en: 'Verbatim text' }, { required: true }),
      textareaField('gloss', { vi: 'Tóm tắt tiếng Anh', en: 'Gloss in English' }),
      textField('askedOf', { vi: 'Cơ quan, như trong văn bản', en: 'Asked of, as written' }),
      relationField('bodies', { vi: 'Cơ quan thực hiện', en: 'Bodies' }, 'organizations', {
        hasMany: true,
        index: true,
        filterOptions: { isGroup: { not_equals: true } },
        admin: {
          description: {
            vi: 'Từng cơ quan cụ thể. Khi để trống, nhiệm vụ hiện là “chưa gắn cơ quan” và không ai bị tính quá hạn.',
            en: 'The bodies one by one. Left empty, the duty is shown as without bodies, and nobody is overdue.',
          },
        },
      }),
      relationField('commitment', { vi: 'Kiểm tra cho chỉ tiêu', en: 'The check of the commitment' }, 'commitments', {
        index: true,
        filterOptions: ({ data }) => ({ checkedBy: { equals: 'hand' }, ...(data?.plan ? { plan: { equals: data.plan } } : {}) }),
        admin: {
          description: {
            vi: 'Chỉ tiêu kiểm tra thủ công mà nhiệm vụ này là việc kiểm tra: người giám sát ghi được kết quả không cần chờ báo cáo.',
            en: 'The commitment that is checked by hand through this duty: an auditor may record an outcome without waiting for a report.',
          },
        },
      }),
      {
        type: 'row',
        fields: [
          choiceField('frequency', { vi: 'Tần suất', en: 'Frequency' }, dutyFrequencyWords, { required: true, defaultValue: 'yearly' }),
          choiceField('calendar', { vi: 'Lịch tính kỳ', en: 'Calendar' }, periodCalendar, { required: true, defaultValue: 'civil' }),
        ],
      },
      {
        type: 'row',
        fields: [
          dayField('from', { vi: 'Áp dụng từ ngày', en: 'Owed from' }, { required: true }),
          dayField('until', { vi: 'Đến trước ngày', en: 'Until, exclusive' }),
        ],
      },
      {
        type: 'row',
        fields: [
          numberField(
            'dueDays',
            { vi: 'Hạn: số ngày sau khi hết kỳ', en: 'Due: days after the period ends' },
            {
              required: true,
              defaultValue: 0,
              min: dutyDueDays.least,
              max: dutyDueDays.most,
              admin: { description: { vi: '0: ngày cuối kỳ. Số âm: trước khi hết kỳ.', en: '0: its last day. Below 0: before it ends.' } },
            },
          ),
          choiceField('dueUnit', { vi: 'Tính theo', en: 'Counted in' }, dueUnitWords, { required: true, defaultValue: 'calendar' }),
          dayField(
            'dueOn',
            { vi: 'Hạn cuối', en: 'Last day' },
            {
              admin: {
                condition: (data) => data?.frequency === 'once',
                description: { vi: 'Chỉ cho nhiệm vụ làm một lần.', en: 'For what is done once alone.' },
              },
            },
          ),
        ],
      },
      choiceField('remindDays', { vi: 'Nhắc trước hạn', en: 'Remind before' }, remindDayWords, {
        hasMany: true,
        defaultValue: ['14', '3'],
      }),
      textareaField('note', { vi: 'Ghi chú', en: 'Note' }),
      sourceField,
    ],
  },
  'title',
  'text',
  'gloss',
  'ref',
  'askedOf',
)
