import type { Text } from '../platform/text.ts'

export const webhookEvent = {
  publication: { vi: 'Công bố', en: 'Publication' },
  change: { vi: 'Thay đổi', en: 'Change' },
  withdrawal: { vi: 'Gỡ', en: 'Withdrawal' },
} as const satisfies Record<string, Text>

export type WebhookEvent = keyof typeof webhookEvent

export const deliveryState = {
  queued: { vi: 'Chờ gửi', en: 'Queued' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Không gửi được', en: 'Failed' },
} as const satisfies Record<string, Text>
