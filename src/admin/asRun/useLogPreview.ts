'use client'

import { useState } from 'react'

import type { AsRunAsk, AsRunLine, AsRunPreview } from '../../contracts/asRun.ts'
import type { Mapping } from '../../formats/asRun/mapping.ts'
import type { NotInFileChoice } from '../../i18n/notInFile.ts'
import { lineKeyOf } from './lines.ts'
import type { LogForm } from './logForm.ts'

/** A file with how it is to be read, what it shows set against the plan, and what is decided of it. */
export function useLogPreview(channel: string, onRead: () => void) {
  const [reading, setReading] = useState<LogForm>({ channel, file: null, mapping: null, wholeDays: false })
  const [told, setTold] = useState<AsRunPreview | null>(null)
  const [notInFile, setNotInFile] = useState<NotInFileChoice>('missedWithin')
  const [taken, setTaken] = useState<ReadonlyMap<string, AsRunAsk['take'][number]>>(new Map())

  /** Read in another way: what was shown does not hold any more. */
  const read = (change: Partial<LogForm>): void => {
    setReading({ ...reading, ...change })
    setTold(null)
    setTaken(new Map())
    onRead()
  }
  /** Which days a file speaks of changes what is shown; whether it is written down does not. */
  const decideNotInFile = (choice: NotInFileChoice): void => {
    setNotInFile(choice)
    const wholeDays = choice === 'missedDays'
    if (wholeDays !== reading.wholeDays && choice !== 'left') read({ wholeDays })
  }
  /** The columns stay in sight while they are chosen. */
  const mapColumns = (mapping: Mapping): void => {
    read({ mapping })
    setTold(told && { ...unreadPreview(told), mapping })
  }
  const take = (line: AsRunLine, wanted: boolean): void => {
    const next = new Map(taken)
    if (wanted) next.set(lineKeyOf(line), { row: line.row!.row, placement: line.placement!.id })
    else next.delete(lineKeyOf(line))
    setTaken(next)
  }
  const showPreview = (preview: AsRunPreview | null): void => {
    setTold(preview)
    setTaken(new Map())
    if (preview) setReading((now) => ({ ...now, mapping: preview.mapping }))
  }
  const clearPreview = (): void => setTold(null)
  return { reading, read, told, showPreview, clearPreview, mapColumns, notInFile, decideNotInFile, taken, take }
}

/** Of a preview what holds however the columns are mapped. */
const unreadPreview = ({ programmes, channel, headings, mapping }: AsRunPreview): AsRunPreview => ({
  programmes,
  channel,
  headings,
  mapping,
  ready: false,
  faultCount: 0,
  faults: [],
})
