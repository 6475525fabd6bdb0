'use client'

import { useRef, useState } from 'react'

import type { Mapping } from '../../asRun/mapping.ts'
import type { Id } from '../../fields/ids.ts'
import { asRunText as text } from '../../i18n/asRun.ts'
import { say, type Locale } from '../../i18n/text.ts'
import { ask, type Answer } from '../ask.ts'
import '../calendar/calendar.css'
import './asRun.css'
import type { Ask, Begun, Progress, Told } from './contract.ts'
import { MappingForm } from './MappingForm.tsx'
import { keyOf, Reconciliation } from './Reconciliation.tsx'

interface AsRunImportProps {
  channels: readonly { id: Id; name: string }[]
  locale: Locale
  api: string
  admin: string
}

type Doing = 'nothing' | 'looking' | 'applying'

/** How often it is asked how far the writing has come. */
const PAUSE = 700
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE))

/** Channel and file, the columns, the reconciliation, then the recording. */
export function AsRunImport({ channels, locale, api, admin }: AsRunImportProps) {
  const url = `${api}/desk/as-run`
  const failed = text.failed[locale]
  const [channel, setChannel] = useState(channels.length === 1 ? String(channels[0]!.id) : '')
  const file = useRef<File | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [mapping, setMapping] = useState<Mapping | null>(null)
  const [wholeDays, setWholeDays] = useState(false)
  const [markMissed, setMarkMissed] = useState(true)
  const [taken, setTaken] = useState<ReadonlyMap<string, Ask['take'][number]>>(new Map())
  const [told, setTold] = useState<Told | null>(null)
  const [doing, setDoing] = useState<Doing>('nothing')
  const [said, setSaid] = useState<{ failed: boolean; message: string } | null>(null)

  const given = (version?: string): Ask => ({ channel, mapping, wholeDays, markMissed, take: [...taken.values()], ...(version !== undefined && { version }) })
  const tell = <T,>(answer: Answer<T>): T | null => {
    setSaid(answer.ok ? null : { failed: true, message: answer.message })
    return answer.ok ? answer.value : null
  }
  const startOver = (): void => {
    setTold(null)
    setTaken(new Map())
    setSaid(null)
  }

  const look = async (): Promise<void> => {
    if (file.current === null) return
    setDoing('looking')
    const answer = tell(await ask<Told>(`${url}/preview`, failed, formOf(file.current, { ...given(), take: [] })))
    setDoing('nothing')
    setTold(answer)
    setTaken(new Map())
    if (answer) setMapping(answer.mapping)
  }

  const apply = async (): Promise<void> => {
    if (file.current === null || told?.version === undefined) return
    setDoing('applying')
    const begun = tell(await ask<Begun>(`${url}/apply`, failed, formOf(file.current, given(told.version))))
    const ended = begun && (await follow(begun.import))
    setDoing('nothing')
    if (!begun || !ended) return
    setTold(null)
    setSaid({ failed: false, message: begun.before ? text.before[locale] : ended.total === 0 ? text.nothing[locale] : say(text.applied, locale, { total: ended.total }) })
  }

  const follow = async (begun: Progress): Promise<Progress | null> => {
    let progress = begun
    while (progress.state === 'writing') {
      setSaid({ failed: false, message: say(text.applying, locale, { written: progress.written, total: progress.total }) })
      await pause()
      const next = tell(await ask<{ import: Progress }>(`${url}/progress/${begun.id}`, failed))
      if (next === null) return null
      progress = next.import
    }
    return progress
  }

  return (
    <div className="dk-desk__body">
      <p>{text.intro[locale]}</p>
      <form
        className="dk-as-run__form"
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <label>
          {text.channel[locale]}
          <select
            required value={channel}
            onChange={({ target }) => {
              setChannel(target.value)
              setMapping(null)
              startOver()
            }}
          >
            <option value="">{text.choose[locale]}</option>
            {channels.map(({ id, name }) => <option key={id} value={String(id)}>{name}</option>)}
          </select>
        </label>
        <label>
          {text.file[locale]}
          {/* The browser's own button speaks the browser's language. */}
          <span className="dk-as-run__file">{chosen ?? text.chooseFile[locale]}</span>
          <input
            required type="file" accept=".csv,.txt,.tsv,.xlsx"
            onChange={({ target }) => {
              file.current = target.files?.[0] ?? null
              setChosen(file.current?.name ?? null)
              setMapping(null)
              startOver()
            }}
          />
        </label>
        <label className="dk-as-run__check">
          <input type="checkbox" checked={wholeDays} onChange={({ target }) => { setWholeDays(target.checked); startOver() }} />
          {text.wholeDays[locale]}
        </label>
        {told && mapping && (
          <MappingForm
            headings={told.headings} mapping={mapping} locale={locale}
            onChange={(changed) => {
              setMapping(changed)
              setTold({ headings: told.headings, mapping: changed, ready: false, faultCount: 0, faults: [] })
            }}
          />
        )}
        <p>
          <button type="submit" className="dk-button" disabled={doing !== 'nothing' || chosen === null || channel === ''}>{(doing === 'looking' ? text.looking : text.look)[locale]}</button>
        </p>
      </form>
      {told?.ready && (
        <section aria-label={text.look[locale]} className="dk-desk__body">
          <Reconciliation
            told={told} locale={locale} admin={admin} taken={new Set(taken.keys())}
            onTake={(line, take) => {
              const next = new Map(taken)
              if (take) next.set(keyOf(line), { row: line.row!.row, placement: line.placement!.id })
              else next.delete(keyOf(line))
              setTaken(next)
            }}
          />
          <label className="dk-as-run__check">
            <input type="checkbox" checked={markMissed} onChange={({ target }) => setMarkMissed(target.checked)} />
            {text.markMissed[locale]}
          </label>
          <p>
            <button type="button" className="dk-button dk-button--first" disabled={doing !== 'nothing'} onClick={() => void apply()}>{text.apply[locale]}</button>
          </p>
        </section>
      )}
      {told && !told.ready && <p className="dk-note">{text.chooseColumns[locale]}</p>}
      <p role="status" className={said?.failed ? 'dk-error' : undefined}>{said?.message}</p>
    </div>
  )
}

/** A file and what is asked of it. */
function formOf(file: File, asked: Ask): FormData {
  const form = new FormData()
  form.set('file', file)
  form.set('ask', JSON.stringify(asked))
  return form
}
