import type { View } from './address.ts'

/** What the calendar's library calls the views. */
export const viewTypes: Readonly<Record<View, string>> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  agenda: 'listWeek',
}
