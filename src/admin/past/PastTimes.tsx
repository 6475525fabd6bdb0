'use client'

import { useState } from 'react'

import { formatDay } from '../../i18n/dates.ts'
import { pastText as text, pastWords } from '../../i18n/past.ts'
import { localDateOf, type Instant, type LocalDate } from '../../obligations/index.ts'
import type { SignedReportTimes } from '../../operations/record/signedReportTimes.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { endOfAsked } from '../../rules/askedTimes.ts'
import { readTypedDay } from '../calendar/wall.ts'
import { LabelledSelect } from '../filters/LabelledSelect.tsx'
import { presetOf, timePresets, type TimePreset } from './times.ts'
import './past.css'

const names = ['asOf', 'knownAt'] as const

/** The two times as an address has them; what is missing is now. */
export type TimeParams = Readonly<Partial<Record<(typeof names)[number], string>>>

/** Both at once, where one of them changes the other stays. */
type ChooseTimes = (times: { asOf: string | undefined; knownAt: string | undefined }) => void

interface PastTimesProps {
  times: TimeParams
  today: LocalDate
  /** Signed reports whose times can be looked at. */
  reports: readonly SignedReportTimes[]
  locale: Locale
  onChoose: ChooseTimes
}

/** As of when things are shown, and by what was known when; or both as a signed report has them. */
export function PastTimes(props: PastTimesProps) {
  const { times, reports, locale, onChoose } = props
  const chosen = reports.find(({ asOf, knownAt }) => asOf === times.asOf && knownAt === times.knownAt)
  return (
    <div className="dk-past" role="group" aria-label={pick(text.times, locale)}>
      {names.map((name) => (
        <OneTime key={name} name={name} {...props} />
      ))}
      {reports.length > 0 && (
        <LabelledSelect
          label={text.signedReport}
          value={chosen?.id ?? ''}
          locale={locale}
          onChange={(id) => {
            const report = reports.find((one) => one.id === id)
            onChoose({ asOf: report?.asOf, knownAt: report?.knownAt })
          }}
        >
          <option value="">{pick(text.chooseReport, locale)}</option>
          {reports.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </LabelledSelect>
      )}
    </div>
  )
}

/** Plainly, that this is not now, and the way back. */
export function PastMark({ times, locale, onChoose }: Pick<PastTimesProps, 'times' | 'locale' | 'onChoose'>) {
  const [asOf, knownAt] = names.map((name) => endOfAsked(times[name] ?? '')) as [Instant | null, Instant | null]
  if (asOf === null && knownAt === null) return null
  return (
    <p className="dk-past__mark" role="status">
      <strong>{pastWords(asOf, knownAt, locale)}</strong>{' '}
      <button type="button" className="dk-button" onClick={() => onChoose({ asOf: undefined, knownAt: undefined })}>
        {pick(text.backToNow, locale)}
      </button>
    </p>
  )
}

/** A time that is often asked for, or a day. */
function OneTime({ name, times, today, locale, onChoose }: PastTimesProps & { name: (typeof names)[number] }) {
  const presets = timePresets(today)
  const kept = dayOf(times[name])
  const [isOpen, setIsOpen] = useState(false)
  const preset: TimePreset = isOpen ? 'otherDay' : presetOf(kept, presets)
  const choose = (day: string | undefined): void => onChoose({ asOf: times.asOf, knownAt: times.knownAt, [name]: day })
  const choosePreset = (next: string): void => {
    setIsOpen(next === 'otherDay')
    if (next !== 'otherDay') choose(presets[next as keyof typeof presets] ?? undefined)
  }
  return (
    <span className="dk-past__time">
      <LabelledSelect label={text[name]} value={preset} locale={locale} onChange={choosePreset}>
        {(['now', 'monthEnd', 'periodEnd', 'otherDay'] as const).map((one) => (
          <option key={one} value={one}>
            {pick(text[one], locale)}
          </option>
        ))}
      </LabelledSelect>
      {preset === 'otherDay' && (
        <DayInput
          key={kept}
          label={say(text.dayOf, locale, { what: pick(text[name], locale) })}
          day={kept}
          onDay={(day) => {
            setIsOpen(false)
            choose(day)
          }}
        />
      )}
    </span>
  )
}

/** The day that an address asks for; of an instant the day that it lies in. */
function dayOf(asked: string | undefined): LocalDate | null {
  const end = endOfAsked(asked ?? '')
  return end === null ? null : localDateOf(end - 1)
}

/** A day as people here write it, taken when it is whole: with Enter, or when the field is left. */
function DayInput({ label, day, onDay }: { label: string; day: LocalDate | null; onDay: (day: LocalDate) => void }) {
  const [written, setWritten] = useState(day === null ? '' : formatDay(day))
  const meant = readTypedDay(written)
  const take = (): void => {
    if (meant !== null && meant !== day) onDay(meant)
  }
  return (
    <input
      className="dk-select"
      aria-label={label}
      aria-invalid={written !== '' && meant === null}
      placeholder="dd/MM/yyyy"
      autoComplete="off"
      value={written}
      onChange={({ target }) => setWritten(target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        take()
      }}
    />
  )
}
