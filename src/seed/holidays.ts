import type { Payload } from 'payload'

import { dayFromStore, dayToStore } from '../fields/days.ts'
import { appendAuditEntry } from '../operations/appendAuditEntry.ts'
import { inTransaction } from '../operations/inTransaction.ts'
import { readAll } from '../store/database.ts'
import { insert } from '../store/insert.ts'
import { holidaysVn } from './holidaysVn.ts'

/** Writes the holidays whose days are not in the calendar yet; what people entered or changed stays. */
export function loadHolidays(payload: Payload, now: number): Promise<{ created: number }> {
  return inTransaction(payload, undefined, async (req) => {
    const known = new Set((await readAll<{ date: string }>(payload, req, 'holidays')).map(({ date }) => dayFromStore(date)))
    const missing = holidaysVn.filter(({ date }) => !known.has(date))
    for (const holiday of missing) await insert(req, 'holidays', { ...holiday, date: dayToStore(holiday.date) })
    const created = missing.length
    if (created > 0) await appendAuditEntry(payload, req, { action: 'loadHolidays', subject: 'holidays', details: { created } }, now)
    return { created }
  })
}
