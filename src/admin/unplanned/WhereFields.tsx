import { mediums } from '../../documents/mediums.ts'
import { recordText as text } from '../../i18n/unplanned.ts'
import { pick, say } from '../../platform/text.ts'
import type { ChannelChoice } from '../../contracts/unplanned.ts'
import { asksWho, elsewhere, type RecordDraft } from './draft.ts'
import { EntryField, type EntryFieldProps } from './EntryField.tsx'

/** The channel or place, and whose it is where that is not clear from it. */
export function WhereFields(props: EntryFieldProps) {
  const { draft, choices, locale } = props
  const { channels, mayMake } = choices
  if (channels.length === 0 && !mayMake) return <p className="dk-error">{pick(text.noChannel, locale)}</p>
  return (
    <>
      <ChannelField {...props} />
      {draft.channel === '' && draft.medium !== '' && (
        <p className="dk-note">{say(text.noneOfKind, locale, { medium: pick(mediums[draft.medium as keyof typeof mediums], locale) })}</p>
      )}
      {draft.channel === elsewhere && <NewPlaceFields {...props} />}
      {asksWho(draft, choices) && <OrganizationField {...props} />}
    </>
  )
}

function ChannelField({ draft, choices: { channels, mayMake }, locale, wrong, onChange }: EntryFieldProps) {
  const groups = [
    { label: pick(text.ownChannels, locale), of: channels.filter(({ shared }) => !shared) },
    { label: pick(text.sharedChannels, locale), of: channels.filter(({ shared }) => shared) },
  ]
  return (
    <EntryField label={pick(text.where, locale)} wrong={wrong('channel')}>
      {(given) => (
        <select
          {...given}
          name="channel"
          value={draft.channel}
          required
          onChange={({ target }) => onChange(withChannel(draft, target.value))}
        >
          <option value="">{pick(text.choose, locale)}</option>
          {groups
            .filter(({ of }) => of.length > 0)
            .map(({ label, of }) => (
              <optgroup key={label} label={label}>
                {of.map((one: ChannelChoice) => (
                  <option key={one.id} value={String(one.id)}>
                    {one.label}
                  </option>
                ))}
              </optgroup>
            ))}
          {mayMake && <option value={elsewhere}>{pick(text.newPlace, locale)}</option>}
        </select>
      )}
    </EntryField>
  )
}

/** A place that is not in the list. */
function NewPlaceFields({ draft, locale, wrong, onChange }: EntryFieldProps) {
  return (
    <div className="dk-record__pair">
      <EntryField label={pick(text.placeName, locale)} wrong={wrong('placeName')}>
        {(given) => (
          <input
            {...given}
            name="placeName"
            value={draft.placeName}
            maxLength={200}
            placeholder={pick(text.placeHint, locale)}
            onChange={({ target }) => onChange({ placeName: target.value })}
          />
        )}
      </EntryField>
      <EntryField label={pick(text.medium, locale)}>
        {(given) => (
          <select {...given} name="medium" value={draft.medium} onChange={({ target }) => onChange({ medium: target.value })}>
            <option value="">{pick(text.choose, locale)}</option>
            {Object.entries(mediums).map(([code, word]) => (
              <option key={code} value={code}>
                {pick(word, locale)}
              </option>
            ))}
          </select>
        )}
      </EntryField>
    </div>
  )
}

function OrganizationField({ draft, choices: { organizations }, locale, wrong, onChange }: EntryFieldProps) {
  return (
    <EntryField label={pick(text.organization, locale)} wrong={wrong('organization')}>
      {(given) => (
        <select
          {...given}
          name="organization"
          value={draft.organization}
          onChange={({ target }) => onChange({ organization: target.value })}
        >
          <option value="">{pick(text.choose, locale)}</option>
          {organizations.map((one) => (
            <option key={one.id} value={String(one.id)}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </EntryField>
  )
}

/** Another channel has its own usual form and length. */
const withChannel = (draft: RecordDraft, channel: string): Partial<RecordDraft> => ({
  channel,
  ...(draft.channel !== '' && { form: '', length: '' }),
})
