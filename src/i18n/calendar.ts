/** What the scheduling desk's calendar says. */
export const calendarText = {
  heading: { vi: 'Lịch phát sóng', en: 'Schedule' },
} as const
