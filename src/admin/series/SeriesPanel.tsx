'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { seriesPanelText as text } from '../../i18n/series.ts'
import { pick, say } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import { FieldNote } from '../fields/FieldNote.tsx'
import { localeFrom } from '../language.ts'
import { MessageLine, messageOf, type FormMessage } from '../Message.tsx'
import { HolidayChoices } from './HolidayChoices.tsx'
import { IfSaved } from './IfSaved.tsx'
import './series.css'

interface Filled {
  created: number
  removed: number
  taken: string[]
}

/** A programme's slots: laid out by a button, what saving would do to them, and those on holidays. */
export function SeriesPanel() {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const { config } = useConfig()
  const { id, hasSavePermission } = useDocumentInfo()
  const [message, setMessage] = useState<FormMessage | null>(null)
  const [filling, setFilling] = useState(false)
  /** Counts what was done here, so that what hangs on it is asked for again. */
  const [done, setDone] = useState(0)
  if (id === undefined)
    return (
      <FieldNote heading={pick(text.heading, locale)}>
        <p>{pick(text.saveFirst, locale)}</p>
      </FieldNote>
    )

  const url = `${config.routes.api}/desk/series/${id}`
  const fill = async (): Promise<void> => {
    setFilling(true)
    const said = await ask<Filled>(`${url}/fill`, pick(text.failed, locale), {})
    setFilling(false)
    setDone((times) => times + 1)
    setMessage(messageOf(said, ({ created, removed, taken }) => say(text.filled, locale, { created, removed, taken: taken.length })))
  }
  return (
    <FieldNote heading={pick(text.heading, locale)}>
      {hasSavePermission && (
        <p>
          <button type="button" className="dk-button" onClick={() => void fill()} disabled={filling}>
            {pick(filling ? text.filling : text.fill, locale)}
          </button>{' '}
          <MessageLine message={message} />
        </p>
      )}
      <IfSaved url={url} locale={locale} />
      <HolidayChoices key={done} url={url} locale={locale} mayChange={hasSavePermission === true} />
    </FieldNote>
  )
}
