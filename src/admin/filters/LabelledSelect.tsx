'use client'

import { useId, type ReactNode } from 'react'

import { pick, type Locale, type Text } from '../../platform/text.ts'
import './filters.css'

interface LabelledSelectProps {
  label: Text
  value: string
  locale: Locale
  /** As wide as a title. */
  wide?: boolean
  onChange: (value: string) => void
  children: ReactNode
}

/** One thing that is chosen from a list. */
export function LabelledSelect({ label, value, locale, wide = false, onChange, children }: LabelledSelectProps) {
  const id = useId()
  return (
    <p className="dk-labelled" data-wide={wide}>
      <label htmlFor={id}>{pick(label, locale)}</label>
      <select id={id} className="dk-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </p>
  )
}
