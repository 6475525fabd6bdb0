'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { wallClock } from '../../clock.ts'
import { idOrNull, type Id } from '../../fields/ids.ts'
import { byHandText as text } from '../../i18n/asRun.ts'
import { deliveryOf, deliveryWords, statusText } from '../../i18n/delivery.ts'
import { say, type Locale } from '../../i18n/text.ts'
import { curableStatuses, isOpen, type CurableStatus } from '../../rules/placement.ts'
import { ask } from '../ask.ts'
import { FieldNote } from '../fields/FieldNote.tsx'
import { useMedium } from '../fields/useNames.ts'
import { localeFrom } from '../language.ts'
import { MessageLine, messageOf, type Message } from '../Message.tsx'
import './asRun.css'


interface Saved {
  channel?: unknown
  status?: string
  plannedStart?: string
  updatedAt?: string
}

/** What became of a placement, recorded without leaving it: as planned by one click, or not at all and why. */
export function ByHand() {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const { config } = useConfig()
  const { id, savedDocumentData, hasSavePermission } = useDocumentInfo()
  const { channel, status, plannedStart, updatedAt } = (savedDocumentData ?? {}) as Saved
  const medium = useMedium(idOrNull(channel))
  if (id === undefined || !hasSavePermission || !isOpen(status)) return null
  return <Recording key={String(id)} id={id} updatedAt={updatedAt} api={config.routes.api} locale={locale} medium={medium} over={Date.parse(plannedStart ?? '') <= wallClock.now()} />
}

interface RecordingProps {
  id: Id
  /** What the form shows: a placement that has changed since is left alone. */
  updatedAt: string | undefined
  api: string
  locale: Locale
  /** Of its channel: it names the outcomes. */
  medium: string | null
  over: boolean
}

function Recording({ id, updatedAt, api, locale, medium, over }: RecordingProps) {
  const [asking, setAsking] = useState(false)
  const [outcome, setOutcome] = useState<CurableStatus>('missed')
  const [reason, setReason] = useState('')
  const [pending, setPending] = useState(false)
  const [message, setMessage] = useState<Message | null>(null)

  const record = async (url: string, body: Record<string, unknown>): Promise<void> => {
    setPending(true)
    const said = await ask(url, text.failed[locale], body)
    setPending(false)
    setMessage(messageOf(said, () => ''))
    // The form holds what the placement was: it is opened anew.
    if (said.ok) window.location.reload()
  }
  return (
    <FieldNote heading={text.heading[locale]}>
      <p className="dk-as-run__hand">
        <button
          type="button" className="dk-button" disabled={pending || !over} title={over ? undefined : text.notYet[locale]}
          onClick={() => void record(`${api}/as-run`, { placement: id, outcome: 'delivered' })}
        >
          {deliveryWords(deliveryOf(medium)).asPlanned[locale]}
        </button>{' '}
        <button type="button" className="dk-button" disabled={pending} aria-expanded={asking} onClick={() => setAsking(!asking)}>{say(text.lost, locale, { missed: statusText('missed', medium)[locale] })}</button>
      </p>
      {asking && (
        <p className="dk-as-run__hand">
          <label>
            {text.what[locale]}{' '}
            <select value={outcome} onChange={({ target }) => setOutcome(target.value as CurableStatus)}>
              {curableStatuses.map((loss) => <option key={loss} value={loss}>{statusText(loss, medium)[locale]}</option>)}
            </select>
          </label>{' '}
          <label>
            {text.reason[locale]}{' '}
            <input type="text" value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
          </label>{' '}
          <button
            type="button" className="dk-button" disabled={pending || reason.trim() === ''}
            onClick={() => void record(`${api}/desk/lose`, { id, outcome, reason, expectedUpdatedAt: updatedAt })}
          >
            {text.record[locale]}
          </button>
        </p>
      )}
      <p><MessageLine message={message} /></p>
    </FieldNote>
  )
}
