import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'

export type Panel = 'calendar' | 'rail' | 'tray'

interface PanelsProps {
  panel: Panel
  /** How many obligations are shown; null while it is not known. */
  owed: number | null
  /** How much waits for a slot; undefined for who places nothing. */
  waiting: number | null | undefined
  locale: Locale
  onPanel: (panel: Panel) => void
}

/** On a phone, where nothing stands beside anything: the calendar, what is owed, what waits, one at a time. */
export function Panels({ panel, owed, waiting, locale, onPanel }: PanelsProps) {
  const counted = (label: string, n: number | null): string => (n === null ? label : `${label} (${n})`)
  const panels: [Panel, string][] = [
    ['calendar', pick(text.panelCalendar, locale)],
    ['rail', counted(pick(text.panelRail, locale), owed)],
    ...(waiting === undefined ? [] : [['tray', counted(pick(text.panelTray, locale), waiting)] as [Panel, string]]),
  ]
  return (
    <div className="dk-panels" role="group" aria-label={pick(text.panels, locale)}>
      {panels.map(([one, label]) => (
        <button key={one} type="button" className="dk-button" aria-pressed={panel === one} onClick={() => onPanel(one)}>
          {label}
        </button>
      ))}
    </div>
  )
}
