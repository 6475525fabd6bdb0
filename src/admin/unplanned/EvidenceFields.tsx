import { pick } from '../../platform/text.ts'
import { recordText as text } from '../../i18n/unplanned.ts'
import { EntryField, type EntryFieldProps } from './EntryField.tsx'

/** What proves it: a picture, a file, a link. */
export function EvidenceFields({ draft, locale, wrong, onChange }: EntryFieldProps) {
  return (
    <fieldset className="dk-record__group">
      <legend>{pick(text.evidence, locale)}</legend>
      <div className="dk-record__pair">
        <FileInput name="photo" label={pick(text.photo, locale)} accept="image/*" capture onFile={(file) => onChange({ file })} />
        <FileInput
          name="file"
          label={pick(text.file, locale)}
          accept="image/*,application/pdf,audio/mpeg,audio/mp4,video/mp4"
          onFile={(file) => onChange({ file })}
        />
      </div>
      {draft.file !== null && (
        <p className="dk-note" role="status">
          {draft.file.name}
        </p>
      )}
      <EntryField label={pick(text.url, locale)} wrong={wrong('url')}>
        {(given) => (
          <input
            {...given}
            name="url"
            type="url"
            inputMode="url"
            value={draft.url}
            placeholder="https://"
            autoComplete="off"
            onChange={({ target }) => onChange({ url: target.value })}
          />
        )}
      </EntryField>
    </fieldset>
  )
}

/** A button that opens the camera, or the files; the browser's own speaks the browser's language. */
function FileInput({
  name,
  label,
  accept,
  capture = false,
  onFile,
}: {
  name: string
  label: string
  accept: string
  capture?: boolean
  onFile: (file: File | null) => void
}) {
  return (
    <label className="dk-record__file">
      <span>{label}</span>
      <input
        type="file"
        name={name}
        accept={accept}
        {...(capture && { capture: 'environment' })}
        onChange={({ target }) => onFile(target.files?.[0] ?? null)}
      />
    </label>
  )
}
