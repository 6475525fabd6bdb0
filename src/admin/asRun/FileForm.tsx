import type { Id } from '../../fields/ids.ts'
import { asRunText as text } from '../../i18n/asRun.ts'
import type { Locale } from '../../i18n/text.ts'
import type { Told } from './contract.ts'
import { MappingForm } from './MappingForm.tsx'
import { NotInFile } from './NotInFile.tsx'
import type { useAsRunImport } from './useAsRunImport.ts'

interface FileFormProps extends Pick<ReturnType<typeof useAsRunImport>, 'reading' | 'read' | 'notInFile' | 'decideNotInFile' | 'mapColumns' | 'look' | 'doing'> {
  told: Told | null
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
        {text.channel[locale]}
        <select required value={channel} onChange={({ target }) => read({ channel: target.value, mapping: null })}>
          <option value="">{text.choose[locale]}</option>
          {channels.map(({ id, name }) => <option key={id} value={String(id)}>{name}</option>)}
        </select>
      </label>
      <label>
        {text.file[locale]}
        {/* The browser's own button speaks the browser's language. */}
        <span className="dk-as-run__file">{file?.name ?? text.chooseFile[locale]}</span>
        <input
          required type="file" accept=".csv,.txt,.tsv,.xlsx"
          onChange={({ target }) => read({ file: target.files?.[0] ?? null, mapping: null })}
        />
      </label>
      <NotInFile choice={notInFile} locale={locale} onChoose={decideNotInFile} />
      {told && mapping && <MappingForm headings={told.headings} mapping={mapping} locale={locale} onChange={mapColumns} />}
      <p>
        <button type="submit" className="dk-button" disabled={doing !== 'nothing' || file === null || channel === ''}>
          {(doing === 'looking' ? text.looking : text.look)[locale]}
        </button>
      </p>
    </form>
  )
}
