import { DAY, parseInstant, startOfDay } from '../../../src/obligations/index.ts'
import type { Printing, ScheduleExtract, ScheduleChannel, ScheduledItem } from '../../../src/reports/schedule.ts'

/** A time of the day that the tests look at, a Monday. */
export const at = (time: string, day = '2030-01-07'): number => parseInstant(`${day}T${time}${time.length === 5 ? ':00' : ''}+07:00`)!

/** Who prints in the tests, and how far the audit log has come. */
export const printing: Printing = { at: at('14:05'), by: 'Nguyễn Thị Hằng', head: { seq: 12, hash: 'ab12'.repeat(16), signature: null } }

export const television: ScheduleChannel = { id: 1, name: 'CTV1', medium: 'tv', timeBased: true, lasting: true }
export const newspaper: ScheduleChannel = { id: 2, name: 'Báo Cà Mau', medium: 'print', timeBased: false, lasting: false }

/** A planned quarter of an hour on television. */
export const item = (title: string, start: string, more: Partial<ScheduledItem> = {}): ScheduledItem => ({
  id: title,
  title,
  channel: television.id,
  programme: null,
  form: 'Chuyên mục',
  themes: [],
  status: 'planned',
  planned: { start: at(start), seconds: 900 },
  actual: null,
  reason: null,
  rerun: false,
  makegood: false,
  unplanned: false,
  sequence: 0,
  createdAt: 0,
  updatedAt: at('00:00'),
  ...more,
})

export const schedule = (items: ScheduledItem[], more: Partial<ScheduleExtract> = {}): ScheduleExtract => ({
  from: startOfDay('2030-01-07'),
  to: startOfDay('2030-01-07') + DAY,
  channels: [television],
  allChannels: false,
  items,
  ...more,
})
