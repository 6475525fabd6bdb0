'use client'

import { useState } from 'react'

import type { Id } from '../../documents/ids.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { ServerAnswer } from '../ask.ts'
import { SignDialog } from './SignDialog.tsx'
import type { ReportOnPage } from './useReport.ts'

interface ReportActsProps {
  onPage: ReportOnPage
  today: LocalDate
  locale: Locale
  admin: string
}

/** The files of a report, its signature, a new version. */
export function ReportActs({ onPage, today, locale, admin }: ReportActsProps) {
  const [signing, setSigning] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const { report } = onPage
  const go = async <T,>(act: () => Promise<ServerAnswer<T>>, to: (value: T) => string): Promise<void> => {
    const answer = await act()
    if (answer.ok) window.location.assign(to(answer.value))
    else setRefused(answer.message)
  }
  return (
    <>
      <div className="dk-report__acts">
        {['docx', 'pdf', 'xlsx'].map((kind) => (
          <a key={kind} className="dk-button" download href={onPage.fileHref(kind)}>
            {`${pick(text.files, locale)} ${kind.toUpperCase()}`}
          </a>
        ))}
        {report.maySign && (
          <button type="button" className="dk-button dk-button--first" onClick={() => setSigning(true)}>
            {pick(text.sign, locale)}
          </button>
        )}
        {report.mayRevise && (
          <button
            type="button"
            className="dk-button"
            onClick={() => void go<{ id: Id }>(onPage.revise, ({ id }) => `${admin}/bao-cao?report=${id}`)}
          >
            {pick(text.revise, locale)}
          </button>
        )}
        {report.mayWrite && (
          <button
            type="button"
            className="dk-button dk-button--plain"
            onClick={() => {
              if (window.confirm(pick(text.removeSure, locale))) void go(onPage.remove, () => `${admin}/bao-cao`)
            }}
          >
            {pick(text.remove, locale)}
          </button>
        )}
      </div>
      {refused !== null && (
        <p role="alert" className="dk-error">
          {refused}
        </p>
      )}
      {signing && <SignDialog onPage={onPage} today={today} locale={locale} onClose={() => setSigning(false)} />}
    </>
  )
}
