import type { PayloadRequest } from 'payload'

import { readAll } from '../../database/read.ts'
import { kindsOf, periodOf, type Calendar } from '../../figures/periods.ts'
import { periodCode } from '../../figures/periodCode.ts'
import { dutyText as text } from '../../i18n/dutyPage.ts'
import { periodName } from '../../i18n/reportPeriod.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { DutyBody } from '../../store/duties.ts'

export interface DutyChoice {
  value: string
  name: string
}
export interface DutyChoices {
  plans: readonly DutyChoice[]
  bodies: readonly DutyChoice[]
  periods: readonly { label: string; periods: readonly DutyChoice[] }[]
}

/** What the address says, each name once. */
export const paramsOf = (given: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const one = Array.isArray(value) ? value[0] : value
      return one === undefined ? [] : [[name, one]]
    }),
  )

/** The plans that are followed, the bodies that they ask and that the person may see, and the periods around today. */
export async function readDutyChoices(
  req: PayloadRequest,
  bodies: readonly DutyBody[],
  now: Instant,
  locale: Locale,
): Promise<DutyChoices> {
  const plans = await readAll(req, 'plans', { where: { auditing: { equals: 'on' } }, sort: '-period.start', select: { title: true } })
  const collator = new Intl.Collator('vi', { numeric: true })
  return {
    plans: plans.map(({ id, title }) => ({ value: String(id), name: title })),
    bodies: bodies.map(({ id, name }) => ({ value: String(id), name })).sort((a, b) => collator.compare(a.name, b.name)),
    periods: periodChoices(Number(localDateOf(now).slice(0, 4)), locale),
  }
}

function periodChoices(year: number, locale: Locale): DutyChoices['periods'] {
  const of = (calendar: Calendar, one: number): DutyChoice[] =>
    kindsOf(calendar).flatMap((kind) => {
      const period = periodOf({ calendar, kind, year: one })
      return period === null ? [] : [{ value: periodCode(period), name: periodName(period, locale) }]
    })
  const years = [year, year + 1, year - 1]
  return [
    ...years.map((one) => ({ label: String(one), periods: of('civil', one) })),
    ...years.map((one) => ({ label: `${pick(text.reportCalendar, locale)}, ${one}`, periods: of('report', one) })),
  ]
}
