import { ruleRefusalText } from '../i18n/refusals.ts'
import {
  aggregations, checkRule, JOINT, measureKinds, parseLocalDate, partialPolicies, placementStatuses, readDuration,
  readRuleParts, readStart, rerunPolicies, timeBandRules, weekdays,
  type Answer, type Band, type Channel, type Commitment, type Facts, type Instant, type LocalDate, type Match, type Measure,
  type Organization, type Placement, type Reading, type RuleRefusal, type TimeBand, type TimeBandRule, type Validity,
  type Waiver, type WindowRule,
} from '../obligations/index.ts'
import type { Fault } from './faults.ts'
import { described, itemPath, quoted } from './paths.ts'
import {
  broken, daysToDeadline, examined, filledListOf, filledText, flag, inspected, instant, listOf, localDate, oneOf, optional, own, positiveInteger, record,
  required, text, timeOfDay, yes, type Reader,
} from './readers.ts'
import { distinct, distinctIds, idAmong, idsIn } from './references.ts'

/** A case file: facts, and the instant at which they are judged. */
export interface Case extends Facts {
  readonly asOf: Instant
}

export type CaseReading =
  | { readonly ok: true; readonly case: Case }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads the value of a case file (quota-semantics §7), or lists every fault in it: wrong or missing
 * values, unknown keys, ids that are not unique or lead nowhere, rules outside the allowed grammar.
 */
export function readCase(root: unknown): CaseReading {
  const faults: Fault[] = []
  const read = caseReader(root)(root, '$', faults)
  return read === broken || faults.length > 0 ? { ok: false, faults } : { ok: true, case: read }
}

function caseReader(root: unknown): Reader<Case> {
  const organization = idAmong(idsIn(root, 'organizations'), 'noOrganization')
  const anyObligor = idAmong(new Set([...idsIn(root, 'organizations'), JOINT]), 'noOrganization')
  const channel = idAmong(idsIn(root, 'channels'), 'noChannel')
  const commitment = idAmong(idsIn(root, 'commitments'), 'noCommitment')
  return record<Case>({
    asOf: required(instant),
    holidays: optional(listOf(localDate), []),
    organizations: required(distinctIds(listOf(organizationReader))),
    channels: required(distinctIds(listOf(channelReader))),
    commitments: required(distinctIds(listOf(commitmentReader(organization, channel)))),
    placements: required(distinctIds(listOf(placementReader(organization, channel)))),
    waivers: optional(listOf(waiverReader(commitment, anyObligor)), []),
  })
}

/** Dates that are both given must leave at least one day between them. */
const withValidity = <Value extends Partial<Validity>>(read: Reader<Value>): Reader<Value> =>
  inspected((found, path, faults) => {
    const [from, to] = [own(found, 'validFrom'), own(found, 'validTo')]
    if (!isLocalDate(from) || !isLocalDate(to) || from < to) return
    faults.push({ path: `${path}.validTo`, code: 'emptyValidity', params: { from, found: quoted(to) } })
  }, read)

const isLocalDate = (found: unknown): found is LocalDate => typeof found === 'string' && parseLocalDate(found) !== null

const organizationId = examined(text, (id, path, faults) => {
  if (id === JOINT) faults.push({ path, code: 'jointOrganization' })
})

const organizationReader = withValidity(
  record<Organization>({
    id: required(organizationId),
    validFrom: optional(localDate, null),
    validTo: optional(localDate, null),
  }),
)

const bandReader = withValidity(
  record<Band>({
    days: required(filledListOf(oneOf(weekdays))),
    from: required(timeOfDay),
    to: required(timeOfDay),
    validFrom: optional(localDate, null),
    validTo: optional(localDate, null),
  }),
)

const channelReader = record<Channel>({
  id: required(text),
  medium: required(text),
  primeTime: optional(listOf(bandReader), []),
})

function refuse(refusal: RuleRefusal, path: string, faults: Fault[]): void {
  faults.push({ path, code: 'rule', params: { refusal: ruleRefusalText(refusal) } })
}

/** A text that is kept as written once the engine has read it. */
const readable = (read: (text: string) => Reading<unknown>): Reader<string> =>
  examined(text, (written, path, faults) => {
    const reading = read(written)
    if (!reading.ok) refuse(reading.refusal, path, faults)
  })

const windowRuleReader = examined(
  record<WindowRule>({
    rrule: required(readable(readRuleParts)),
    dtstart: required(readable(readStart)),
    duration: optional(readable(readDuration), null),
    label: optional(filledText, null),
  }),
  (rule, path, faults) => {
    const check = checkRule(rule)
    if (!check.ok) refuse(check.refusal, `${path}.${check.refusal.field}`, faults)
  },
)

