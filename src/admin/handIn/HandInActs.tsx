'use client'

import { handInText as text } from '../../i18n/handIn.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { Dialog } from '../calendar/Dialog.tsx'
import { useAsking } from '../useAsking.ts'
import { HandInForm } from './HandInForm.tsx'
import type { RowAtHand } from './rowAtHand.ts'

interface HandInActsProps {
  row: RowAtHand
  today: LocalDate
  locale: Locale
  api: string
}

/** The buttons of a row: to hand in or correct, and for an auditor to enter what came on paper. */
export function HandInActs({ row, today, locale, api }: HandInActsProps) {
  const { asking, ask, close, done } = useAsking<'own' | 'paper'>()
  const own = row.standing === null ? text.handIn : text.correct
  return (
    <div className="dk-finding__acts">
      {row.mayHandIn && (
        <button type="button" className="dk-button" aria-label={`${pick(own, locale)}: ${row.body}`} onClick={() => ask('own')}>
          {pick(own, locale)}
        </button>
      )}
      {row.mayEnter && (
        <button
          type="button"
          className="dk-button"
          aria-label={`${pick(text.enterPaper, locale)}: ${row.body}`}
          onClick={() => ask('paper')}
        >
          {pick(text.enterPaper, locale)}
        </button>
      )}
      {asking !== null && (
        <Dialog
          title={asking === 'own' ? say(text.handInFor, locale, { body: row.body }) : `${pick(text.enterPaper, locale)}: ${row.body}`}
          locale={locale}
          onClose={close}
        >
          <p className="dk-note">{`${row.periodWords}: ${row.title}`}</p>
          {row.standing !== null && <p>{pick(text.correctionNote, locale)}</p>}
          {row.overdue > 0 && <p>{say(text.lateNote, locale, { n: row.overdue })}</p>}
          <HandInForm row={row} onPaper={asking === 'paper'} today={today} locale={locale} api={api} onCancel={close} onDone={done} />
        </Dialog>
      )}
    </div>
  )
}
