import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, instantField, numberField, relationField, textareaField, textField, textsField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { noticeKind, noticeState } from '../src/i18n/notices.ts'
import { group } from '../src/i18n/words.ts'

/** The outbox: what is to be told to whom, written together with the change that it tells of. */
export const Notices: CollectionConfig = computedOnly(
  searchable(
    {
      slug: 'notices',
      labels: { singular: { vi: 'Thông báo', en: 'Notice' }, plural: { vi: 'Thông báo', en: 'Notices' } },
      access: accessTo('notices'),
      admin: {
        group: group.audit,
        useAsTitle: 'subject',
        defaultColumns: ['subject', 'kind', 'organization', 'state', 'createdAt', 'sentAt'],
      },
      defaultSort: '-createdAt',
      indexes: [{ fields: ['state', 'nextAttemptAt'] }],
      fields: [
        textField('key', { vi: 'Khóa', en: 'Key' }, { required: true, unique: true, index: true, admin: { hidden: true } }),
        choiceField('kind', { vi: 'Loại', en: 'Kind' }, noticeKind, { required: true, index: true }),
        relationField('organization', { vi: 'Gửi cơ quan', en: 'To the organization' }, 'organizations', { index: true }),
        relationField('obligation', { vi: 'Chỉ tiêu từng kỳ', en: 'Obligation' }, 'obligations'),
        relationField('finding', { vi: 'Kiến nghị', en: 'Finding' }, 'findings'),
        textField('path', { vi: 'Nơi xem trong trang quản trị', en: 'Where to look in the admin' }, { admin: { hidden: true } }),
        textField('subject', { vi: 'Tiêu đề', en: 'Subject' }),
        textareaField('body', { vi: 'Nội dung', en: 'Text' }),
        textField('subjectEn', { vi: 'Tiêu đề (tiếng Anh)', en: 'Subject (English)' }),
        textareaField('bodyEn', { vi: 'Nội dung (tiếng Anh)', en: 'Text (English)' }),
        {
          type: 'row',
          fields: [
            choiceField('state', { vi: 'Tình trạng', en: 'State' }, noticeState, { required: true, index: true }),
            numberField('attempts', { vi: 'Số lần gửi', en: 'Attempts' }, { required: true, defaultValue: 0 }),
            instantField('nextAttemptAt', { vi: 'Gửi lúc', en: 'Next attempt' }, { index: true }),
            instantField('sentAt', { vi: 'Đã gửi lúc', en: 'Sent at' }),
          ],
        },
        textsField('sentTo', { vi: 'Đã gửi cho (mã người dùng)', en: 'Sent to (user ids)' }),
        textField('lastError', { vi: 'Lỗi lần cuối', en: 'Last error' }),
      ],
    },
    'subject',
    'subjectEn',
  ),
)
