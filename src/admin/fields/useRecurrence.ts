'use client'

import { useField } from '@payloadcms/ui'
import { useState } from 'react'

import { localDateOf, type Instant } from '../../obligations/index.ts'
import { plainDefaults, plainOfRule, ruleOfPlain, type PlainRule } from '../../rules/series/plainRule.ts'

export const USUAL_TIME = '20:00'

/** The rule and the start that a programme keeps, as plain fields; null where they say more than those can. */
export function useRecurrence(now: Instant) {
  const rule = useField<string | null>({ path: 'rrule' })
  const start = useField<string | null>({ path: 'dtstart' })
  const [written, setWritten] = useState<PlainRule | null>(null)
  const [rrule, dtstart] = [rule.value || '', start.value || '']
  const plain = written !== null && ruleOfPlain(written) === rrule ? written : plainOfRule(rrule, dtstart)

  const write = (next: PlainRule): void => {
    setWritten(next)
    rule.setValue(ruleOfPlain(next))
  }
  const begin = (): void => {
    const from = dtstart || `${localDateOf(now)}T${USUAL_TIME}`
    start.setValue(from)
    write(plainDefaults(from))
  }
  const clear = (): void => {
    rule.setValue(null)
    start.setValue(null)
  }
  const restart = (day: string, time: string): void => start.setValue(`${day}T${time}`)
  return { rule, start, rrule, dtstart, plain, write, begin, clear, restart }
}
