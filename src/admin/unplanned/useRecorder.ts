'use client'

import { useEffect, useRef, useState } from 'react'

import type { EntryChoices, EntryPreset, PeriodChoice } from '../../contracts/unplanned.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { nextAfter, readRecord, recordDraftOf, type RecordDraft } from './draft.ts'
import { useRecording } from './useRecording.ts'

interface RecorderOptions {
  choices: EntryChoices
  preset: EntryPreset
  periods: readonly PeriodChoice[]
  today: LocalDate
  locale: Locale
  api: string
}

/** What is being typed, sending it, and bringing what is answered before the reader. */
export function useRecorder({ choices, preset, periods, today, locale, api }: RecorderOptions) {
  const [draft, setDraft] = useState<RecordDraft>(() => recordDraftOf(preset, choices))
  const recording = useRecording(api, locale)
  const { question, recorded, wrong, message } = recording
  const busy = recording.doing !== 'nothing'
  const form = useRef<HTMLFormElement>(null)
  const answerPlace = useRef<HTMLDivElement>(null)
  const messagePlace = useRef<HTMLParagraphElement>(null)
  const focus = (field: keyof RecordDraft): void => form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus()
  const change = (part: Partial<RecordDraft>): void => {
    if (wrong !== null && wrong.field in part) recording.setWrong(null)
    setDraft((old) => ({ ...old, ...part }))
  }
  // A phone shows a part of the page: what was answered is brought before the reader, wherever it stands.
  useEffect(() => {
    if (wrong !== null) focus(wrong.field)
    else if (question !== null || recorded !== null) answerPlace.current?.focus()
    else if (message !== null) messagePlace.current?.scrollIntoView({ block: 'nearest' })
  }, [wrong, question, recorded, message])

  const submit = async (): Promise<void> => {
    const read = readRecord(draft, choices, periods, today)
    if (!read.ok) return recording.setWrong({ field: read.field, text: pick(read.wrong, locale) })
    if (await recording.record(read.body, draft.file, draft.url)) setDraft(nextAfter)
  }
  const answer = async (body: Readonly<Record<string, unknown>>): Promise<void> => {
    if (await recording.send(body)) setDraft(nextAfter)
  }
  return { draft, change, submit, answer, recording, busy, focus, form, answerPlace, messagePlace }
}
