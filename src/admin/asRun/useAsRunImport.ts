'use client'

import { useState } from 'react'

import type { Id } from '../../documents/ids.ts'
import { asRunText as text } from '../../i18n/asRun.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { unplannedLineText } from '../../i18n/unplanned.ts'
import { ask, type ServerAnswer } from '../ask.ts'
import type { FormMessage } from '../Message.tsx'
import type { BegunImport, AsRunProgress, RecordedOfFile, AsRunPreview } from '../../contracts/asRun.ts'
import { logForm } from './logForm.ts'
import { useLogPreview } from './useLogPreview.ts'

/** How often it is asked how far the writing has come. */
const PAUSE = 700
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE))

/** A log on its way into the record: set against the plan, decided on, recorded. */
export function useAsRunImport(url: string, locale: Locale, channel: string) {
  const failed = pick(text.failed, locale)
  const [doing, setDoing] = useState<'nothing' | 'looking' | 'applying'>('nothing')
  const [message, setMessage] = useState<FormMessage | null>(null)

  const tell = <T>(answer: ServerAnswer<T>): T | null => {
    setMessage(answer.ok ? null : { failed: true, text: answer.message })
    return answer.ok ? answer.value : null
  }
  const preview = useLogPreview(channel, () => setMessage(null))
  const { reading, told, taken, notInFile } = preview
  const markMissed = notInFile !== 'left'

  const look = async (): Promise<void> => {
    setDoing('looking')
    const answer = tell(await ask<AsRunPreview>(`${url}/preview`, failed, logForm(reading, { markMissed: true, take: [] })))
    setDoing('nothing')
    preview.showPreview(answer)
  }

  const apply = async (): Promise<void> => {
    setDoing('applying')
    const begun = tell(
      await ask<BegunImport>(`${url}/apply`, failed, logForm(reading, { markMissed, take: [...taken.values()], version: told?.version })),
    )
    const ended = begun && (await follow(begun.import))
    setDoing('nothing')
    if (!begun || !ended) return
    preview.clearPreview()
    setMessage({
      failed: false,
      text: begun.before
        ? pick(text.before, locale)
        : ended.total === 0
          ? pick(text.nothing, locale)
          : say(text.applied, locale, { total: ended.total }),
    })
  }

  /** Records lines that had no slot, then sets the file against the plan again: they are in it by now. */
  const recordLines = async (lines: 'all' | readonly { row: number; programme: Id | null }[]): Promise<void> => {
    setDoing('applying')
    const done = tell(
      await ask<RecordedOfFile>(`${url}/unplanned`, failed, logForm(reading, { markMissed, take: [], version: told?.version, lines })),
    )
    if (done !== null) await look()
    setDoing('nothing')
    if (done !== null)
      setMessage({ failed: false, text: say(unplannedLineText.recorded, locale, { n: done.recorded, counted: done.counted }) })
  }

  const follow = async (begun: AsRunProgress): Promise<AsRunProgress | null> => {
    let progress = begun
    while (progress.state === 'writing') {
      setMessage({ failed: false, text: say(text.applying, locale, { written: progress.written, total: progress.total }) })
      await pause()
      const next = tell(await ask<{ import: AsRunProgress }>(`${url}/progress/${begun.id}`, failed))
      if (next === null) return null
      progress = next.import
    }
    return progress
  }

  const { read, mapColumns, decideNotInFile, take } = preview
  return { reading, read, mapColumns, told, look, markMissed, notInFile, decideNotInFile, taken, take, apply, recordLines, doing, message }
}
