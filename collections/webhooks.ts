import type { CollectionConfig, PayloadRequest } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, instantField, textField } from '../src/fields/common.ts'
import { webhookHooks } from '../src/hooks/webhooks.ts'
import { webhookEvent } from '../src/i18n/webhooks.ts'
import { group } from '../src/i18n/words.ts'
import { localeOf } from '../src/platform/refusal.ts'
import { pick } from '../src/platform/text.ts'

const writtenBySystem = { create: () => false, update: () => false }

/** Who wants to be told of publications: a site that builds its pages ahead. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: { singular: { vi: 'Webhook', en: 'Webhook' }, plural: { vi: 'Webhook', en: 'Webhooks' } },
  access: accessTo('webhooks'),
  disableDuplicate: true,
  hooks: webhookHooks,
  admin: {
    group: group.system,
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'events', 'active', 'lastStatus', 'lastAt'],
    description: {
      vi: 'Báo cho trang web khi có nội dung được công bố, thay đổi hoặc gỡ. Mỗi tin được ký bằng khóa bí mật (Standard Webhooks).',
      en: 'Tells a website of publications, changes and withdrawals. Every message is signed with the secret (Standard Webhooks).',
    },
  },
  defaultSort: '-createdAt',
  fields: [
    textField('name', { vi: 'Tên', en: 'Name' }, { required: true }),
    textField('url', { vi: 'Địa chỉ nhận', en: 'Address' }, { required: true, validate: webAddress }),
    choiceField('events', { vi: 'Báo khi', en: 'Told of' }, webhookEvent, {
      hasMany: true,
      required: true,
      defaultValue: Object.keys(webhookEvent),
    }),
    textField(
      'secret',
      { vi: 'Khóa bí mật', en: 'Secret' },
      {
        admin: { description: { vi: 'Để trống thì hệ thống tạo.', en: 'Left empty, it is made.' } },
      },
    ),
    { name: 'active', type: 'checkbox', label: { vi: 'Đang dùng', en: 'Active' }, defaultValue: true },
    textField(
      'lastStatus',
      { vi: 'Kết quả lần cuối', en: 'Last result' },
      { access: writtenBySystem, admin: { readOnly: true, position: 'sidebar' } },
    ),
    instantField(
      'lastAt',
      { vi: 'Lần cuối', en: 'Last time' },
      { access: writtenBySystem, admin: { readOnly: true, position: 'sidebar' } },
    ),
  ],
}

function webAddress(value: unknown, { req }: { req: Pick<PayloadRequest, 'i18n'> }): true | string {
  if (typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return true
  return pick({ vi: 'phải là địa chỉ http:// hoặc https://', en: 'must be an http:// or https:// address' }, localeOf(req))
}
