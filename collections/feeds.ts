import type { CollectionConfig, Condition } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { relationField, textareaField, textField } from '../src/fields/common.ts'
import { feedHooks } from '../src/hooks/feed.ts'
import { group } from '../src/i18n/words.ts'

/** Before it is saved there is no address, and nothing to revoke. */
const onceMade: Condition = (_data, _siblings, { operation }) => operation === 'update'

const nobody = { create: () => false, update: () => false }

export const Feeds: CollectionConfig = {
  slug: 'feeds',
  labels: { singular: { vi: 'Lịch đồng bộ', en: 'Calendar feed' }, plural: { vi: 'Lịch đồng bộ', en: 'Calendar feeds' } },
  access: accessTo('feeds'),
  hooks: { beforeChange: [feedHooks.keepWhose] },
  admin: {
    group: group.desk,
    useAsTitle: 'name',
    defaultColumns: ['name', 'channels', 'createdBy', 'revoked'],
    description: {
      vi: 'Lịch phát sóng, đăng tải trong ứng dụng lịch của Ông/Bà: chép địa chỉ vào mục “Thêm lịch theo địa chỉ”. Ai có địa chỉ đều xem được lịch với quyền của Ông/Bà, nên không gửi cho người khác.',
      en: 'The schedule in your own calendar application (iCalendar): paste the address where it asks for a calendar by URL. Whoever has the address reads the schedule by your rights, so keep it to yourself.',
    },
  },
  defaultSort: 'name',
  fields: [
    textField('name', { vi: 'Tên', en: 'Name' }, { required: true, index: true }),
    relationField('channels', { vi: 'Kênh', en: 'Channels' }, 'channels', {
      required: true,
      hasMany: true,
      admin: { allowCreate: false },
    }),
    textareaField(
      'address',
      { vi: 'Địa chỉ', en: 'Address' },
      {
        virtual: true,
        hooks: { afterRead: [feedHooks.address] },
        access: nobody,
        admin: {
          readOnly: true,
          disableListColumn: true,
          condition: onceMade,
          rows: 2,
          description: { vi: 'Chỉ người tạo thấy.', en: 'Only who made it sees it.' },
        },
      },
    ),
    {
      name: 'revoked',
      type: 'checkbox',
      label: { vi: 'Đã thu hồi', en: 'Revoked' },
      defaultValue: false,
      admin: {
        condition: onceMade,
        description: {
          vi: 'Địa chỉ ngừng hoạt động ngay và không mở lại được. Cần lại thì tạo lịch mới.',
          en: 'The address stops at once and for good. Make a new feed when you need one.',
        },
      },
    },
    relationField('createdBy', { vi: 'Người tạo', en: 'Made by' }, 'users', {
      index: true,
      access: nobody,
      admin: { position: 'sidebar', readOnly: true },
    }),
    // It is half of the address; nobody need see it.
    textField('feedKey', { vi: 'Khóa', en: 'Key' }, { unique: true, index: true, hidden: true, access: nobody }),
  ],
}
