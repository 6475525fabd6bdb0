import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { DeskChannel } from '../../contracts/desk.ts'

interface ChipsProps {
  channels: readonly DeskChannel[]
  chosen: readonly string[]
  locale: Locale
  onChoose: (channels: string[]) => void
}

/** Which channels are shown; none chosen means all. */
export function Chips({ channels, chosen, locale, onChoose }: ChipsProps) {
  const toggled = (id: string): string[] => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <div className="dk-chips" role="group" aria-label={pick(text.channels, locale)}>
      <button type="button" className="dk-chip" aria-pressed={chosen.length === 0} onClick={() => onChoose([])}>
        {pick(text.allChannels, locale)}
      </button>
      {channels.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="dk-chip"
          aria-pressed={chosen.includes(String(id))}
          onClick={() => onChoose(toggled(String(id)))}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
