'use client'

import { useRouter } from 'next/navigation.js'
import { useState, useTransition, type FormEvent } from 'react'

import type { Id } from '../../documents/ids.ts'
import { handInRefused, handInText as text } from '../../i18n/handIn.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { Dialog } from '../calendar/Dialog.tsx'
import { FormActs, LongText } from '../findings/FormFields.tsx'
import { useSending } from '../findings/useSending.ts'

/** Takes a report back, with the reason. */
export function WithdrawButton({ report, locale, api }: { report: { id: Id; number: string }; locale: Locale; api: string }) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [, startTransition] = useTransition()
  const { sending, send, wrong, other, setRefused } = useSending<object>(locale)
  const name = `${pick(text.withdraw, locale)} ${report.number}`
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() === '') return setRefused({ path: 'reason', message: pick(handInRefused.noReason, locale) })
    void send(`${api}/record/handed-in/${report.id}/withdraw`, async () => ({ reason })).then((done) => {
      if (done === null) return
      setAsking(false)
      startTransition(() => router.refresh())
    })
  }
  return (
    <>
      <button type="button" className="dk-button" aria-label={name} onClick={() => setAsking(true)}>
        {pick(text.withdraw, locale)}
      </button>
      {asking && (
        <Dialog title={name} locale={locale} onClose={() => setAsking(false)}>
          <form className="dk-finding__form" noValidate onSubmit={submit}>
            <LongText name="reason" label={text.reason} value={reason} wrong={wrong('reason')} locale={locale} onChange={setReason} />
            <FormActs
              sending={sending}
              submit={text.withdraw}
              message={other(['reason'])}
              locale={locale}
              onCancel={() => setAsking(false)}
            />
          </form>
        </Dialog>
      )}
    </>
  )
}
