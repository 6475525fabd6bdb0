import { timeBased, type Medium } from '../documents/mediums.ts'
import type { PlacementShown } from '../rules/placementShown.ts'
import type { Text } from '../platform/text.ts'
import { placementShownWords, placementStatus } from './words.ts'

/** How content reaches people: what carries it decides what its outcome is called. */
export type Delivery = 'broadcast' | 'published' | 'held' | 'sent'

const onAir: readonly Medium[] = [...timeBased, 'mass_media']
const sent: readonly Medium[] = ['report', 'submission']
const held: readonly Medium[] = [
  'training',
  'meeting',
  'conference',
  'contest',
  'dialogue_event',
  'event',
  'reception',
  'exchange',
  'inspection',
  'scoring',
  'press_briefing',
  'stage',
  'mobile_cinema',
]

export function deliveryOf(medium: string | null | undefined): Delivery | null {
  if (!medium) return null
  const among = (mediums: readonly string[]): boolean => mediums.includes(medium)
  if (among(onAir)) return 'broadcast'
  if (among(sent)) return 'sent'
  return among(held) ? 'held' : 'published'
}

/** The one that several mediums share; null where they differ, or none is named. */
export function sharedDelivery(mediums: readonly string[]): Delivery | null {
  const [one = null, ...others] = new Set(mediums.map(deliveryOf))
  return others.length === 0 ? one : null
}

interface DeliveryWords {
  /** What is done, inside a sentence: “Mới phát sóng 2 số”, “2 episodes broadcast”. */
  act: Text
  delivered: Text
  missed: Text
  asPlanned: Text
  /** What becomes of it later in place of what was lost: its name, and what to do. */
  makegood: Text
  makeGood: Text
  schedule: Text
}

const words: Readonly<Record<Delivery, DeliveryWords>> = {
  broadcast: {
    act: { vi: 'phát sóng', en: 'broadcast' },
    delivered: { vi: 'Đã phát sóng', en: 'Broadcast' },
    missed: { vi: 'Không phát sóng', en: 'Not broadcast' },
    asPlanned: { vi: 'Đã phát sóng đúng lịch', en: 'Broadcast as scheduled' },
    makegood: { vi: 'Phát bù', en: 'Makegood' },
    makeGood: { vi: 'Phát bù', en: 'Make good' },
    schedule: { vi: 'Xếp lịch phát sóng', en: 'Schedule the broadcast' },
  },
  published: {
    act: { vi: 'đăng', en: 'published' },
    delivered: { vi: 'Đã đăng', en: 'Published' },
    missed: { vi: 'Không đăng', en: 'Not published' },
    asPlanned: { vi: 'Đã đăng đúng lịch', en: 'Published as scheduled' },
    makegood: { vi: 'Đăng bù', en: 'Published in compensation' },
    makeGood: { vi: 'Đăng bù', en: 'Publish in compensation' },
    schedule: { vi: 'Lên lịch đăng', en: 'Schedule publication' },
  },
  held: {
    act: { vi: 'tổ chức', en: 'held' },
    delivered: { vi: 'Đã tổ chức', en: 'Held' },
    missed: { vi: 'Không tổ chức', en: 'Not held' },
    asPlanned: { vi: 'Đã tổ chức đúng lịch', en: 'Held as scheduled' },
    makegood: { vi: 'Tổ chức bù', en: 'Held in compensation' },
    makeGood: { vi: 'Tổ chức bù', en: 'Hold in compensation' },
    schedule: { vi: 'Lên lịch tổ chức', en: 'Schedule the event' },
  },
  sent: {
    act: { vi: 'gửi', en: 'sent' },
    delivered: { vi: 'Đã gửi', en: 'Sent' },
    missed: { vi: 'Không gửi', en: 'Not sent' },
    asPlanned: { vi: 'Đã gửi đúng lịch', en: 'Sent as scheduled' },
    makegood: { vi: 'Gửi bổ sung', en: 'Sent in compensation' },
    makeGood: { vi: 'Gửi bổ sung', en: 'Send in compensation' },
    schedule: { vi: 'Lên lịch gửi', en: 'Schedule sending' },
  },
}

/** For what may be of any kind. */
const anyWords: DeliveryWords = {
  act: { vi: 'thực hiện', en: 'delivered' },
  delivered: placementStatus.delivered,
  missed: placementStatus.missed,
  asPlanned: { vi: 'Đã thực hiện đúng lịch', en: 'Delivered as scheduled' },
  makegood: { vi: 'Thực hiện bù', en: 'Makegood' },
  makeGood: { vi: 'Thực hiện bù', en: 'Make good' },
  schedule: { vi: 'Xếp lịch', en: 'Schedule' },
}

export const deliveryWords = (delivery: Delivery | null): DeliveryWords => (delivery === null ? anyWords : words[delivery])

/** A placement's status by the medium of its channel; without one, in the words that hold for all. */
export function statusText(status: PlacementShown, medium: string | null | undefined): Text {
  if (status !== 'delivered' && status !== 'missed') return placementShownWords[status]
  return deliveryWords(deliveryOf(medium))[status]
}
