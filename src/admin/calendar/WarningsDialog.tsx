'use client'

import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { DeskWarning } from '../../contracts/desk.ts'
import { Dialog } from './Dialog.tsx'

interface WarningsDialogProps {
  warnings: readonly DeskWarning[]
  locale: Locale
  inDialog: boolean
  onSave: () => void
  onClose: () => void
}

/** What would merely not count is said before it is saved; nobody is stopped. */
export function WarningsDialog({ warnings, locale, inDialog, onSave, onClose }: WarningsDialogProps) {
  return (
    <Dialog title={pick(text.warnings, locale)} locale={locale} onClose={onClose}>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.text}>{warning.text}</li>
        ))}
      </ul>
      <div className="dk-dialog__acts">
        <button type="button" className="dk-button dk-button--first" onClick={onSave}>
          {pick(text.saveAnyway, locale)}
        </button>
        <button type="button" className="dk-button" onClick={onClose}>
          {pick(inDialog ? text.changeIt : text.putBack, locale)}
        </button>
      </div>
    </Dialog>
  )
}
