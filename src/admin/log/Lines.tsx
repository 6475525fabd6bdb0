import { historyText as text } from '../../i18n/history.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { NamedRef } from '../../operations/history/nameRefs.ts'
import type { NamedLine, NamedPart } from '../../operations/history/describeEntries.ts'
import type { AdminLinks } from '../links.ts'
import './log.css'

interface Reading {
  locale: Locale
  links: AdminLinks
}

/** What an entry tells: values before and after side by side, and what is told besides. */
export function Lines({ lines, ...reading }: Reading & { lines: readonly NamedLine[] }) {
  const { locale } = reading
  const facts = lines.filter(({ kind }) => kind === 'fact')
  const changes = lines.filter(({ kind }) => kind !== 'fact')
  return (
    <>
      {facts.length > 0 && (
        <dl className="dk-log__facts">
          {facts.map((line) => (
            <div key={line.label}>
              <dt>{line.label}</dt>
              <dd>
                <Values said={line.is} {...reading} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {changes.length > 0 && (
        <table className="dk-log__changes">
          <thead>
            <tr>
              <th scope="col">{pick(text.what, locale)}</th>
              <th scope="col">{pick(text.was, locale)}</th>
              <th scope="col">{pick(text.is, locale)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((line) => (
              <tr key={line.label}>
                <th scope="row">{line.label}</th>
                {line.note === undefined ? (
                  <>
                    <td data-label={line.kind === 'list' ? undefined : pick(text.was, locale)}>
                      <Before line={line} {...reading} />
                    </td>
                    <td data-label={line.kind === 'list' ? undefined : pick(text.is, locale)}>
                      <After line={line} {...reading} />
                    </td>
                  </>
                ) : (
                  <td colSpan={2} className="dk-note">
                    {line.note}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const Before = ({ line, ...reading }: Reading & { line: NamedLine }) => (
  <Side of={line.kind === 'list' ? pick(text.removed, reading.locale) : null} said={line.was} {...reading} />
)
const After = ({ line, ...reading }: Reading & { line: NamedLine }) => (
  <Side of={line.kind === 'list' ? pick(text.added, reading.locale) : null} said={line.is} {...reading} />
)

/** One side of a change; of a list it names what went or came, and says nothing where nothing did. */
function Side({ of, said, ...reading }: Reading & { of: string | null; said: readonly NamedPart[] }) {
  if (said.length === 0) return of === null ? <span className="dk-note">{pick(text.nothing, reading.locale)}</span> : null
  return (
    <>
      {of !== null && <span className="dk-note">{of}: </span>}
      <Values said={said} {...reading} />
    </>
  )
}

/** So many values are shown at once; the rest on demand. */
const SHOWN = 12

function Values({ said, ...reading }: Reading & { said: readonly NamedPart[] }) {
  if (said.length === 1) return <Value said={said[0]!} {...reading} />
  const listed = (some: readonly NamedPart[]) => (
    <ul className="dk-plain dk-log__values">
      {some.map((one, at) => (
        <li key={at}>
          <Value said={one} {...reading} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {listed(said.slice(0, SHOWN))}
      {said.length > SHOWN && (
        <details>
          <summary>{say(text.moreLines, reading.locale, { n: said.length - SHOWN })}</summary>
          {listed(said.slice(SHOWN))}
        </details>
      )}
    </>
  )
}

function Value({ said: { text: words, ref }, locale, links }: Reading & { said: NamedPart }) {
  return (
    <>
      {ref && <Name of={ref} locale={locale} links={links} />}
      {ref && words ? ': ' : ''}
      {words && <Words of={words} locale={locale} />}
    </>
  )
}

/** A document by its name, with a way to it while it is there. */
export function Name({ of, locale, links }: Reading & { of: NamedRef }) {
  if (!of.gone) return <a href={links.document(of.collection, of.id)}>{of.name || of.id}</a>
  return (
    <span>
      {of.name}
      {of.name !== '' && ' '}
      <span className="dk-note">({pick(text.gone, locale)})</span>
    </span>
  )
}

const LONG = 240

/** A long text begins here and goes on when it is asked for. */
function Words({ of, locale }: { of: string; locale: Locale }) {
  if (of.length <= LONG) return <span className="dk-log__words">{of}</span>
  const cut = of.lastIndexOf(' ', LONG)
  const head = of.slice(0, cut > LONG / 2 ? cut : LONG)
  return (
    <details className="dk-log__long">
      <summary>
        <span className="dk-log__words">{head}…</span> <span className="dk-log__more">{pick(text.more, locale)}</span>
      </summary>
      <span className="dk-log__words">{of.slice(head.length)}</span>
    </details>
  )
}
