'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { returnFocus, focusPlace } from './returnFocus.ts'

/** A question in front of the page: the browser keeps the focus in it, Escape closes it. */
export function Dialog({ title, locale, onClose, children }: { title: string; locale: Locale; onClose: () => void; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = element.current
    const before = focusPlace()
    dialog?.showModal()
    return () => {
      dialog?.close()
      returnFocus(before)
    }
  }, [])
  return (
    <dialog
      ref={element}
      className="dk-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="dk-dialog__head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="dk-button dk-button--plain" aria-label={pick(text.close, locale)} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  )
}
