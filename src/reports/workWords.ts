import { timeLeft } from '../i18n/amounts.ts'
import { formatDateTime } from '../i18n/dates.ts'
import { dueWords, lastDayWords } from '../i18n/deadline.ts'
import { workingDaysWords } from '../i18n/findings.ts'
import { workDue, workHeadings } from '../i18n/work.ts'
import type { Instant } from '../obligations/index.ts'
import { say, type Locale, type Text } from '../platform/text.ts'
import { workingDaysLeft, type DaysOff } from '../rules/workingDays.ts'
import type { WorkItem, WorkKind } from './workList.ts'

/** What is to be done of each kind. */
export const workHeadingOf = (kind: WorkKind): Text => workHeadings[kind]

/** By when something is to be done, or since when it waits, in one sentence. */
export function workDueWords(
  { kind, due, since }: WorkItem,
  { now, holidays }: { now: Instant; holidays: DaysOff },
  locale: Locale,
): string {
  switch (kind) {
    case 'answerFinding':
    case 'overdueFinding':
      return due === null
        ? ''
        : say(workDue.answerBy, locale, {
            day: dueWords(due),
            left: workingDaysWords(workingDaysLeft(now, due, holidays), due <= now, locale),
          })
    case 'handInDuty':
      return due === null
        ? ''
        : say(workDue.reportBy, locale, {
            day: dueWords(due),
            left: workingDaysWords(workingDaysLeft(now, due, holidays), due <= now, locale),
          })
    case 'confirmDuty':
      return say(workDue.reported, locale, { at: formatDateTime(since) })
    case 'shortfall':
      return due === null ? '' : say(workDue.cureBy, locale, { day: lastDayWords(due), left: timeLeft(due, now, locale) })
    case 'confirmPlacement':
      return say(workDue.ended, locale, { at: formatDateTime(due ?? since) })
    case 'emptySlot':
      return say(workDue.airs, locale, { at: formatDateTime(since), left: timeLeft(since, now, locale) })
    case 'decideFinding':
      return say(workDue.answered, locale, { at: formatDateTime(since) })
    case 'reportDue':
      return due === null ? '' : say(workDue.sendBy, locale, { day: dueWords(due), left: timeLeft(due, now, locale) })
    case 'publishNotice':
    case 'publishResult':
    case 'lateEvent':
      return due === null ? '' : say(workDue.publishBy, locale, { day: dueWords(due), left: timeLeft(due, now, locale) })
    case 'feedback':
      return say(workDue.received, locale, { at: formatDateTime(since) })
  }
}
