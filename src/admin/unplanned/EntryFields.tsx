import { pick } from '../../platform/text.ts'
import { recordText as text } from '../../i18n/unplanned.ts'
import type { PeriodChoice } from '../../contracts/unplanned.ts'
import { mediumIn, organizationIn } from './draft.ts'
import { DetailFields } from './DetailFields.tsx'
import { EntryField, type EntryFieldProps } from './EntryField.tsx'
import { EvidenceFields } from './EvidenceFields.tsx'
import { ThemeSelect } from './ThemeSelect.tsx'
import { WhenFields } from './WhenFields.tsx'
import { WhereFields } from './WhereFields.tsx'

/** What, where, when, what for, and what proves it; form and length follow from them and stand below. */
export function EntryFields({ periods, ...props }: EntryFieldProps & { periods: readonly PeriodChoice[] }) {
  const { draft, choices, locale, wrong, onChange } = props
  const medium = mediumIn(draft, choices)
  const hers = periods.filter(({ organization }) => organization === organizationIn(draft, choices))
  return (
    <>
      <EntryField label={pick(text.what, locale)} wrong={wrong('title')}>
        {(given) => (
          <input
            {...given}
            name="title"
            value={draft.title}
            maxLength={300}
            required
            autoComplete="off"
            placeholder={pick(text.whatHint, locale)}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </EntryField>
      <WhereFields {...props} />
      <WhenFields {...props} />
      {medium === 'report' && hers.length > 0 && (
        <EntryField label={pick(text.period, locale)}>
          {(given) => (
            <select {...given} name="period" value={draft.period} onChange={({ target }) => onChange({ period: target.value })}>
              <option value="">{pick(text.choose, locale)}</option>
              {hers.map(({ key, text: said }) => (
                <option key={key} value={key}>
                  {said}
                </option>
              ))}
            </select>
          )}
        </EntryField>
      )}
      <EntryField label={pick(text.theme, locale)}>
        {(given) => (
          <ThemeSelect
            {...given}
            name="theme"
            value={draft.theme}
            plans={choices.plans}
            locale={locale}
            onChange={(theme) => onChange({ theme })}
          />
        )}
      </EntryField>
      <EvidenceFields {...props} />
      <DetailFields {...props} />
    </>
  )
}
