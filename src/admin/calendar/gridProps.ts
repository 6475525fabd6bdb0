import type { CalendarRef } from '@fullcalendar/react'
import type { RefObject } from 'react'

import type { Card, DeskCalendar } from '../../contracts/desk.ts'
import type { Locale } from '../../platform/text.ts'
import type { View } from './address.ts'
import type { ScheduleSpan } from './mergeCards.ts'

/** What the calendar tells of what is done on it. */
interface GridActs {
  onDates: (from: number, to: number, title: { start: number; end: number }) => void
  onOpen: (card: Card) => void
  onMove: (card: Card, change: { start?: string; seconds?: number }, revert: () => void) => void
  /** Let go outside: over the tray it goes back there. */
  onLetGo: (card: Card, x: number, y: number) => void
  onDropItem: (key: string, start: string, wholeDay: boolean) => void
}

export interface GridProps extends GridActs {
  calendar: RefObject<CalendarRef | null>
  view: View
  day: string
  read: DeskCalendar
  span: ScheduleSpan | null
  /** Ids of the cards that stay bright; null: all. */
  shown: ReadonlySet<string> | null
  locale: Locale
  dark: boolean
  mayPlace: boolean
}

/** A card that is taken up stays where it is drawn until it is let go. */
export interface HoldActs {
  onTake: () => void
  onRelease: () => void
}
