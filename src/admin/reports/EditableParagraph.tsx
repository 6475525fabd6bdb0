'use client'

import { useEffect, useId, useRef, useState } from 'react'

import type { ShownParagraph, ShownRun } from '../../contracts/record.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { ReportOnPage } from './useReport.ts'

export interface ParagraphProps {
  paragraph: ShownParagraph
  onPage: Pick<ReportOnPage, 'save' | 'reload'>
  mayWrite: boolean
  linkOf: (figure: string) => string | null
  locale: Locale
}

const textOf = (runs: readonly ShownRun[]): string => runs.map((run) => ('text' in run ? run.text : run.shown)).join('')

/** How much of a paragraph names it to whoever does not see it. */
const startOf = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words)

/** One paragraph: as it is read, or as it is being written over. */
export function EditableParagraph(props: ParagraphProps) {
  const { paragraph, mayWrite, locale } = props
  const [open, setOpen] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) edit.current?.focus()
    wasOpen.current = open
  }, [open])
  const asked = paragraph.role === 'ask'
  const words = textOf(paragraph.runs)
  if (open) return <ParagraphForm {...props} words={words} onClose={() => setOpen(false)} />
  return (
    <div className={`dk-report__paragraph dk-report__paragraph--${paragraph.role}`}>
      <p>
        {asked && <strong className="dk-report__mark">{pick(text.toWrite, locale)}: </strong>}
        {paragraph.role === 'item' && '- '}
        {words.trim() === '' ? <em>{pick(text.leftOut, locale)}</em> : <Runs {...props} />}
      </p>
      <Replaced {...props} />
      {mayWrite && (
        <div className="dk-report__acts">
          {paragraph.edited && !asked && <span className="dk-report__mark">{pick(text.edited, locale)}</span>}
          <button
            ref={edit}
            type="button"
            className="dk-button"
            aria-label={`${pick(asked ? text.write : text.edit, locale)}: ${startOf(words)}`}
            onClick={() => setOpen(true)}
          >
            {pick(asked ? text.write : text.edit, locale)}
          </button>
        </div>
      )}
    </div>
  )
}

function Runs({ paragraph, linkOf, locale }: ParagraphProps) {
  return paragraph.runs.map((run, index) =>
    'text' in run ? <span key={index}>{run.text}</span> : <FigureLink key={index} {...run} linkOf={linkOf} locale={locale} />,
  )
}

function FigureLink({ figure, shown, linkOf, locale }: { figure: string; shown: string } & Pick<ParagraphProps, 'linkOf' | 'locale'>) {
  const href = linkOf(figure)
  const title = say(text.source, locale, { path: decodeURIComponent(figure) })
  return href === null ? (
    <span className="dk-report__figure" title={title}>
      {shown}
    </span>
  ) : (
    <a className="dk-report__figure" href={href} title={title}>
      {shown}
    </a>
  )
}

/** What was computed where a person has written something else. */
function Replaced({ paragraph: { replaced }, linkOf, locale }: ParagraphProps) {
  if (replaced.length === 0) return null
  return (
    <ul className="dk-report__replaced">
      {replaced.map(({ figure, computed }, index) => (
        <li key={index}>
          {pick(text.replaced, locale).split('{computed}')[0]}
          <FigureLink figure={figure} shown={computed} linkOf={linkOf} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function ParagraphForm({ paragraph, onPage, locale, words, onClose }: ParagraphProps & { words: string; onClose: () => void }) {
  const [typed, setTyped] = useState(paragraph.role === 'ask' ? '' : words)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  const save = async (written: string | null): Promise<void> => {
    setBusy(true)
    const why = await onPage.save({ edits: { [paragraph.id]: written } })
    setBusy(false)
    setRefused(why)
    if (why === null) onClose()
  }
  return (
    <form
      className="dk-report__form"
      onSubmit={(event) => {
        event.preventDefault()
        void save(typed)
      }}
    >
      {paragraph.role === 'ask' && <p className="dk-report__asked">{words}</p>}
      <label htmlFor={id}>{pick(text.text, locale)}</label>
      <textarea ref={area} id={id} rows={6} value={typed} onChange={({ target }) => setTyped(target.value)} />
      {refused !== null && (
        <div role="alert" className="dk-report__refused">
          <p className="dk-error">{refused}</p>
          <button type="button" className="dk-button" onClick={() => void onPage.reload().then(() => setRefused(null))}>
            {pick(text.reload, locale)}
          </button>
        </div>
      )}
      <div className="dk-report__acts">
        <button type="submit" className="dk-button dk-button--first" disabled={busy}>
          {pick(busy ? text.saving : text.save, locale)}
        </button>
        {paragraph.edited && (
          <button type="button" className="dk-button" disabled={busy} onClick={() => void save(null)}>
            {pick(text.revert, locale)}
          </button>
        )}
        <button type="button" className="dk-button dk-button--plain" onClick={onClose}>
          {pick(text.cancel, locale)}
        </button>
      </div>
    </form>
  )
}
