'use client'

import { useEffect, useRef, type ReactNode } from 'react'

import { matrixText as text } from '../../i18n/matrix.ts'
import { pick, type Locale } from '../../platform/text.ts'

interface PanelFrameProps {
  locale: Locale
  /** Whether the server has drawn what is asked for. */
  isDrawn: boolean
  onClose: () => void
  children: ReactNode
}

/** What stands beside the matrix: it takes the focus when it opens, and Escape closes it. */
export function PanelFrame({ locale, isDrawn, onClose, children }: PanelFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  // What had the focus may be gone with what was drawn before.
  useEffect(() => {
    if (isDrawn && (document.activeElement === null || document.activeElement === document.body)) heading.current?.focus()
  }, [isDrawn, children])
  useEscape(onClose)
  return (
    <aside className="dk-matrix__panel" aria-labelledby="dk-matrix-panel" aria-busy={!isDrawn}>
      <header className="dk-matrix__panel-head">
        <h2 id="dk-matrix-panel" ref={heading} tabIndex={-1}>
          {pick(text.panel, locale)}
        </h2>
        <button type="button" className="dk-button dk-button--plain" aria-label={pick(text.close, locale)} onClick={onClose}>
          ✕
        </button>
      </header>
      {isDrawn ? children : <p role="status">{pick(text.loading, locale)}</p>}
    </aside>
  )
}

/** Escape closes it from wherever the focus is, unless a menu or a dialog has taken the key. */
function useEscape(onClose: () => void): void {
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