interface WrittenTimeBand {
  readonly prime: true | null
  readonly bands: readonly Band[] | null
  readonly rule: TimeBandRule
}

const writtenTimeBand = inspected(
  (found, path, faults) => {
    const [prime, bands] = [own(found, 'prime') != null, own(found, 'bands') != null]
    if (prime === bands) faults.push({ path, code: prime ? 'primeAndBands' : 'neitherPrimeNorBands' })
  },
  record<WrittenTimeBand>({
    prime: optional(yes, null),
    bands: optional(filledListOf(bandReader), null),
    rule: optional(oneOf(timeBandRules), 'start'),
  }),
)

const timeBandReader: Reader<TimeBand> = (found, path, faults) => {
  const read = writtenTimeBand(found, path, faults)
  if (read === broken) return broken
  const { prime, bands, rule } = read
  if (bands !== null) return { bands, rule }
  return prime === null ? broken : { prime, rule }
}

const anyMatch: Match = { media: [], channels: [], forms: [], programmes: [], themes: [] }

function commitmentReader(organization: Reader<string>, channel: Reader<string>): Reader<Commitment> {
  const match = record<Match>({
    media: optional(listOf(text), []),
    channels: optional(listOf(channel), []),
    forms: optional(listOf(text), []),
    programmes: optional(listOf(text), []),
    themes: optional(listOf(text), []),
  })
  return inspected(besideAnswers, withValidity(
    record<Commitment>({
      id: required(text),
      obligors: required(distinct(filledListOf(organization), 'duplicateObligor', null)),
      aggregation: optional(oneOf(aggregations), 'each'),
      windows: required(filledListOf(windowRuleReader)),
      validFrom: required(localDate),
      validTo: required(localDate),
      partial: optional(oneOf(partialPolicies), 'skip'),
      match: optional(match, anyMatch),
      measure: required(record<Measure>({ kind: required(oneOf(measureKinds)), target: required(positiveInteger) })),
      minSecondsEach: optional(positiveInteger, null),
      timeBand: optional(timeBandReader, null),
      reruns: optional(oneOf(rerunPolicies), 'exclude'),
      makegood: optional(record<{ readonly withinDays: number }>({ withinDays: required(positiveInteger) }), null),
      excuseWhenHolidays: optional(positiveInteger, null),
      answers: optional(record<{ readonly dueDays: number }>({ dueDays: required(daysToDeadline) }), null),
    }),
  ))
}

/** What answers have no use for, and that their windows are told apart by their labels (quota-semantics §3). */
function besideAnswers(found: unknown, path: string, faults: Fault[]): void {
  if (own(found, 'answers') == null) return
  for (const key of ['makegood', 'excuseWhenHolidays']) {
    if (own(found, key) != null) faults.push({ path: `${path}.${key}`, code: 'notBesideAnswers' })
  }
  const windows = own(found, 'windows')
  const firsts = new Map<unknown, string>()
  for (const [index, rule] of (Array.isArray(windows) ? windows : []).entries()) {
    const place = `${itemPath(`${path}.windows`, index)}.label`
    const label = own(rule, 'label') ?? null
    const first = firsts.get(label)
    if (first === undefined) firsts.set(label, place)
    else faults.push({ path: place, code: 'duplicateLabel', params: { found: described(label), first } })
  }
}

const answerReader = record<Answer>({ start: required(localDate), label: optional(filledText, null) })

const placementReader = (organization: Reader<string>, channel: Reader<string>): Reader<Placement> =>
  record<Placement>({
    id: required(text),
    organization: required(organization),
    channel: required(channel),
    form: required(text),
    programme: optional(text, null),
    themes: optional(listOf(text), []),
    contentId: optional(text, null),
    rerun: optional(flag, false),
    status: required(oneOf(placementStatuses)),
    plannedStart: required(instant),
    plannedSeconds: required(positiveInteger),
    actualStart: optional(instant, null),
    actualSeconds: optional(positiveInteger, null),
    makegoodFor: optional(text, null),
    answers: optional(answerReader, null),
  })

const waiverReader = (commitment: Reader<string>, obligor: Reader<string>): Reader<Waiver> =>
  record<Waiver>({
    commitment: required(commitment),
    obligor: optional(obligor, null),
    label: optional(filledText, null),
    from: required(localDate),
    to: required(localDate),
  })
