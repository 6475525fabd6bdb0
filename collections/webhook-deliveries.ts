import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, instantField, numberField, relationField, textField } from '../src/fields/common.ts'
import { computedOnly } from '../src/hooks/appendOnly.ts'
import { deliveryState, webhookEvent } from '../src/i18n/webhooks.ts'
import { group } from '../src/i18n/words.ts'

/** The outbox of the webhooks: written together with the publication that it tells of. */
export const WebhookDeliveries: CollectionConfig = computedOnly({
  slug: 'webhook-deliveries',
  labels: { singular: { vi: 'Tin webhook', en: 'Webhook delivery' }, plural: { vi: 'Tin webhook', en: 'Webhook deliveries' } },
  access: accessTo('webhook-deliveries'),
  admin: { group: group.system, useAsTitle: 'slug', defaultColumns: ['slug', 'event', 'webhook', 'state', 'attempts', 'createdAt'] },
  defaultSort: '-createdAt',
  indexes: [{ fields: ['state', 'nextAttemptAt'] }],
  fields: [
    textField('key', { vi: 'Mã tin', en: 'Message id' }, { required: true, unique: true, index: true }),
    relationField('webhook', { vi: 'Webhook', en: 'Webhook' }, 'webhooks', { index: true }),
    choiceField('event', { vi: 'Sự kiện', en: 'Event' }, webhookEvent, { required: true }),
    textField('resource', { vi: 'Loại nội dung', en: 'Resource' }, { required: true }),
    textField('slug', { vi: 'Đường dẫn', en: 'Slug' }, { required: true }),
    choiceField('state', { vi: 'Tình trạng', en: 'State' }, deliveryState, { required: true, index: true }),
    numberField('attempts', { vi: 'Số lần gửi', en: 'Attempts' }, { required: true, defaultValue: 0 }),
    instantField('at', { vi: 'Xảy ra lúc', en: 'Happened' }, { required: true }),
    instantField('nextAttemptAt', { vi: 'Gửi lúc', en: 'Next attempt' }, { index: true }),
    textField('lastError', { vi: 'Lỗi lần cuối', en: 'Last error' }),
  ],
})
