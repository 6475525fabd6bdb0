import type { Payload } from 'payload'

import { dayFromStore, dayToStore } from '../documents/days.ts'
import { appendAuditEntry } from '../operations/history/appendAuditEntry.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { readAll } from '../database/read.ts'
import { insert } from '../database/insert.ts'
import { holidaysVn } from './holidaysVn.ts'

/** Writes the holidays whose days are not in the calendar yet; what people entered or changed stays. */
export function loadHolidays(payload: Payload, now: number): Promise<{ created: number }> {
  return inTransaction(payload, async (req) => {
    const known = new Set((await readAll(req, 'holidays')).map(({ date }) => dayFromStore(date)))
    const missing = holidaysVn.filter(({ date }) => !known.has(date))
    for (const holiday of missing) await insert(req, 'holidays', { ...holiday, date: dayToStore(holiday.date) })
    const created = missing.length
    if (created > 0) await appendAuditEntry(req, { action: 'loadHolidays', subject: 'holidays', details: { created } }, now)
    return { created }
  })
}
