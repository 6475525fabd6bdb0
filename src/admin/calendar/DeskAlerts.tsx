import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { DeskSchedule } from './useSchedule.ts'

/** What is wrong with the schedule as it is shown: not read, not live, without channels. */
export function DeskAlerts({ schedule, locale }: { schedule: DeskSchedule; locale: Locale }) {
  return (
    <>
      {schedule.state === 'failed' && (
        <p role="alert" className="dk-error dk-desk__alert">
          {schedule.message}{' '}
          <button type="button" className="dk-button" onClick={schedule.reload}>
            {pick(text.again, locale)}
          </button>
        </p>
      )}
      {!schedule.live && (
        <p className="dk-note" role="status">
          {pick(text.offline, locale)}
        </p>
      )}
      {schedule.state === 'ready' && schedule.read.channels.length === 0 && (
        <p className="dk-desk__alert">{pick(text.noChannels, locale)}</p>
      )}
    </>
  )
}
