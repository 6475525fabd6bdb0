import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { holds, personOf } from '../src/access/roles.ts'
import { choiceField, instantField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { feedbackHooks } from '../src/hooks/feedback.ts'
import { feedbackState } from '../src/i18n/feedback.ts'
import { group } from '../src/i18n/words.ts'

/** As the reader wrote it: moderated, not rewritten. */
const asWritten = { create: () => false, update: () => false }
/** How to reach a reader is for those who answer, and leaves by no list. */
const forModerators = { ...asWritten, read: ({ req }: { req: { user: unknown } }) => holds(personOf(req.user), 'admin', 'editor') }

export const Feedback: CollectionConfig = searchable(
  {
    slug: 'feedback',
    labels: { singular: { vi: 'Ý kiến bạn đọc', en: 'Feedback' }, plural: { vi: 'Ý kiến bạn đọc', en: 'Feedback' } },
    access: accessTo('feedback'),
    disableDuplicate: true,
    hooks: feedbackHooks,
    admin: {
      group: group.desk,
      useAsTitle: 'question',
      defaultColumns: ['question', 'state', 'article', 'receivedAt', 'answeredAt'],
      description: {
        vi: 'Câu hỏi gửi từ trang công cộng cho chuyên mục “Trao đổi ý kiến với bạn đọc”. Trả lời rồi chọn “Đăng”: câu hỏi và câu trả lời hiện cùng bài viết; tên và liên hệ của bạn đọc không bao giờ hiện.',
        en: 'Questions from the public site. Answer, then choose “Published”: question and answer appear with the article; the reader’s name and contact never do.',
      },
    },
    defaultSort: '-receivedAt',
    indexes: [{ fields: ['article', 'state'] }],
    fields: [
      textareaField('question', { vi: 'Câu hỏi, ý kiến', en: 'Question' }, { required: true, maxLength: 2000, access: asWritten }),
      textareaField('answer', { vi: 'Trả lời', en: 'Answer' }, { maxLength: 10_000 }),
      relationField('article', { vi: 'Bài viết trả lời', en: 'Answered in the article' }, 'articles', { index: true }),
      choiceField('state', { vi: 'Tình trạng', en: 'State' }, feedbackState, {
        required: true,
        defaultValue: 'received',
        index: true,
        admin: { position: 'sidebar' },
      }),
      textField('name', { vi: 'Người gửi', en: 'Name' }, { access: forModerators, admin: { position: 'sidebar' } }),
      textField('contact', { vi: 'Liên hệ', en: 'Contact' }, { access: forModerators, admin: { position: 'sidebar' } }),
      instantField('receivedAt', { vi: 'Nhận lúc', en: 'Received' }, { index: true, access: asWritten, admin: { position: 'sidebar' } }),
      instantField(
        'answeredAt',
        { vi: 'Trả lời lúc', en: 'Answered' },
        { access: asWritten, admin: { position: 'sidebar', readOnly: true } },
      ),
      relationField('answeredBy', { vi: 'Người trả lời', en: 'Answered by' }, 'users', {
        access: asWritten,
        admin: { position: 'sidebar', readOnly: true },
      }),
    ],
  },
  'question',
  'answer',
)
