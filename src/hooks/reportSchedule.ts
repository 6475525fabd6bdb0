import type { CollectionConfig } from 'payload'

import { idOrNull } from '../documents/ids.ts'
import { readFirst } from '../database/read.ts'
import { kindsOf, type Calendar, type PeriodKind } from '../figures/periods.ts'
import { periodKindWords, scheduleRefused } from '../i18n/reportSchedule.ts'
import { daysInMonth } from '../obligations/index.ts'
import { localeOf, refusalError, type Refusal } from '../platform/refusal.ts'
import { pick } from '../platform/text.ts'

interface ScheduleData {
  calendar?: Calendar
  kind?: PeriodKind
  sending?: 'fixedDay' | 'workingDays'
  sendDay?: number | null
  sendMonth?: number | null
  sendAfter?: number | null
}

/** Why a kind of report cannot stand in the calendar so; null where it can. A leap year's last day of February exists. */
function refuseSchedule({ calendar, kind, sending, sendDay, sendMonth, sendAfter }: ScheduleData, kindWords: string): Refusal | null {
  if (calendar && kind && !kindsOf(calendar).includes(kind))
    return { text: scheduleRefused.kind, params: { kind: kindWords }, path: 'kind' }
  if (sending === 'workingDays') return sendAfter ? null : { text: scheduleRefused.workingDays, path: 'sendAfter' }
  if (!sendDay || !sendMonth) return { text: scheduleRefused.fixedDay, path: sendDay ? 'sendMonth' : 'sendDay' }
  if (sendMonth <= 12 && sendDay > daysInMonth(2000, sendMonth))
    return { text: scheduleRefused.noSuchDay, params: { day: sendDay, month: sendMonth }, path: 'sendDay' }
  return null
}

export const reportScheduleHooks: CollectionConfig['hooks'] = {
  beforeValidate: [
    ({ data, originalDoc, req }) => {
      const kind = (data?.kind ?? originalDoc?.kind) as PeriodKind | undefined
      if (!data || data.title || (data.title === undefined && originalDoc?.title) || !kind || !(kind in periodKindWords)) return data
      return { ...data, title: pick(periodKindWords[kind], localeOf(req)) }
    },
  ],
  beforeChange: [
    async ({ data, originalDoc, req }) => {
      const whole = { ...originalDoc, ...data } as ScheduleData & { plan?: unknown }
      const words = whole.kind ? pick(periodKindWords[whole.kind], localeOf(req)) : ''
      const refusal = refuseSchedule(whole, words)
      if (refusal !== null) throw refusalError(refusal, 'report-schedules', req)
      const same = await readFirst(req, 'report-schedules', {
        where: {
          and: [
            { plan: { equals: idOrNull(whole.plan) } },
            { calendar: { equals: whole.calendar } },
            { kind: { equals: whole.kind } },
            ...(originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }]),
          ],
        },
        select: { title: true },
      })
      if (same !== null) throw refusalError({ text: scheduleRefused.twice, path: 'kind' }, 'report-schedules', req)
      return data
    },
  ],
}
