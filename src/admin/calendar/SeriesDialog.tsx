'use client'

import { useDebounce } from '@payloadcms/ui'
import { useEffect, useId, useMemo, useState } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { say, type Locale, type Text } from '../../i18n/text.ts'
import { ask } from '../ask.ts'
import type { SeriesPreview } from '../series/contract.ts'
import { PreviewLines } from '../series/PreviewLines.tsx'
import type { Card, Scope } from './contract.ts'
import { Dialog } from './Dialog.tsx'
import { Labelled } from './Labelled.tsx'
import type { Answering } from './useActs.ts'

export interface SeriesChange {
  start: string
  seconds?: number
  channel?: Card['channel']
  /** Of the half that goes on, where somebody has given it one. */
  name?: string
}

interface SeriesDialogProps {
  api: string
  card: Card
  change: SeriesChange
  locale: Locale
  onClose: () => void
  /** This one alone is an ordinary move. */
  onThis: (refused: Answering['refused']) => void
  onSeries: (scope: Exclude<Scope, 'this'>, change: SeriesChange, version: string | undefined, refused: Answering['refused']) => void
}

const scopes: readonly [Scope, Text][] = [['this', text.scopeThis], ['following', text.scopeFollowing], ['all', text.scopeAll]]

/** How far a change to an occurrence reaches, and beforehand what it would do. */
export function SeriesDialog({ api, card, change: asked, locale, onClose, onThis, onSeries }: SeriesDialogProps) {
  const [scope, setScope] = useState<Scope>('this')
  const [typed, setTyped] = useState<string | null>(null)
  const name = useDebounce(typed, 400)
  const change = useMemo(() => (scope === 'following' && name ? { ...asked, name } : asked), [asked, name, scope])
  const [preview, setPreview] = useState<SeriesPreview | null>(null)
  /** Whether the preview is of what is asked now. */
  const [settled, setSettled] = useState(false)
  const [message, setMessage] = useState('')
  const id = useId()
  const refused: Answering['refused'] = (why) => setMessage(why.message)
  useEffect(() => {
    const aborted = new AbortController()
    setMessage('')
    setSettled(false)
    if (scope === 'this') return setPreview(null)
    void ask<SeriesPreview>(
      `${api}/desk/series/${card.programme}/preview`, text.failed[locale], { scope, slot: card.slotKey, change }, aborted.signal,
    ).then((answer) => {
      if (aborted.signal.aborted) return
      setPreview(answer.ok ? answer.value : null)
      setSettled(answer.ok)
      if (!answer.ok) setMessage(answer.message)
    })
    return () => aborted.abort()
  }, [api, card, change, locale, scope])
  return (
    <Dialog title={text.occurrence[locale]} locale={locale} onClose={onClose}>
      <fieldset className="dk-dialog__choices">
        <legend>{text.occurrenceAsk[locale]}</legend>
        {scopes.map(([one, label]) => (
          <label key={one}>
            <input type="radio" name="scope" checked={scope === one} onChange={() => setScope(one)} />
            {label[locale]}
          </label>
        ))}
      </fieldset>
      {scope !== 'this' && preview === null && message === '' && <p className="dk-note" role="status">{text.loading[locale]}</p>}
      {message !== '' && <p role="alert" className="dk-error">{message}</p>}
      {preview && (
        <div className="dk-preview">
          <PreviewLines preview={preview} locale={locale} />
        </div>
      )}
      {scope === 'following' && preview?.names && (
        <Labelled id={id} label={text.nameFrom[locale]} wrong={undefined}>
          <input id={id} name="name" value={typed ?? preview.names.goesOn} maxLength={200} onChange={({ target }) => setTyped(target.value)} />
          <span className="dk-note">{say(text.nameUntil, locale, { name: preview.names.ended })}</span>
        </Labelled>
      )}
      <div className="dk-dialog__acts">
        <button
          type="button"
          className="dk-button dk-button--first"
          disabled={scope !== 'this' && (!settled || typed !== name || preview === null || preview.changes.length === 0)}
          onClick={() => {
            setMessage('')
            if (scope === 'this') onThis(refused)
            else onSeries(scope, change, preview?.version, refused)
          }}
        >
          {text.apply[locale]}
        </button>
        <button type="button" className="dk-button" onClick={onClose}>{text.putBack[locale]}</button>
      </div>
    </Dialog>
  )
}
