/**
 * Recurrence rules made to hurt: how long each takes to be refused, and which part the refusal names;
 * and for those that are allowed but sparse, how long they take to be accepted and expanded.
 *
 * node scripts/run.mjs bench/hostile-rules.ts
 */
import { checkRule, instantOf, occurrencesOf, startOfDay, type WindowRule } from '../src/obligations/index.ts'
import { printTable } from './table.ts'

const MOST_MILLISECONDS = 100

const hostile: readonly WindowRule[] = [
  'FREQ=DAILY;INTERVAL=-1',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;INTERVAL=99999999999999999999',
  'FREQ=HOURLY;INTERVAL=2;BYHOUR=1',
  'FREQ=SECONDLY;COUNT=1000000000',
  'FREQ=DAILY;COUNT=1000000000',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000',
  'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;BYMONTH=4',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30,-31,30,31;BYDAY=MO,TU,WE,TH,FR,SA,SU',
  'FREQ=YEARLY;INTERVAL=366;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231',
  'FREQ=MONTHLY;BYDAY=5MO,5TU,5WE;BYMONTHDAY=1;BYSETPOS=31',
  'FREQ=YEARLY;BYDAY=-5SU;BYMONTH=2;BYMONTHDAY=28;BYSETPOS=-31',
  'FREQ=WEEKLY;INTERVAL=366;BYDAY=MO;BYMONTH=1;UNTIL=20140101',
  'FREQ=YEARLY;BYEASTER=0',
  'FREQ=DAILY;__proto__=1',
  `FREQ=DAILY;BYMONTHDAY=${'31,'.repeat(160)}32`,
  `FREQ=DAILY;${'X'.repeat(10_000_000)}`,
  `${'FREQ=DAILY;'.repeat(45)}`,
].map((rrule) => ({ rrule, dtstart: '2014-01-06T00:00' }))

const starts: readonly WindowRule[] = [
  { rrule: 'FREQ=DAILY', dtstart: '9999-12-31T23:59' },
  { rrule: 'FREQ=DAILY', dtstart: '0'.repeat(1_000_000) },
  { rrule: 'FREQ=DAILY', dtstart: '2014-02-30T00:00' },
  { rrule: 'FREQ=DAILY', dtstart: '2014-01-06T00:00', duration: `P${'9'.repeat(1_000_000)}D` },
]

const sparse: readonly WindowRule[] = [
  { rrule: 'FREQ=DAILY;INTERVAL=366;BYMONTH=2;BYMONTHDAY=29', dtstart: '2096-02-29T00:00' },
  { rrule: 'FREQ=YEARLY;INTERVAL=366;BYMONTH=2;BYMONTHDAY=29', dtstart: '2000-01-01T00:00' },
  { rrule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU;COUNT=1000', dtstart: '2000-01-01T00:00' },
  { rrule: 'FREQ=WEEKLY;INTERVAL=365;BYDAY=MO;BYMONTH=1;COUNT=1000', dtstart: '2000-01-03T00:00' },
  { rrule: 'FREQ=DAILY', dtstart: '2000-01-01T00:00' },
]

const short = (text: string): string => (text.length > 72 ? `${text.slice(0, 60)}… (${text.length})` : text)
const written = ({ rrule, dtstart, duration }: WindowRule): string =>
  rrule === 'FREQ=DAILY' ? short(`${dtstart} ${duration ?? ''}`) : short(rrule)

let slowest = 0
const refusals = [...hostile, ...starts].map((rule) => {
  const start = performance.now()
  const check = checkRule(rule)
  const milliseconds = performance.now() - start
  slowest = Math.max(slowest, milliseconds)
  return [
    written(rule),
    check.ok ? 'ACCEPTED' : check.refusal.code,
    check.ok ? '' : short(check.refusal.part),
    `${milliseconds.toFixed(2)} ms`,
  ]
})
printTable('Hostile rules', ['rule', 'refused as', 'part', 'took'], refusals)

const expansions = sparse.map((rule) => {
  const start = performance.now()
  const check = checkRule(rule)
  const accepted = performance.now() - start
  const found = check.ok ? occurrencesOf(check.rule, instantOf(0), startOfDay('2101-01-01')).length : 0
  const expanded = performance.now() - start - accepted
  slowest = Math.max(slowest, accepted)
  return [`${rule.dtstart} ${short(rule.rrule)}`, `${accepted.toFixed(2)} ms`, String(found), `${expanded.toFixed(2)} ms`]
})
printTable('Sparse but allowed, until 2100', ['rule', 'accepted in', 'occurrences', 'expanded in'], expansions)

console.log(`Slowest decision: ${slowest.toFixed(2)} ms; at most ${MOST_MILLISECONDS} ms are allowed.`)
process.exitCode = slowest < MOST_MILLISECONDS && refusals.every(([, code]) => code !== 'ACCEPTED') ? 0 : 1
