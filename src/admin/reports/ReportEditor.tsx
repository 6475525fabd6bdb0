'use client'

import type { ReportView, ShownParagraph, ShownTable } from '../../contracts/record.ts'
import { reportState } from '../../i18n/periodReports.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { figureLinks } from './figureLink.ts'
import { PaperForm } from './PaperForm.tsx'
import { EditableParagraph, type ParagraphProps } from './EditableParagraph.tsx'
import { ReportActs } from './ReportActs.tsx'
import { SignedFacts } from './SignedFacts.tsx'
import { SignedFiles } from './SignedFiles.tsx'
import { useReport } from './useReport.ts'

interface ReportEditorProps {
  initial: ReportView
  today: LocalDate
  locale: Locale
  api: string
  admin: string
}

/** A report as it will be printed, each paragraph to be written over where it stands. */
export function ReportEditor({ initial, today, locale, api, admin }: ReportEditorProps) {
  const onPage = useReport(initial, { api, locale })
  const { report } = onPage
  const given = { onPage, mayWrite: report.mayWrite, linkOf: figureLinks(admin, report), locale }
  return (
    <div className="dk-desk__body">
      <h1 className="dk-desk__heading">{report.title}</h1>
      <p>
        <strong>{pick(reportState[report.state], locale)}</strong>
      </p>
      <Versions report={report} locale={locale} admin={admin} />
      <ReportActs onPage={onPage} today={today} locale={locale} admin={admin} />
      {report.signed !== null && <SignedFacts signed={report.signed} locale={locale} admin={admin} />}
      <SignedFiles onPage={onPage} locale={locale} />
      {report.mayWrite && <PaperForm onPage={onPage} locale={locale} />}
      <Sheet report={report} given={given} />
      <WithoutPlace report={report} locale={locale} />
    </div>
  )
}

function Versions({ report: { supersedes, supersededBy }, locale, admin }: { report: ReportView; locale: Locale; admin: string }) {
  const versions = [
    { label: text.supersedes, of: supersedes },
    { label: text.supersededBy, of: supersededBy },
  ]
  return versions.map(({ label, of }) =>
    of === null ? null : (
      <p key={label.en}>
        {pick(label, locale)} <a href={`${admin}/bao-cao?report=${of.id}`}>{of.title}</a>
      </p>
    ),
  )
}

type Given = Omit<ParagraphProps, 'paragraph'>

function Sheet({ report: { draft, locale: language }, given }: { report: ReportView; given: Given }) {
  const { locale } = given
  const paragraph = (one: ShownParagraph) => <EditableParagraph key={one.id} paragraph={one} {...given} />
  return (
    <article className="dk-report__sheet" lang={language}>
      <h2 className="dk-report__title">
        {draft.title}
        <br />
        {draft.subject}
      </h2>
      {draft.preview !== null && <p className="dk-report__preview">{draft.preview}</p>}
      {draft.opening.map(paragraph)}
      {draft.sections.map(({ id, level, number, heading, blocks }) => {
        const Heading = level === 1 ? 'h2' : level === 2 ? 'h3' : 'h4'
        return (
          <section key={id}>
            <Heading>
              {number} {level === 1 ? heading.toLocaleUpperCase(language) : heading}
            </Heading>
            {blocks.map((block) => (block.kind === 'paragraph' ? paragraph(block) : <Table key={block.id} table={block} name={heading} />))}
          </section>
        )
      })}
      {draft.closing.map(paragraph)}
      <h2>{pick(text.annexes, locale)}</h2>
      <ul>
        {draft.annexes.map((annex) => (
          <li key={annex.heading}>{say(text.annex, locale, { ...annex })}</li>
        ))}
      </ul>
    </article>
  )
}

function Table({ table: { columns, rows }, name }: { table: ShownTable; name: string }) {
  return (
    <div className="dk-report__table" tabIndex={0} role="region" aria-label={name}>
      <table>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function WithoutPlace({ report: { withoutPlace }, locale }: { report: ReportView; locale: Locale }) {
  if (withoutPlace.length === 0) return null
  return (
    <section>
      <p>{pick(text.withoutPlace, locale)}</p>
      <ul>
        {withoutPlace.map(({ paragraph, text: written }) => (
          <li key={paragraph}>{written}</li>
        ))}
      </ul>
    </section>
  )
}
