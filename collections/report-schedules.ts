import type { CollectionConfig, NumberField } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, numberField, relationField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { reportScheduleHooks } from '../src/hooks/reportSchedule.ts'
import { reportCalendars } from '../src/i18n/periodReports.ts'
import { dayMoveWords, periodKindWords, sendingWords } from '../src/i18n/reportSchedule.ts'
import { group } from '../src/i18n/words.ts'

const whole = (least: number, most: number, more: Partial<NumberField['admin']> = {}) => ({
  min: least,
  max: most,
  admin: { step: 1, ...more },
})
const sentOn =
  (kind: keyof typeof sendingWords) =>
  (_: unknown, siblings: Record<string, unknown>): boolean =>
    siblings?.sending === kind

/** The calendar of reports: per plan which kinds of report there are, and when each is handed in, sent and reminded of. */
export const ReportSchedules: CollectionConfig = searchable(
  {
    slug: 'report-schedules',
    labels: {
      singular: { vi: 'Loại báo cáo trong lịch', en: 'Report in the calendar' },
      plural: { vi: 'Lịch báo cáo', en: 'Calendar of reports' },
    },
    access: accessTo('report-schedules'),
    hooks: reportScheduleHooks,
    admin: {
      group: group.audit,
      useAsTitle: 'title',
      defaultColumns: ['title', 'plan', 'internalDays', 'sending', 'remindDays'],
      description: {
        vi: 'Mỗi kế hoạch phải gửi những báo cáo nào: kỳ số liệu, hạn cơ quan nộp về, ngày gửi, nhắc trước. Lịch của năm hiện ở trang Báo cáo định kỳ.',
        en: 'Which reports each plan asks for: the data period, when bodies hand in, when it is sent, when one is reminded. The calendar of a year stands on the page of periodic reports.',
      },
    },
    defaultSort: 'title',
    indexes: [{ fields: ['plan', 'calendar', 'kind'], unique: true }],
    fields: [
      textField(
        'title',
        { vi: 'Tên báo cáo', en: 'Title' },
        { index: true, admin: { description: { vi: 'Để trống thì lấy tên kỳ.', en: 'Left empty, the name of the period.' } } },
      ),
      relationField('plan', { vi: 'Kế hoạch', en: 'Plan' }, 'plans', { required: true, index: true }),
      {
        type: 'row',
        fields: [
          choiceField('calendar', { vi: 'Cách tính kỳ', en: 'Calendar' }, reportCalendars, { required: true, defaultValue: 'report' }),
          choiceField('kind', { vi: 'Kỳ số liệu', en: 'Data period' }, periodKindWords, { required: true }),
        ],
      },
      numberField(
        'internalDays',
        { vi: 'Cơ quan nộp về: số ngày sau ngày cuối kỳ', en: 'Bodies hand in: so many days after the period ends' },
        {
          required: true,
          defaultValue: 0,
          ...whole(-60, 60, { description: { vi: 'Số âm là trước ngày cuối kỳ.', en: 'Below zero: before it ends.' } }),
        },
      ),
      choiceField('sending', { vi: 'Ngày gửi', en: 'Sent' }, sendingWords, { required: true, defaultValue: 'fixedDay' }),
      {
        type: 'row',
        fields: [
          numberField('sendDay', { vi: 'Ngày', en: 'Day' }, whole(1, 31, { condition: sentOn('fixedDay') })),
          numberField('sendMonth', { vi: 'Tháng', en: 'Month' }, whole(1, 12, { condition: sentOn('fixedDay') })),
          numberField(
            'sendAfter',
            { vi: 'Số ngày làm việc sau kỳ', en: 'Working days after the period' },
            whole(1, 60, { condition: sentOn('workingDays') }),
          ),
        ],
      },
      choiceField('move', { vi: 'Khi rơi vào cuối tuần, ngày nghỉ lễ', en: 'On weekends and holidays' }, dayMoveWords, {
        required: true,
        defaultValue: 'none',
      }),
      numberField(
        'remindDays',
        { vi: 'Nhắc người giám sát trước (ngày)', en: 'Remind auditors so many days before' },
        whole(0, 60, { description: { vi: 'Để trống: không nhắc.', en: 'Blank: nobody is reminded.' } }),
      ),
      textField('source', { vi: 'Căn cứ', en: 'Source' }),
    ],
  },
  'title',
  'source',
)
