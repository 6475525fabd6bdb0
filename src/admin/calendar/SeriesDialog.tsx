'use client'

import { useDebounce } from '@payloadcms/ui'
import { useId, useMemo, useState } from 'react'

import type { Card } from '../../contracts/desk.ts'
import type { EditScope, SeriesPreview } from '../../contracts/series.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, say, type Locale, type Text } from '../../platform/text.ts'
import { PreviewLines } from '../series/PreviewLines.tsx'
import { Dialog } from './Dialog.tsx'
import type { DialogAnswer } from './dialogAnswer.ts'
import { DialogField } from './DialogField.tsx'
import type { OccurrenceMove } from './occurrenceMove.ts'
import type { SeriesMove } from './useSeriesActs.ts'
import { useSeriesPreview } from './useSeriesPreview.ts'

interface SeriesDialogProps {
  api: string
  card: Card
  change: OccurrenceMove
  locale: Locale
  onClose: () => void
  /** This one alone is an ordinary move. */
  onThis: (refused: DialogAnswer['refused']) => void
  onSeries: (move: SeriesMove, refused: DialogAnswer['refused']) => void
}

/** How far a change to an occurrence reaches, and beforehand what it would do. */
export function SeriesDialog({ api, card, change: asked, locale, onClose, onThis, onSeries }: SeriesDialogProps) {
  const [scope, setScope] = useState<EditScope>('this')
  const [typed, setTyped] = useState<string | null>(null)
  const name = useDebounce(typed, 400)
  const change = useMemo(() => (scope === 'following' && name ? { ...asked, name } : asked), [asked, name, scope])
  const { preview, settled, message, setMessage } = useSeriesPreview({ api, card, change, scope, locale })
  const refused: DialogAnswer['refused'] = (why) => setMessage(why.message)
  return (
    <Dialog title={pick(text.occurrence, locale)} locale={locale} onClose={onClose}>
      <ScopeChoices scope={scope} locale={locale} onChoose={setScope} />
      {scope !== 'this' && preview === null && message === '' && (
        <p className="dk-note" role="status">
          {pick(text.loading, locale)}
        </p>
      )}
      {message !== '' && (
        <p role="alert" className="dk-error">
          {message}
        </p>
      )}
      {preview && (
        <div className="dk-preview">
          <PreviewLines preview={preview} locale={locale} />
        </div>
      )}
      {scope === 'following' && preview?.names && <NameField names={preview.names} typed={typed} locale={locale} onType={setTyped} />}
      <div className="dk-dialog__acts">
        <button
          type="button"
          className="dk-button dk-button--first"
          disabled={scope !== 'this' && (!settled || typed !== name || preview === null || preview.changes.length === 0)}
          onClick={() => {
            setMessage('')
            if (scope === 'this') onThis(refused)
            else onSeries({ scope, change, version: preview?.version }, refused)
          }}
        >
          {pick(text.apply, locale)}
        </button>
        <button type="button" className="dk-button" onClick={onClose}>
          {pick(text.putBack, locale)}
        </button>
      </div>
    </Dialog>
  )
}

const scopes: readonly [EditScope, Text][] = [
  ['this', text.scopeThis],
  ['following', text.scopeFollowing],
  ['all', text.scopeAll],
]

interface ScopeChoicesProps {
  scope: EditScope
  locale: Locale
  onChoose: (scope: EditScope) => void
}

function ScopeChoices({ scope, locale, onChoose }: ScopeChoicesProps) {
  return (
    <fieldset className="dk-dialog__choices">
      <legend>{pick(text.occurrenceAsk, locale)}</legend>
      {scopes.map(([one, label]) => (
        <label key={one}>
          <input type="radio" name="scope" checked={scope === one} onChange={() => onChoose(one)} />
          {pick(label, locale)}
        </label>
      ))}
    </fieldset>
  )
}

interface NameFieldProps {
  names: NonNullable<SeriesPreview['names']>
  typed: string | null
  locale: Locale
  onType: (name: string) => void
}

/** What the half that goes on is called, where the series is divided. */
function NameField({ names, typed, locale, onType }: NameFieldProps) {
  const id = useId()
  return (
    <DialogField id={id} label={pick(text.nameFrom, locale)} wrong={undefined}>
      <input id={id} name="name" value={typed ?? names.goesOn} maxLength={200} onChange={({ target }) => onType(target.value)} />
      <span className="dk-note">{say(text.nameUntil, locale, { name: names.ended })}</span>
    </DialogField>
  )
}
