import { pick } from '../../platform/text.ts'
import { recordText as text } from '../../i18n/unplanned.ts'
import { EntryField, type EntryFieldProps } from './EntryField.tsx'

const choices = { today: text.today, yesterday: text.yesterday, other: text.otherDay } as const

/** The day by one touch where it is near, and the time as one writes it. */
export function WhenFields({ draft, locale, wrong, onChange }: EntryFieldProps) {
  return (
    <fieldset className="dk-record__group dk-record__when">
      <legend>{pick(text.when, locale)}</legend>
      <div className="dk-record__days">
        {(Object.keys(choices) as (keyof typeof choices)[]).map((when) => (
          <label key={when} className="dk-record__day">
            <input type="radio" name="when" value={when} checked={draft.when === when} onChange={() => onChange({ when })} />
            <span>{pick(choices[when], locale)}</span>
          </label>
        ))}
      </div>
      <div className="dk-record__pair">
        {draft.when === 'other' && (
          <EntryField label={pick(text.day, locale)} wrong={wrong('day')}>
            {(given) => (
              <input
                {...given}
                name="day"
                value={draft.day}
                placeholder="dd/MM/yyyy"
                autoComplete="off"
                inputMode="text"
                onChange={({ target }) => onChange({ day: target.value })}
              />
            )}
          </EntryField>
        )}
        <EntryField label={pick(text.time, locale)} wrong={wrong('time')}>
          {(given) => (
            <input
              {...given}
              name="time"
              value={draft.time}
              placeholder={pick(text.timeHint, locale)}
              autoComplete="off"
              inputMode="text"
              onChange={({ target }) => onChange({ time: target.value })}
            />
          )}
        </EntryField>
      </div>
    </fieldset>
  )
}
