import { readAll, type DbRequest } from '../database/read.ts'
import { dayFromStore } from '../documents/days.ts'
import type { LocalDate } from '../obligations/index.ts'

/** The holidays that are confirmed, by their days; what is only expected is a day like any other. */
export async function confirmedHolidays(req: DbRequest): Promise<Map<LocalDate, string>> {
  const docs = await readAll(req, 'holidays', { where: { standing: { equals: 'confirmed' } }, select: { date: true, name: true } })
  return new Map(docs.map(({ date, name }) => [dayFromStore(date), name]))
}
