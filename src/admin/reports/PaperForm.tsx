'use client'

import { useId, useState, type FormEvent } from 'react'

import type { PaperField } from '../../contracts/record.ts'
import { reportPaperLabels } from '../../i18n/periodReports.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { MessageLine, type FormMessage } from '../Message.tsx'
import type { ReportOnPage } from './useReport.ts'

const paperFields = Object.keys(reportPaperLabels) as PaperField[]

/** What stands around the text: who issues it, who signs it, who is sent it. */
export function PaperForm({ onPage, locale }: { onPage: ReportOnPage; locale: Locale }) {
  // What was typed alone is sent: what somebody else has written meanwhile in other fields stays.
  const [typed, setTyped] = useState<Partial<Record<PaperField, string>>>({})
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<FormMessage | null>(null)
  const id = useId()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const why = await onPage.save({ paper: typed })
    setBusy(false)
    if (why === null) setTyped({})
    setMessage(why === null ? { failed: false, text: pick(text.saved, locale) } : { failed: true, text: why })
  }
  return (
    <details className="dk-report__paper-form">
      <summary>{pick(text.paper, locale)}</summary>
      <form className="dk-report__form" onSubmit={(event) => void submit(event)}>
        {paperFields.map((name) => {
          const given = {
            id: `${id}-${name}`,
            name,
            value: typed[name] ?? onPage.report.paper[name],
            onChange: ({ target }: { target: { value: string } }) => setTyped((old) => ({ ...old, [name]: target.value })),
          }
          return (
            <div key={name} className="dk-report__field">
              <label htmlFor={given.id}>{pick(reportPaperLabels[name], locale)}</label>
              {name === 'recipients' ? <textarea rows={4} {...given} /> : <input type="text" {...given} />}
            </div>
          )
        })}
        <div className="dk-report__acts">
          <button type="submit" className="dk-button dk-button--first" disabled={busy}>
            {pick(busy ? text.saving : text.save, locale)}
          </button>
          <MessageLine message={message} />
        </div>
      </form>
    </details>
  )
}
