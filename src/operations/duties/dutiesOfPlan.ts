import { dayFromStore, dayToStore } from '../../documents/days.ts'
import { idOf, idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import type { Selected, Stored } from '../../documents/stored.ts'
import { DAY, localDateOf, startOfDay, type Instant, type LocalDate } from '../../obligations/index.ts'
import { titleOf } from '../../rules/clauseTitle.ts'
import { frequencyOfClause, frequencyOfRule } from '../../rules/duties/dutyOfClause.ts'
import { dutyDueDays, type DutyFrequency } from '../../rules/duties/dutyWindows.ts'

export type PlanWithRows = Pick<Stored<'plans'>, 'id' | 'ref' | 'period' | 'followedFrom' | 'responsibleBodies'>

export const clauseFields = {
  ref: true,
  title: true,
  text: true,
  gloss: true,
  kind: true,
  source: true,
  checkedBy: true,
  obligors: true,
  windows: true,
  validFrom: true,
  validTo: true,
  periodCalendar: true,
  answersDueDays: true,
} as const
export type DutyClause = Selected<'commitments', typeof clauseFields>

/** A body as far as it tells who is meant by a group. */
export const groupFields = { isGroup: true, members: true, categories: true, level: true, province: true, name: true } as const
export type GroupBody = Selected<'organizations', typeof groupFields>

/** A duty as it is about to be stored. */
export type DutyData = Omit<Partial<Stored<'duties'>>, 'id'> & { ref: string }

interface OfPlan {
  plan: PlanWithRows
  clauses: readonly DutyClause[]
  organizations: readonly GroupBody[]
  now: Instant
}

/** The duties of a plan: its rows, each with its bodies, and a check of every clause that is checked by hand and that no row asks for. */
export function dutiesOfPlan(of: OfPlan): DutyData[] {
  const { plan, clauses } = of
  const taken = new Set<string>()
  const rows = (plan.responsibleBodies ?? []).flatMap((body, at) =>
    (body.duties ?? []).map((row, within) => rowDuty(of, { body, row, place: `${at + 1}.${within + 1}` }, taken)),
  )
  const checks = clauses.filter(({ ref, checkedBy }) => checkedBy === 'hand' && !taken.has(ref)).map((clause) => checkDutyOf(of, clause))
  return [...rows, ...checks].map((duty, at) => ({ ...duty, plan: plan.id, ordinal: at + 1 }))
}

type BodyRow = NonNullable<PlanWithRows['responsibleBodies']>[number]
type DutyRow = NonNullable<BodyRow['duties']>[number]
interface RowAt {
  body: BodyRow
  row: DutyRow
  place: string
}

function rowDuty(of: OfPlan, { body, row, place }: RowAt, taken: Set<string>): DutyData {
  const { plan, clauses } = of
  const refs = row.commitmentRefs ?? []
  const named = clauses.filter(({ ref }) => refs.includes(ref))
  const check = named.find(({ ref, checkedBy }) => checkedBy === 'hand' && !taken.has(ref))
  if (check !== undefined) taken.add(check.ref)
  // What placements show asks for no report beside them.
  const counted = named.length > 0 && named.every(({ checkedBy }) => checkedBy === 'machine')
  const frequency = counted ? 'none' : frequencyOfClause(row.obligation, row.text)
  const bodies = bodiesOfRow(body, of.organizations)
  return {
    ref: row.ref || `${plan.ref}.duty.${place}`,
    title: titleOf(row.text),
    text: row.text,
    gloss: row.gloss ?? null,
    askedOf: body.name,
    source: row.source,
    bodies: bodies.length > 0 || check === undefined ? bodies : idsOf(check.obligors),
    commitment: check?.id ?? null,
    ...whenOf(of, frequency),
    calendar: frequency === 'reports' ? 'report_15_14' : 'civil',
  }
}

/** The body of a row; of a group its members, or else the bodies of its kind in the same province, as far as they are known. */
function bodiesOfRow({ organization, isGroup, category }: BodyRow, organizations: readonly GroupBody[]): Id[] {
  const own = idOrNull(organization)
  const body = own === null ? undefined : organizations.find(({ id }) => String(id) === String(own))
  if (body === undefined) return []
  if (isGroup !== true && body.isGroup !== true) return [body.id]
  const members = idsOf(body.members)
  if (members.length > 0) return members
  const levels = (category ?? []).flatMap((one) => levelOfCategory[one] ?? [])
  return organizations
    .filter((one) => one.isGroup !== true && one.province === body.province && levels.includes(one.level!))
    .map(({ id }) => id)
}

/** Groups that are named by their level. */
const levelOfCategory: Readonly<Record<string, NonNullable<GroupBody['level']>>> = {
  province_department: 'province_department',
  district_people_committee: 'district',
  commune_people_committee: 'commune',
}

function checkDutyOf(of: OfPlan, clause: DutyClause): DutyData {
  const rrule = clause.windows?.[0]?.rrule
  const frequency = (rrule ? frequencyOfRule(rrule) : null) ?? frequencyOfClause(clause.kind, clause.text)
  const dueDays = clause.answersDueDays ?? 0
  return {
    ref: `${clause.ref}.check`,
    title: clause.title || titleOf(clause.text),
    text: clause.text,
    gloss: clause.gloss ?? null,
    askedOf: null,
    source: clause.source,
    bodies: idsOf(clause.obligors),
    commitment: clause.id,
    ...whenOf(of, frequency, { from: clause.validFrom, until: clause.validTo }),
    calendar: clause.periodCalendar ?? 'civil',
    dueDays: dueDays >= dutyDueDays.least && dueDays <= dutyDueDays.most ? dueDays : 0,
  }
}

/** Between which days, by default those of the plan; what is done once and knows no end is to be done within a year. */
function whenOf(
  { plan: { period, followedFrom }, now }: OfPlan,
  frequency: DutyFrequency,
  given: { from?: string | null; until?: string | null } = {},
) {
  const first = given.from ?? period?.start ?? followedFrom
  const from = first ? dayFromStore(first) : localDateOf(now)
  const last = given.until ? dayFromStore(given.until) : period?.end ? dayAfter(dayFromStore(period.end)) : null
  const until = last === null && frequency === 'once' ? localDateOf(startOfDay(from) + 365 * DAY) : last
  return {
    frequency,
    from: dayToStore(from),
    until: until === null ? null : dayToStore(until),
    dueDays: 0,
    dueUnit: 'calendar' as const,
    remindDays: ['14' as const, '3' as const],
  }
}

const dayAfter = (day: LocalDate): LocalDate => localDateOf(startOfDay(day) + DAY)

/** What a plan's file may say anew of a duty; what people decide of it is left alone. */
export const broughtFields = ['title', 'text', 'gloss', 'askedOf', 'ordinal'] as const

/** Whether a stored duty says what the plan says. */
export const saysTheSame = (stored: Readonly<Record<string, unknown>>, { plan, ...duty }: DutyData): boolean =>
  String(idOf(stored.plan)) === String(plan) && broughtFields.every((name) => (stored[name] ?? null) === (duty[name] ?? null))
