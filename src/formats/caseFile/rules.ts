import { z } from 'zod'

import { ruleRefusalText } from '../../i18n/ruleRefusals.ts'
import {
  checkRule,
  parseDuration,
  readRuleParts,
  readStart,
  timeBandRules,
  weekdays,
  type RuleReading,
  type RuleRefusal,
} from '../../obligations/index.ts'
import { checked, hasValidity, inspected, isPrimeOrBands, record } from './checks.ts'
import type { CheckFault } from './issues.ts'
import { anyText, filledList, filledText, localDate, orElse, orNull, timeOfDay, yes } from './values.ts'

/** Hours of days, as `primeTime` and `timeBand` list them. */
export const band = inspected(
  record({
    days: filledList(z.enum(weekdays)),
    from: timeOfDay,
    to: timeOfDay,
    validFrom: orNull(localDate),
    validTo: orNull(localDate),
  }),
  hasValidity,
)

const refused = (refusal: RuleRefusal, at: readonly PropertyKey[]): CheckFault => ({
  code: 'rule',
  at,
  params: { refusal: ruleRefusalText(refusal) },
})

/** A text that is kept as written once the engine has read it. */
const readable = (read: (text: string) => RuleReading<unknown>): typeof anyText =>
  checked(anyText, (written) => {
    const reading = read(written)
    return reading.ok ? [] : [refused(reading.refusal, [])]
  })

/** A recurrence that opens windows. */
export const windowRule = checked(
  record({
    rrule: readable(readRuleParts),
    dtstart: readable(readStart),
    duration: orNull(readable(parseDuration)),
    label: orNull(filledText),
  }),
  (rule) => {
    const check = checkRule(rule)
    return check.ok ? [] : [refused(check.refusal, [check.refusal.field])]
  },
)

/** Prime time, or bands of its own. */
export const timeBand = inspected(
  record({
    prime: orNull(yes),
    bands: orNull(filledList(band)),
    rule: orElse(z.enum(timeBandRules), 'start'),
  }),
  isPrimeOrBands,
).transform(({ bands, rule }) => (bands === null ? { prime: true as const, rule } : { bands, rule }))
