'use client'

import { useState } from 'react'

import { listText as text } from '../../i18n/activityList.ts'
import { recordText } from '../../i18n/unplanned.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import type { FormMessage } from '../Message.tsx'
import type { ListPreview } from '../../contracts/unplanned.ts'
import type { RecordedOfFile } from '../../contracts/asRun.ts'

/** A list on its way into the record: read as soon as it is chosen, shown, recorded. */
export function useList(api: string, locale: Locale) {
  const failed = pick(recordText.failed, locale)
  const [file, setFile] = useState<File | null>(null)
  const [channel, setChannel] = useState('')
  const [told, setTold] = useState<ListPreview | null>(null)
  const [doing, setDoing] = useState<'nothing' | 'reading' | 'recording'>('nothing')
  const [message, setMessage] = useState<FormMessage | null>(null)

  const formOf = (chosen: File, where: string, more: Readonly<Record<string, unknown>> = {}): FormData => {
    const form = new FormData()
    form.set('file', chosen)
    form.set('ask', JSON.stringify({ channel: where, ...more }))
    return form
  }

  const look = async (chosen: File | null, where: string): Promise<void> => {
    setFile(chosen)
    setChannel(where)
    setTold(null)
    setMessage(null)
    if (chosen === null) return
    setDoing('reading')
    const answer = await ask<ListPreview>(`${api}/desk/unplanned/list/preview`, failed, formOf(chosen, where))
    setDoing('nothing')
    if (answer.ok) setTold(answer.value)
    else setMessage({ failed: true, text: answer.message })
  }

  const apply = async (): Promise<void> => {
    if (file === null || told === null) return
    setDoing('recording')
    const answer = await ask<RecordedOfFile>(
      `${api}/desk/unplanned/list/apply`,
      failed,
      formOf(file, channel, { version: told.version, leaveOut: told.counts.faulty > 0 }),
    )
    setDoing('nothing')
    if (!answer.ok) return setMessage({ failed: true, text: answer.message })
    const { recorded, met } = answer.value
    setTold(null)
    setFile(null)
    setMessage({ failed: false, text: recorded === 0 ? pick(text.nothing, locale) : say(text.done, locale, { n: recorded, met }) })
  }

  return { file, channel, told, doing, message, look, apply }
}
