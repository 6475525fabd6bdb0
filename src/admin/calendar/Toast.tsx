'use client'

import { useEffect } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'

export interface ToastMessage {
  /** Tells one message from the next. */
  key: number
  tone: 'good' | 'bad'
  text: string
  undo?: () => void
}

/** How long something can be taken back. */
const UNDO_SHOWN_FOR = 10_000

/** What just happened, said aloud too; gone by itself unless it is a refusal, which stays until it is put away. */
export function Toast({ said, locale, onDone }: { said: ToastMessage | null; locale: Locale; onDone: () => void }) {
  useEffect(() => {
    if (said === null || said.tone === 'bad') return
    const timer = setTimeout(onDone, UNDO_SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [said, onDone])
  return (
    <div className="dk-toast-place" role="status" aria-live={said?.tone === 'bad' ? 'assertive' : 'polite'}>
      {said && (
        <div key={said.key} className={`dk-toast dk-toast--${said.tone}`}>
          <span>{said.text}</span>
          {said.undo && (
            <button type="button" className="dk-button" onClick={said.undo}>
              {pick(text.undo, locale)}
            </button>
          )}
          <button type="button" className="dk-button dk-button--plain" aria-label={pick(text.close, locale)} onClick={onDone}>
            ✕
          </button>
        </div>
      )}
    </div>
  )
}
