import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { instantField, numberField, textField } from '../src/fields/common.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { group } from '../src/i18n/words.ts'

/** One row per scheduled job: its lease among instances, and how far it has come. */
export const JobState: CollectionConfig = computedOnly({
  slug: 'job-state',
  labels: { singular: { vi: 'Tác vụ định kỳ', en: 'Scheduled job' }, plural: { vi: 'Tác vụ định kỳ', en: 'Scheduled jobs' } },
  access: accessTo('job-state'),
  admin: {
    group: group.system,
    useAsTitle: 'name',
    defaultColumns: ['name', 'lastSuccessAt', 'lastResult', 'lastError', 'leaseUntil'],
  },
  defaultSort: 'name',
  fields: [
    textField('name', { vi: 'Tác vụ', en: 'Job' }, { required: true, unique: true, index: true }),
    textField('leaseHolder', { vi: 'Máy đang giữ', en: 'Lease holder' }),
    instantField('leaseUntil', { vi: 'Giữ đến', en: 'Lease until' }),
    numberField('fence', { vi: 'Số thứ tự lượt giữ', en: 'Fencing token' }, { required: true, defaultValue: 0 }),
    instantField('lastStartAt', { vi: 'Bắt đầu lần cuối', en: 'Last start' }),
    instantField('lastSuccessAt', { vi: 'Xong lần cuối', en: 'Last success' }),
    textField('lastResult', { vi: 'Kết quả lần cuối', en: 'Last result' }),
    textField('lastError', { vi: 'Lỗi lần cuối', en: 'Last error' }),
    textField('watermark', { vi: 'Đã xử lý đến', en: 'Watermark' }),
    // What a job has told of is not told again, however often it is run.
    instantField('doneUpTo', { vi: 'Đã thông báo đến', en: 'Told of up to' }),
  ],
})
