'use client'

import { calendarText as text, monthTitle, viewName, weekdayShort } from '../../i18n/calendar.ts'
import { formatLocalDay } from '../../i18n/dates.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { localDateOf } from '../../obligations/index.ts'
import type { View } from './address.ts'

interface ToolbarProps {
  view: View
  span: { start: number; end: number } | null
  locale: Locale
  onView: (view: View) => void
  onStep: (step: 'prev' | 'next' | 'today') => void
  links: readonly { href: string; label: string }[]
}

/** What stretch is looked at and how; a step forward or back. */
export function Toolbar({ view, span, locale, onView, onStep, links }: ToolbarProps) {
  return (
    <div className="dk-toolbar">
      <div className="dk-toolbar__steps">
        <button type="button" className="dk-button" aria-label={pick(text.previous, locale)} onClick={() => onStep('prev')}>
          ‹
        </button>
        <button type="button" className="dk-button" onClick={() => onStep('today')}>
          {pick(text.today, locale)}
        </button>
        <button type="button" className="dk-button" aria-label={pick(text.next, locale)} onClick={() => onStep('next')}>
          ›
        </button>
        <h2 aria-live="polite">{span && titleOf(view, span, locale)}</h2>
      </div>
      <div className="dk-toolbar__views" role="group" aria-label={pick(text.views, locale)}>
        {(Object.keys(viewName) as View[]).map((one) => (
          <button key={one} type="button" className="dk-button" aria-pressed={view === one} onClick={() => onView(one)}>
            {pick(viewName[one], locale)}
          </button>
        ))}
      </div>
      <div className="dk-toolbar__links">
        {links.map(({ href, label }) => (
          <a key={href} className="dk-button" href={href} target="_blank" rel="noreferrer">
            {label}
          </a>
        ))}
      </div>
    </div>
  )
}

function titleOf(view: View, { start, end }: { start: number; end: number }, locale: Locale): string {
  const day = localDateOf(start)
  if (view === 'month') return say(monthTitle, locale, { month: day.slice(5, 7), year: day.slice(0, 4) })
  if (view === 'day') return `${pick(weekdayShort[new Date(`${day}T00:00:00Z`).getUTCDay()]!, locale)}, ${formatLocalDay(start)}`
  return `${formatLocalDay(start)} – ${formatLocalDay(end - 1)}`
}
