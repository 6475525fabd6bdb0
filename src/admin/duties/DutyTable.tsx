'use client'

import { useRouter } from 'next/navigation.js'
import { useState, useTransition } from 'react'

import type { DutiesAnswer } from '../../contracts/duties.ts'
import { dutyStateWords } from '../../i18n/duties.ts'
import { dutyText as text } from '../../i18n/dutyPage.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { dutyStateTraits, type DutyState } from '../../rules/duties/dutyState.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'
import { ask } from '../ask.ts'
import { Mark } from '../Mark.tsx'
import { dutyLook } from '../tones.ts'

/** A line of the table, in words. */
export interface DutyRow {
  key: string
  seen: number
  group: string
  title: string
  body: string
  period: string
  due: string
  state: DutyState
  notKept: boolean
  late: boolean
  evidence: number
  confirmed: string | null
  href: string
}

interface DutyTableProps {
  rows: readonly DutyRow[]
  by: 'body' | 'plan'
  /** An auditor looks: she may choose several. */
  audits: boolean
  locale: Locale
  api: string
}

/** Duties line by line under their bodies or plans; on a phone each line is a card. */
export function DutyTable({ rows, by, audits, locale, api }: DutyTableProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choosable = rows.filter(({ state }) => dutyStateTraits[state].waitsFor !== null)
  const toggle = (keys: readonly string[], on: boolean): void =>
    setChosen((before) => new Set(on ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))))
  const headings = [
    text.duty,
    ...(by === 'plan' ? [text.body] : []),
    text.periodHead,
    text.due,
    text.state,
    text.evidence,
    text.confirmedBy,
  ]
  return (
    <>
      {audits && choosable.length > 0 && (
        <ManyActs rows={rows.filter(({ key }) => chosen.has(key))} locale={locale} api={api} onDone={() => setChosen(new Set())}>
          <label className="dk-duties__all">
            <input
              type="checkbox"
              checked={choosable.every(({ key }) => chosen.has(key))}
              onChange={({ target }) =>
                toggle(
                  choosable.map(({ key }) => key),
                  target.checked,
                )
              }
            />
            {pick(text.chooseAll, locale)}
          </label>
        </ManyActs>
      )}
      {[...groupedBy(rows, ({ group }) => group)].map(([group, own]) => (
        <section key={group} className="dk-duties__group">
          <h2>{group}</h2>
          <table className="dk-duties__table">
            <ColumnHeads headings={headings} locale={locale} before={audits && <td className="dk-duties__choose" />} />
            <tbody>
              {own.map((row) => (
                <tr key={row.key}>
                  {audits && (
                    <td className="dk-duties__choose">
                      {dutyStateTraits[row.state].waitsFor !== null && (
                        <input
                          type="checkbox"
                          aria-label={say(text.choose, locale, { title: row.title, body: row.body, period: row.period })}
                          checked={chosen.has(row.key)}
                          onChange={({ target }) => toggle([row.key], target.checked)}
                        />
                      )}
                    </td>
                  )}
                  <RowCells row={row} by={by} locale={locale} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}

function RowCells({ row, by, locale }: { row: DutyRow; by: 'body' | 'plan'; locale: Locale }) {
  return (
    <>
      <th scope="row">
        <a href={row.href}>{row.title}</a>
      </th>
      {by === 'plan' && <td data-label={pick(text.body, locale)}>{row.body}</td>}
      <td data-label={pick(text.periodHead, locale)}>{row.period}</td>
      <td data-label={pick(text.due, locale)} className={row.state === 'overdue' ? 'dk-error' : undefined}>
        {row.due}
      </td>
      <td data-label={pick(text.state, locale)}>
        <Mark look={row.notKept ? dutyLook.overdue : dutyLook[row.state]}>{pick(dutyStateWords[row.state], locale)}</Mark>
        {row.notKept && <span className="dk-note">{pick(text.notKept, locale)}</span>}
        {row.late && <span className="dk-note">{pick(text.late, locale)}</span>}
      </td>
      <td data-label={pick(text.evidence, locale)}>
        {row.evidence === 0 ? (
          <span className="dk-note">{pick(text.noEvidence, locale)}</span>
        ) : (
          say(text.pieces, locale, { n: row.evidence })
        )}
      </td>
      <td data-label={pick(text.confirmedBy, locale)}>{row.confirmed ?? '–'}</td>
    </>
  )
}

interface ManyActsProps {
  /** Those that are chosen. */
  rows: readonly DutyRow[]
  locale: Locale
  api: string
  onDone: () => void
  children: React.ReactNode
}

/** What an auditor does to several at once: all of it or nothing, and what came of it is said. */
function ManyActs({ rows, locale, api, onDone, children }: ManyActsProps) {
  const router = useRouter()
  const [said, setSaid] = useState<{ message: string; bad: boolean } | null>(null)
  const [sending, setSending] = useState(false)
  const [, startTransition] = useTransition()
  const act = async (path: 'confirm' | 'remind', some: readonly DutyRow[]): Promise<void> => {
    setSending(true)
    const body = { duties: some.map(({ key, seen }) => ({ key, seen })) }
    const answer = await ask<DutiesAnswer>(`${api}/duty-accounts/${path}`, pick(text.failed, locale), body)
    setSending(false)
    if (!answer.ok) return setSaid({ message: answer.message, bad: true })
    const done = path === 'confirm' ? text.confirmedMany : text.remindedMany
    setSaid({ message: say(done, locale, { n: answer.value.count }), bad: false })
    onDone()
    startTransition(() => router.refresh())
  }
  const reported = rows.filter(({ state }) => state === 'reported')
  const waiting = rows.filter(({ state }) => dutyStateTraits[state].waitsFor === 'body')
  return (
    <div className="dk-duties__many">
      {children}
      <span>{say(text.chosen, locale, { n: rows.length })}</span>
      <button type="button" className="dk-button" disabled={sending || reported.length === 0} onClick={() => void act('confirm', reported)}>
        {pick(text.confirmMany, locale)} ({reported.length})
      </button>
      <button type="button" className="dk-button" disabled={sending || waiting.length === 0} onClick={() => void act('remind', waiting)}>
        {pick(text.remindMany, locale)} ({waiting.length})
      </button>
      <p role="status" className={said?.bad ? 'dk-error' : 'dk-note'}>
        {said?.message}
      </p>
    </div>
  )
}
