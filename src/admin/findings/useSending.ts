'use client'

import { useState } from 'react'

import type { FindingAnswer } from '../../contracts/findings.ts'
import { findingText as text } from '../../i18n/findings.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ask, type Refused } from '../ask.ts'

/** One request on its way, and why it was refused: what was typed stays with the form. */
export function useSending<Answer = FindingAnswer>(locale: Locale) {
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const failure = pick(text.failed, locale)

  /** Begins with what has to be there first: a file that is uploaded. */
  const send = async (url: string, bodyOf: () => Promise<object | Refused>): Promise<Answer | null> => {
    setSending(true)
    setRefused(null)
    const body = await bodyOf()
    const answer = 'message' in body ? { ok: false as const, ...(body as Refused) } : await ask<Answer>(url, failure, body)
    setSending(false)
    if (answer.ok) return answer.value
    setRefused(answer)
    return null
  }
  /** What is wrong with a field, and with none of those that are shown. */
  const wrong = (field: string): string | undefined => (refused?.path === field ? refused.message : undefined)
  const other = (fields: readonly string[]): string | null =>
    refused !== null && (refused.path === undefined || !fields.includes(refused.path)) ? refused.message : null
  return { sending, send, wrong, other, setRefused, failure }
}
