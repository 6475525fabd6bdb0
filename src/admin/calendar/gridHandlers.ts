import type { DatesSetInfo, DropInfo, EventApi } from '@fullcalendar/react'

import { instantToStore } from '../../documents/instants.ts'
import { cardIn } from './calendarEvents.ts'
import type { GridProps, HoldActs } from './gridProps.ts'
import { fromWallDate } from './wall.ts'

/** What the library tells, in the desk's words; `putBack` draws everything where it is known to stand. */
export function gridHandlers(props: GridProps & HoldActs, putBack: () => void) {
  return {
    datesSet: ({ start, end, view }: DatesSetInfo) =>
      props.onDates(fromWallDate(start), fromWallDate(end), {
        start: fromWallDate(view.currentStart),
        end: fromWallDate(view.currentEnd),
      }),
    eventClick: ({ event, jsEvent }: { event: EventApi; jsEvent: Event }) => {
      jsEvent.preventDefault()
      const card = cardIn(event)
      if (card) props.onOpen(card)
    },
    eventDragStart: props.onTake,
    eventResizeStart: props.onTake,
    eventResizeStop: props.onRelease,
    eventDrop: ({ event }: { event: EventApi }) => {
      const card = cardIn(event)
      if (card && event.start) props.onMove(card, { start: instantToStore(fromWallDate(event.start)) }, putBack)
    },
    eventResize: ({ event }: { event: EventApi }) => {
      const card = cardIn(event)
      if (card && event.start && event.end) props.onMove(card, { seconds: (event.end.getTime() - event.start.getTime()) / 1000 }, putBack)
    },
    eventDragStop: ({ event, jsEvent }: { event: EventApi; jsEvent: MouseEvent }) => {
      props.onRelease()
      const card = cardIn(event)
      if (card) props.onLetGo(card, jsEvent.clientX, jsEvent.clientY)
    },
    drop: ({ date, allDay, draggedEl }: DropInfo) =>
      props.onDropItem(draggedEl.dataset.key ?? '', instantToStore(fromWallDate(date)), allDay),
  }
}
