'use client'

import { useState } from 'react'

import type { Id } from '../../documents/ids.ts'
import { recordText as text } from '../../i18n/unplanned.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { ask, type ServerAnswer } from '../ask.ts'
import type { FormMessage } from '../Message.tsx'
import type { RecordQuestion, RecordAnswer } from '../../contracts/unplanned.ts'
import { uploadFile } from '../uploadFile.ts'
import { fieldAbout, type RecordDraft } from './draft.ts'

type Recorded = Extract<RecordAnswer, { question: null }>
type Body = Readonly<Record<string, unknown>>

/** What is wrong, in the reader's words, and with which field of the form. */
export interface Wrong {
  field: keyof RecordDraft
  text: string
}

/** Something on its way into the record: its evidence uploaded, what is asked back, what it counted for, and the way back. */
export function useRecording(api: string, locale: Locale) {
  const failed = pick(text.failed, locale)
  const [doing, setDoing] = useState<'nothing' | 'uploading' | 'sending'>('nothing')
  const [message, setMessage] = useState<FormMessage | null>(null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [question, setQuestion] = useState<{ asked: RecordQuestion; body: Body } | null>(null)
  const [recorded, setRecorded] = useState<Recorded | null>(null)

  const tell = <T>(answer: ServerAnswer<T>): T | null => {
    setDoing('nothing')
    const field = answer.ok ? null : fieldAbout(answer.path)
    setWrong(answer.ok || field === null ? null : { field, text: answer.message })
    setMessage(answer.ok || field !== null ? null : { failed: true, text: answer.message })
    return answer.ok ? answer.value : null
  }

  const send = async (body: Body): Promise<boolean> => {
    setDoing('sending')
    const answer = tell(await ask<RecordAnswer>(`${api}/desk/unplanned`, failed, body))
    setQuestion(answer?.question ? { asked: answer.question, body } : null)
    setRecorded(answer !== null && answer.question === null ? answer : null)
    return answer !== null && answer.question === null
  }

  /** The picture goes first, so that what is recorded never names one that did not arrive. */
  const record = async (body: Body, file: File | null, url: string): Promise<boolean> => {
    setRecorded(null)
    const evidence: Record<string, unknown>[] = url.trim() === '' ? [] : [{ url: url.trim() }]
    if (file !== null) {
      setDoing('uploading')
      const about = { alt: String(body.title), organization: body.organization as Id }
      const uploaded = tell(await uploadFile(api, file, about, failed))
      if (uploaded === null) return false
      evidence.push({ file: uploaded.id })
    }
    return send(evidence.length === 0 ? body : { ...body, evidence })
  }

  const undo = async (): Promise<void> => {
    if (recorded === null) return
    setDoing('sending')
    const answer = tell(await ask<{ withdrawn: { title: string } }>(`${api}/desk/unplanned/withdraw`, failed, { id: recorded.entered.id }))
    if (answer === null) return
    setRecorded(null)
    setMessage({ failed: false, text: say(text.undone, locale, { title: answer.withdrawn.title }) })
  }

  return { doing, message, wrong, setWrong, question, setQuestion, recorded, setRecorded, send, record, undo }
}
