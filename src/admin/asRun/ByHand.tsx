'use client'

import { curableStatuses, isOpen, type CurableStatus } from '../../obligations/index.ts'
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { wallClock } from '../../platform/clock.ts'
import { idOrNull, type Id } from '../../documents/ids.ts'
import { byHandText as text } from '../../i18n/asRun.ts'
import { deliveryOf, deliveryWords, statusText } from '../../i18n/delivery.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import { FieldNote } from '../fields/FieldNote.tsx'
import { useMedium } from '../fields/useNames.ts'
import { localeFrom } from '../language.ts'
import { MessageLine, messageOf, type FormMessage } from '../Message.tsx'
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
  return (
    <OutcomeForm
      key={String(id)}
      id={id}
      updatedAt={updatedAt}
      api={config.routes.api}
      locale={locale}
      medium={medium}
      over={Date.parse(plannedStart ?? '') <= wallClock.now()}
    />
  )
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

function OutcomeForm({ id, updatedAt, api, locale, medium, over }: RecordingProps) {
  const [asking, setAsking] = useState(false)
  const [outcome, setOutcome] = useState<CurableStatus>('missed')
  const [reason, setReason] = useState('')
  const [pending, setPending] = useState(false)
  const [message, setMessage] = useState<FormMessage | null>(null)

  const record = async (url: string, body: Record<string, unknown>): Promise<void> => {
    setPending(true)
    const said = await ask(url, pick(text.failed, locale), body)
    setPending(false)
    setMessage(messageOf(said, () => ''))
    // The form holds what the placement was: it is opened anew.
    if (said.ok) window.location.reload()
  }
  return (
    <FieldNote heading={pick(text.heading, locale)}>
      <p className="dk-as-run__hand">
        <button
          type="button"
          className="dk-button"
          disabled={pending || !over}
          title={over ? undefined : pick(text.notYet, locale)}
          onClick={() => void record(`${api}/as-run`, { placement: id, outcome: 'delivered' })}
        >
          {pick(deliveryWords(deliveryOf(medium)).asPlanned, locale)}
        </button>{' '}
        <button type="button" className="dk-button" disabled={pending} aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {say(text.lost, locale, { missed: pick(statusText('missed', medium), locale) })}
        </button>
      </p>
      {asking && (
        <p className="dk-as-run__hand">
          <label>
            {pick(text.what, locale)}{' '}
            <select value={outcome} onChange={({ target }) => setOutcome(target.value as CurableStatus)}>
              {curableStatuses.map((loss) => (
                <option key={loss} value={loss}>
                  {pick(statusText(loss, medium), locale)}
                </option>
              ))}
            </select>
          </label>{' '}
          <label>
            {pick(text.reason, locale)}{' '}
            <input type="text" value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
          </label>{' '}
          <button
            type="button"
            className="dk-button"
            disabled={pending || reason.trim() === ''}
            onClick={() => void record(`${api}/desk/lose`, { id, outcome, reason, expectedUpdatedAt: updatedAt })}
          >
            {pick(text.record, locale)}
          </button>
        </p>
      )}
      <p>
        <MessageLine message={message} />
      </p>
    </FieldNote>
  )
}
