import { useState, type FormEvent } from 'react'

import type { Id } from '../../documents/ids.ts'
import { ask } from '../ask.ts'
import type { FormMessage } from '../Message.tsx'

interface Beginning {
  readonly url: string
  readonly body: () => object
  /** Said where the server cannot be reached. */
  readonly failure: string
  /** Where what was begun is opened. */
  readonly pageOf: (id: Id) => string
}

/** Sends a form that begins something, and opens what was begun; a refusal is told and what was chosen stays. */
export function useBeginning({ url, body, failure, pageOf }: Beginning) {
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<FormMessage | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setMessage(null)
    const answer = await ask<{ id: Id }>(url, failure, body())
    if (answer.ok) return window.location.assign(pageOf(answer.value.id))
    setBusy(false)
    setMessage({ failed: true, text: answer.message })
  }
  return { busy, message, submit }
}
