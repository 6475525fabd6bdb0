'use client'

import { usePreferences } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { matrixText as text } from '../../i18n/matrix.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { addressQuery, withChoice, type MatrixParams } from './params.ts'
import { longestViewName, savedViewsPreference, withView, type SavedView } from './savedViews.ts'

interface SavedViewsProps {
  kept: readonly SavedView[]
  params: MatrixParams
  locale: Locale
  onShow: (query: string) => void
}

/** Ways to look at the matrix that a person has kept under names of her own. */
export function SavedViews({ kept, params, locale, onShow }: SavedViewsProps) {
  const { setPreference } = usePreferences()
  const [views, setViews] = useState(kept)
  const [said, setSaid] = useState('')
  const [name, setName] = useState('')
  const id = useId()
  const keep = (next: readonly SavedView[]): void => {
    setViews(next)
    void setPreference(savedViewsPreference, { views: next })
  }
  const save = (): void => {
    const called = name.trim()
    if (called === '') return
    keep(withView(views, { name: called, query: addressQuery(withChoice(params, {})) }))
    setSaid(say(text.savedAs, locale, { name: called }))
    setName('')
  }
  return (
    <details className="dk-matrix__saved">
      <summary>
        {pick(text.saved, locale)}
        {views.length > 0 && ` (${views.length})`}
      </summary>
      <div className="dk-matrix__saved-list">
        {views.length === 0 && <p className="dk-note">{pick(text.noneSaved, locale)}</p>}
        <ul className="dk-plain">
          {views.map((view) => (
            <li key={view.name}>
              <button type="button" className="dk-button dk-button--plain" onClick={() => onShow(view.query)}>
                {view.name}
              </button>
              <button
                type="button"
                className="dk-button dk-button--plain"
                aria-label={say(text.remove, locale, { name: view.name })}
                onClick={() => keep(views.filter((one) => one !== view))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <label htmlFor={id}>{pick(text.saveName, locale)}</label>
          <input id={id} className="dk-select" value={name} maxLength={longestViewName} onChange={(event) => setName(event.target.value)} />
          <button type="submit" className="dk-button">
            {pick(text.save, locale)}
          </button>
        </form>
        <p role="status">{said}</p>
      </div>
    </details>
  )
}
