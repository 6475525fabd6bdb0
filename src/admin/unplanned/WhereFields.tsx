import { mediums } from '../../fields/mediums.ts'
import { recordText as text } from '../../i18n/unplanned.ts'
import { say } from '../../i18n/text.ts'
import type { ChannelChoice } from './contract.ts'
import { asksWho, elsewhere, type RecordDraft } from './draft.ts'
import { Labelled, type FieldsProps } from './EntryFields.tsx'

/** The channel or place, and whose it is where that is not clear from it. */
export function WhereFields({ draft, choices, locale, wrong, onChange }: FieldsProps) {
  const { channels, organizations, mayMake } = choices
  const groups = [
    { label: text.ownChannels[locale], of: channels.filter(({ shared }) => !shared) },
    { label: text.sharedChannels[locale], of: channels.filter(({ shared }) => shared) },
  ]
  if (channels.length === 0 && !mayMake) return <p className="dk-error">{text.noChannel[locale]}</p>
  return (
    <>
      <Labelled label={text.where[locale]} wrong={wrong('channel')}>
        {(given) => (
          <select {...given} name="channel" value={draft.channel} required onChange={({ target }) => onChange(moved(draft, target.value))}>
            <option value="">{text.choose[locale]}</option>
            {groups.filter(({ of }) => of.length > 0).map(({ label, of }) => (
              <optgroup key={label} label={label}>{of.map((one: ChannelChoice) => <option key={one.id} value={String(one.id)}>{one.label}</option>)}</optgroup>
            ))}
            {mayMake && <option value={elsewhere}>{text.newPlace[locale]}</option>}
          </select>
        )}
      </Labelled>
      {draft.channel === '' && draft.medium !== '' && <p className="dk-note">{say(text.noneOfKind, locale, { medium: mediums[draft.medium as keyof typeof mediums][locale] })}</p>}
      {draft.channel === elsewhere && (
        <div className="dk-record__pair">
          <Labelled label={text.placeName[locale]} wrong={wrong('placeName')}>
            {(given) => <input {...given} name="placeName" value={draft.placeName} maxLength={200} placeholder={text.placeHint[locale]} onChange={({ target }) => onChange({ placeName: target.value })} />}
          </Labelled>
          <Labelled label={text.medium[locale]}>
            {(given) => (
              <select {...given} name="medium" value={draft.medium} onChange={({ target }) => onChange({ medium: target.value })}>
                <option value="">{text.choose[locale]}</option>
                {Object.entries(mediums).map(([code, word]) => <option key={code} value={code}>{word[locale]}</option>)}
              </select>
            )}
          </Labelled>
        </div>
      )}
      {asksWho(draft, choices) && (
        <Labelled label={text.organization[locale]} wrong={wrong('organization')}>
          {(given) => (
            <select {...given} name="organization" value={draft.organization} onChange={({ target }) => onChange({ organization: target.value })}>
              <option value="">{text.choose[locale]}</option>
              {organizations.map((one) => <option key={one.id} value={String(one.id)}>{one.name}</option>)}
            </select>
          )}
        </Labelled>
      )}
    </>
  )
}

/** Another channel has its own usual form and length. */
const moved = (draft: RecordDraft, channel: string): Partial<RecordDraft> => ({ channel, ...(draft.channel !== '' && { form: '', length: '' }) })
