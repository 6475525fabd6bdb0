import type { EventDisplayInfo } from '@fullcalendar/react'

import type { DeskCalendar } from '../../contracts/desk.ts'
import { weekdayShort } from '../../i18n/calendar.ts'
import { formatDay } from '../../i18n/dates.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { cardIn } from './calendarEvents.ts'
import { CardFace, themeOf } from './CardFace.tsx'
import type { ScheduleSpan } from './mergeCards.ts'
import { viewTypes } from './viewTypes.ts'
import { dayOfWall } from './wall.ts'

/** What stands in the cells and heads of the calendar. */
export function gridContent(read: DeskCalendar, span: ScheduleSpan | null, locale: Locale) {
  const holidays = new Map(read.holidays.map(({ date, name }) => [date, name]))
  const channels = new Map<unknown, DeskCalendar['channels'][number]>(read.channels.map((channel) => [channel.id, channel]))
  const namesChannels = read.channels.length > 1 && span?.channels.length !== 1
  const weekday = (date: Date): string => pick(weekdayShort[date.getUTCDay()]!, locale)
  const holiday = (date: Date) => {
    const name = holidays.get(dayOfWall(date))
    return name === undefined ? null : <span className="dk-holiday">{name}</span>
  }
  return {
    eventContent: ({ event }: EventDisplayInfo) => {
      const card = cardIn(event)
      if (card === null) return null
      const channel = channels.get(card.channel)
      return (
        <span className="dk-face-of" data-card={card.id}>
          <CardFace
            card={card}
            theme={themeOf(card, read.themes)}
            channel={namesChannels ? (channel?.name ?? '') : ''}
            medium={channel?.medium}
            now={wallClock.now()}
            locale={locale}
          />
        </span>
      )
    },
    dayHeaderContent: ({ date, view: { type } }: { date: Date; view: { type: string } }) =>
      type === viewTypes.month ? (
        <span>{weekday(date)}</span>
      ) : (
        <span className="dk-day-head">
          <span>{weekday(date)}</span> <span className="dk-day-head__date">{formatDay(dayOfWall(date)).slice(0, 5)}</span>
          {holiday(date)}
        </span>
      ),
    dayCellTopContent: ({ date, dayNumberText }: { date: Date; dayNumberText: string }) => (
      <span className="dk-day-top">
        {holiday(date)}
        <span>{dayNumberText}</span>
      </span>
    ),
    listDayHeaderContent: ({ date, level }: { date: Date; level: number }) =>
      level === 0 ? (
        <span>
          {weekday(date)}, {formatDay(dayOfWall(date))}
          {holiday(date)}
        </span>
      ) : null,
  }
}
