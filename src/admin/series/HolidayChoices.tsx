'use client'

import { useEffect, useState } from 'react'

import { formatLocalTime } from '../../i18n/dates.ts'
import { seriesPanelText as text } from '../../i18n/series.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { holidayChoices, type HolidayChoice } from '../../rules/series/holidays.ts'
import { ask, type ServerAnswer } from '../ask.ts'
import { MessageLine, messageOf, type FormMessage } from '../Message.tsx'

interface Slot {
  slot: string
  holiday: string
  state: 'open' | 'moved' | 'skipped' | 'decided'
  start: string
  moveTo: string | null
}

const shown = (instant: string): string => formatLocalTime(Date.parse(instant))

/** The slots that fall on holidays: keep, move to the next working day, or skip. */
export function HolidayChoices({ url, locale, mayChange }: { url: string; locale: Locale; mayChange: boolean }) {
  const [slots, setSlots] = useState<Slot[] | null>(null)
  const [choices, setChoices] = useState<Readonly<Record<string, HolidayChoice>>>({})
  const [message, setMessage] = useState<FormMessage | null>(null)
  const [pending, setPending] = useState(false)
  const failed = pick(text.failed, locale)

  const take = (said: ServerAnswer<{ slots: Slot[] }>, words: string): void => {
    setPending(false)
    if (said.ok) setSlots(said.value.slots)
    setMessage(messageOf(said, () => words))
  }
  useEffect(() => {
    const stop = new AbortController()
    void ask<{ slots: Slot[] }>(`${url}/holidays`, failed, undefined, stop.signal).then((said) => stop.signal.aborted || take(said, ''))
    return () => stop.abort()
  }, [url, failed])

  const decisions = Object.entries(choices)
    .filter(([, choice]) => choice !== 'keep')
    .map(([slot, choice]) => ({ slot, choice }))
  const apply = async (): Promise<void> => {
    setPending(true)
    const said = await ask<{ slots: Slot[] }>(`${url}/holidays`, failed, { decisions })
    if (said.ok) setChoices({})
    take(said, pick(text.applied, locale))
  }
  return (
    <div className="dk-series__holidays">
      <p className="dk-field__heading">{pick(text.holidays, locale)}</p>
      {slots?.length === 0 && <p className="dk-note">{pick(text.noHolidays, locale)}</p>}
      <ul className="dk-plain dk-series__lines">
        {slots?.map((slot) => (
          <li key={slot.slot}>
            <span className="dk-instant">{shown(slot.slot)}</span>
            <span>{slot.holiday}</span>
            {slot.state === 'open' && mayChange ? (
              <select
                aria-label={say(text.choice, locale, { at: shown(slot.slot) })}
                value={choices[slot.slot] ?? 'keep'}
                disabled={pending}
                onChange={({ target }) => setChoices({ ...choices, [slot.slot]: target.value as HolidayChoice })}
              >
                {holidayChoices.map((choice) => (
                  <option key={choice} value={choice} disabled={choice === 'move' && slot.moveTo === null}>
                    {choiceWords(choice, slot, locale)}
                  </option>
                ))}
              </select>
            ) : (
              <span className="dk-note">{stateWords(slot, locale)}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        {decisions.length > 0 && (
          <button type="button" className="dk-button" onClick={() => void apply()} disabled={pending}>
            {pick(text.apply, locale)}
          </button>
        )}{' '}
        <MessageLine message={message} />
      </p>
    </div>
  )
}

function choiceWords(choice: HolidayChoice, { moveTo }: Slot, locale: Locale): string {
  if (choice !== 'move') return pick(text[choice], locale)
  return moveTo === null ? pick(text.noMove, locale) : say(text.move, locale, { at: shown(moveTo) })
}

function stateWords({ state, start }: Slot, locale: Locale): string {
  const words = { open: text.keep, moved: text.wasMoved, skipped: text.wasSkipped, decided: text.wasDecided } as const
  return say(words[state], locale, { at: shown(start) })
}
