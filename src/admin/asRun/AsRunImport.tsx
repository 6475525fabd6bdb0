'use client'

import type { Id } from '../../documents/ids.ts'
import { asRunText as text } from '../../i18n/asRun.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { MessageLine } from '../Message.tsx'
import '../calendar/calendar.css'
import './asRun.css'
import { FileForm } from './FileForm.tsx'
import { toBeRecorded } from './lines.ts'
import { Reconciliation } from './Reconciliation.tsx'
import { useAsRunImport } from './useAsRunImport.ts'

interface AsRunImportProps {
  channels: readonly { id: Id; name: string }[]
  locale: Locale
  api: string
  admin: string
}

/** Channel and file, the columns, the reconciliation, then the recording. */
export function AsRunImport({ channels, locale, api, admin }: AsRunImportProps) {
  const log = useAsRunImport(`${api}/desk/as-run`, locale, channels.length === 1 ? String(channels[0]!.id) : '')
  const { told, doing, markMissed, taken } = log
  const total = told && toBeRecorded(told, markMissed, taken.size)
  return (
    <div className="dk-desk__body">
      <p>{pick(text.intro, locale)}</p>
      <FileForm channels={channels} locale={locale} {...log} />
      {told?.ready && (
        <section aria-label={pick(text.look, locale)} className="dk-desk__body">
          <Reconciliation
            told={told}
            locale={locale}
            admin={admin}
            taken={taken}
            onTake={log.take}
            busy={doing !== 'nothing'}
            onRecord={log.recordLines}
          />
          <p>
            <button type="button" className="dk-button dk-button--first" disabled={doing !== 'nothing'} onClick={() => void log.apply()}>
              {pick(text.apply, locale)}
            </button>{' '}
            <span role="status">{total !== null && say(text.willWrite, locale, { total })}</span>
          </p>
        </section>
      )}
      {told && !told.ready && <p className="dk-note">{pick(text.chooseColumns, locale)}</p>}
      <p>
        <MessageLine message={log.message} />
      </p>
    </div>
  )
}
