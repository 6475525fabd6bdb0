import type { Id } from '../../documents/ids.ts'
import { asRunText as text } from '../../i18n/asRun.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { AsRunPreview } from '../../contracts/asRun.ts'
import { MappingForm } from './MappingForm.tsx'
import { NotInFile } from './NotInFile.tsx'
import type { useAsRunImport } from './useAsRunImport.ts'

interface FileFormProps extends Pick<
  ReturnType<typeof useAsRunImport>,
  'reading' | 'read' | 'notInFile' | 'decideNotInFile' | 'mapColumns' | 'look' | 'doing'
> {
  told: AsRunPreview | null
  channels: readonly { id: Id; name: string }[]
  locale: Locale
}

/** Which file, of which channel, and how it is to be read. */
export function FileForm({ reading, read, notInFile, decideNotInFile, mapColumns, look, doing, told, channels, locale }: FileFormProps) {
  const { channel, file, mapping } = reading
  return (
    <form
      className="dk-as-run__form"
      onSubmit={(event) => {
        event.preventDefault()
        void look()
      }}
    >
      <label>
        {pick(text.channel, locale)}
        <select required value={channel} onChange={({ target }) => read({ channel: target.value, mapping: null })}>
          <option value="">{pick(text.choose, locale)}</option>
          {channels.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {pick(text.file, locale)}
        {/* The browser's own button speaks the browser's language. */}
        <span className="dk-as-run__file">{file?.name ?? pick(text.chooseFile, locale)}</span>
        <input
          required
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          onChange={({ target }) => read({ file: target.files?.[0] ?? null, mapping: null })}
        />
      </label>
      <NotInFile choice={notInFile} locale={locale} onChoose={decideNotInFile} />
      {told && mapping && <MappingForm headings={told.headings} mapping={mapping} locale={locale} onChange={mapColumns} />}
      <p>
        <button type="submit" className="dk-button" disabled={doing !== 'nothing' || file === null || channel === ''}>
          {pick(doing === 'looking' ? text.looking : text.look, locale)}
        </button>
      </p>
    </form>
  )
}
