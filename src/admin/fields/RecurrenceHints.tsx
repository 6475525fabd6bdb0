'use client'

import { formatLocalDay } from '../../i18n/dates.ts'
import { recurrenceText as text } from '../../i18n/series.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { type Instant } from '../../obligations/index.ts'
import { ruleOf } from '../../rules/series.ts'
import { countedFrom, phaseChange } from '../../rules/series/phase.ts'
import { lastInstead, type PlainRule } from '../../rules/series/plainRule.ts'

interface Part {
  plain: PlainRule
  locale: Locale
  onChange: (plain: PlainRule) => void
}

/** Says which months go without, and offers what no month lacks. */
export function MissingMonths({ plain, locale, onChange }: Part) {
  const instead = lastInstead(plain)
  if (instead === null) return null
  const hint = plain.pattern === 'monthDay' ? say(text.lastDayHint, locale, { day: plain.monthDays[0]! }) : pick(text.fifthHint, locale)
  return (
    <p className="dk-recurrence__hint">
      {hint}{' '}
      <button type="button" className="dk-button" onClick={() => onChange(instead)}>
        {pick(text.useLast, locale)}
      </button>
    </p>
  )
}

interface Written {
  rrule: string | null
  dtstart: string | null
}

interface BeatHintProps {
  before: Written
  after: Written
  now: Instant
  locale: Locale
  unit: string
}

/** From which week every second one is counted, and whether an edit flips the beat. */
export function BeatHint({ before, after, now, locale, unit }: BeatHintProps) {
  const [was, is] = [ruleOf(before), ruleOf(after)]
  if (is === null || is.parts.interval === 1) return null
  const { first, last } = countedFrom(is)
  const phase = was === null ? null : phaseChange(was, is, now, 3)
  const dates = (starts: readonly Instant[]): string => starts.map(formatLocalDay).join(', ')
  return (
    <>
      {is.parts.freq === 'WEEKLY' && (
        <p className="dk-note">
          {say(text.countedFrom, locale, { n: is.parts.interval, unit, first: formatLocalDay(first), last: formatLocalDay(last) })}
        </p>
      )}
      {phase?.flipped && (
        <p className="dk-error" role="status">
          {say(text.flipped, locale, { before: dates(phase.before), after: dates(phase.after) })}
        </p>
      )}
    </>
  )
}
