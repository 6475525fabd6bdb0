import { formatDateTime } from '../../i18n/dates.ts'
import { listDoes, listText as text } from '../../i18n/activityList.ts'
import { recordText } from '../../i18n/unplanned.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'
import { MessageLine } from '../Message.tsx'
import type { EntryChoices, ListPreview } from '../../contracts/unplanned.ts'
import { EntryField } from './EntryField.tsx'
import { useList } from './useList.ts'

interface ListImportProps {
  choices: EntryChoices
  locale: Locale
  api: string
}

/** A hundred meetings at once: the template, the file, each row as it was understood, then the recording. */
export function ListImport({ choices, locale, api }: ListImportProps) {
  const list = useList(api, locale)
  const { told, doing, file, channel } = list
  const total = told === null ? 0 : told.counts.record + told.counts.confirm
  return (
    <details className="dk-record__list">
      <summary>{pick(text.heading, locale)}</summary>
      <div className="dk-record__form">
        <p>{pick(text.intro, locale)}</p>
        <EntryField label={pick(text.channel, locale)}>
          {(given) => (
            <select {...given} name="listChannel" value={channel} onChange={({ target }) => void list.look(file, target.value)}>
              <option value="">{pick(recordText.choose, locale)}</option>
              {choices.channels.map((one) => (
                <option key={one.id} value={String(one.id)}>
                  {one.label}
                </option>
              ))}
            </select>
          )}
        </EntryField>
        <p className="dk-record__acts">
          {(['xlsx', 'csv'] as const).map((type) => (
            <a
              key={type}
              className="dk-button"
              download
              href={`${api}/desk/unplanned/list/template.${type}${channel === '' ? '' : `?channel=${encodeURIComponent(channel)}`}`}
            >
              {say(text.template, locale, { type: type.toUpperCase() })}
            </a>
          ))}
        </p>
        <label className="dk-record__file">
          <span>{file?.name ?? pick(text.chooseFile, locale)}</span>
          <input
            type="file"
            name="list"
            accept=".xlsx,.csv,.txt,.tsv"
            onChange={({ target }) => {
              void list.look(target.files?.[0] ?? null, channel)
              // A file that was mended bears the same name: it is chosen again.
              target.value = ''
            }}
          />
        </label>
        {doing === 'reading' && (
          <p role="status" className="dk-note">
            {pick(text.reading, locale)}
          </p>
        )}
        {told !== null && <Preview told={told} locale={locale} />}
        {told !== null && total > 0 && (
          <button
            type="button"
            className="dk-button dk-button--first dk-record__submit"
            disabled={doing !== 'nothing'}
            onClick={() => void list.apply()}
          >
            {doing === 'recording'
              ? pick(text.applying, locale)
              : say(told.counts.faulty > 0 ? text.applyGood : text.apply, locale, { n: total })}
          </button>
        )}
        {told !== null && total === 0 && told.counts.faulty === 0 && <p>{pick(text.nothing, locale)}</p>}
        <p>
          <MessageLine message={list.message} />
        </p>
      </div>
    </details>
  )
}

/** What is wrong stands first: it is what asks for something. */
function Preview({ told: { counts, lines, faults }, locale }: { told: ListPreview; locale: Locale }) {
  const told = [
    say(text.ready, locale, { record: counts.record }),
    ...(counts.confirm > 0 ? [say(text.confirm, locale, { n: counts.confirm })] : []),
    ...(counts.known > 0 ? [say(text.known, locale, { n: counts.known })] : []),
    ...(counts.blank > 0 ? [say(text.blank, locale, { n: counts.blank })] : []),
  ]
  const all = counts.record + counts.confirm + counts.known
  return (
    <section className="dk-record__form dk-record__preview" aria-label={pick(text.heading, locale)}>
      <ul role="status">
        {told.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {faults.length > 0 && (
        <>
          <h2>{say(text.faulty, locale, { n: counts.faulty })}</h2>
          <p className="dk-note">{pick(text.faultyNote, locale)}</p>
          <ul className="dk-record__faults">
            {faults.map((fault) => (
              <li key={`${fault.row}/${fault.column}`}>{say(text.fault, locale, { ...fault })}</li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && (
        <div className="dk-record__table" tabIndex={0} role="region" aria-label={pick(text.what, locale)}>
          <table>
            <ColumnHeads headings={[text.row, text.what, text.where, text.when, text.theme, text.does]} locale={locale} />
            <tbody>
              {lines.map((line) => (
                <tr key={line.row}>
                  <td>{line.row}</td>
                  <td>{line.title}</td>
                  <td>
                    {line.organization}
                    <br />
                    {line.channel}
                  </td>
                  <td className="dk-instant">{formatDateTime(Date.parse(line.start))}</td>
                  <td>{line.theme}</td>
                  <td>{say(listDoes[line.does], locale, { title: line.standing ?? '' })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {all > lines.length && <p className="dk-note">{say(text.more, locale, { n: all - lines.length })}</p>}
        </div>
      )}
    </section>
  )
}
