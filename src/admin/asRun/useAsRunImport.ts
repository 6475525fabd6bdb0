'use client'

import { useState } from 'react'

import type { Id } from '../../fields/ids.ts'
import type { Mapping } from '../../asRun/mapping.ts'
import { asRunText as text } from '../../i18n/asRun.ts'
import type { NotInFileChoice } from '../../i18n/notInFile.ts'
import { say, type Locale } from '../../i18n/text.ts'
import { unplannedLineText } from '../../i18n/unplanned.ts'
import { ask, type Answer } from '../ask.ts'
import type { Message } from '../Message.tsx'
import type { Ask, Begun, ImportProgress, RecordedLines, Told, ToldLine } from './contract.ts'
import { keyOf } from './lines.ts'

/** A file and how it is to be read. */
export interface Reading {
  channel: string
  file: File | null
  mapping: Mapping | null
  wholeDays: boolean
}

/** How often it is asked how far the writing has come. */
const PAUSE = 700
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE))

/** A log on its way into the record: set against the plan, decided on, recorded. */
export function useAsRunImport(url: string, locale: Locale, channel: string) {
  const failed = text.failed[locale]
  const [reading, setReading] = useState<Reading>({ channel, file: null, mapping: null, wholeDays: false })
  const [told, setTold] = useState<Told | null>(null)
  const [notInFile, setNotInFile] = useState<NotInFileChoice>('missedWithin')
  const markMissed = notInFile !== 'left'
  const [taken, setTaken] = useState<ReadonlyMap<string, Ask['take'][number]>>(new Map())
  const [doing, setDoing] = useState<'nothing' | 'looking' | 'applying'>('nothing')
  const [message, setMessage] = useState<Message | null>(null)

  const tell = <T>(answer: Answer<T>): T | null => {
    setMessage(answer.ok ? null : { failed: true, text: answer.message })
    return answer.ok ? answer.value : null
  }
  /** Read in another way: what was told does not hold any more. */
  const read = (change: Partial<Reading>): void => {
    setReading({ ...reading, ...change })
    setTold(null)
    setTaken(new Map())
    setMessage(null)
  }
  /** Which days a file speaks of changes what is told; whether it is written down does not. */
  const decideNotInFile = (choice: NotInFileChoice): void => {
    setNotInFile(choice)
    const wholeDays = choice === 'missedDays'
    if (wholeDays !== reading.wholeDays && choice !== 'left') read({ wholeDays })
  }
  /** The columns stay in sight while they are chosen. */
  const mapColumns = (mapping: Mapping): void => {
    read({ mapping })
    setTold(told && { programmes: told.programmes, channel: told.channel, headings: told.headings, mapping, ready: false, faultCount: 0, faults: [] })
  }
  const take = (line: ToldLine, wanted: boolean): void => {
    const next = new Map(taken)
    if (wanted) next.set(keyOf(line), { row: line.row!.row, placement: line.placement!.id })
    else next.delete(keyOf(line))
    setTaken(next)
  }

  const look = async (): Promise<void> => {
    setDoing('looking')
    const answer = tell(await ask<Told>(`${url}/preview`, failed, formOf(reading, { markMissed: true, take: [] })))
    setDoing('nothing')
    setTold(answer)
    setTaken(new Map())
    if (answer) setReading((now) => ({ ...now, mapping: answer.mapping }))
  }

  const apply = async (): Promise<void> => {
    setDoing('applying')
    const begun = tell(await ask<Begun>(`${url}/apply`, failed, formOf(reading, { markMissed, take: [...taken.values()], version: told?.version })))
    const ended = begun && (await follow(begun.import))
    setDoing('nothing')
    if (!begun || !ended) return
    setTold(null)
    setMessage({ failed: false, text: begun.before ? text.before[locale] : ended.total === 0 ? text.nothing[locale] : say(text.applied, locale, { total: ended.total }) })
  }

  /** Records lines that had no slot, then sets the file against the plan again: they are in it by now. */
  const recordLines = async (lines: 'all' | readonly { row: number; programme: Id | null }[]): Promise<void> => {
    setDoing('applying')
    const done = tell(await ask<RecordedLines>(`${url}/unplanned`, failed, formOf(reading, { markMissed, take: [], version: told?.version, lines })))
    if (done !== null) await look()
    setDoing('nothing')
    if (done !== null) setMessage({ failed: false, text: say(unplannedLineText.recorded, locale, { n: done.recorded, counted: done.counted }) })
  }

  const follow = async (begun: ImportProgress): Promise<ImportProgress | null> => {
    let progress = begun
    while (progress.state === 'writing') {
      setMessage({ failed: false, text: say(text.applying, locale, { written: progress.written, total: progress.total }) })
      await pause()
      const next = tell(await ask<{ import: ImportProgress }>(`${url}/progress/${begun.id}`, failed))
      if (next === null) return null
      progress = next.import
    }
    return progress
  }

  return { reading, read, mapColumns, told, look, markMissed, notInFile, decideNotInFile, taken, take, apply, recordLines, doing, message }
}

function formOf({ file, channel, mapping, wholeDays }: Reading, decided: Pick<Ask, 'markMissed' | 'take' | 'version' | 'lines'>): FormData {
  const form = new FormData()
  if (file !== null) form.set('file', file)
  form.set('ask', JSON.stringify({ channel, mapping, wholeDays, ...decided } satisfies Ask))
  return form
}
