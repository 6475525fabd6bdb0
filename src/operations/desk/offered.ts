import type { PayloadRequest } from 'payload'

import { holds, personOf, type Person } from '../../access/roles.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { formatDay } from '../../i18n/dates.ts'
import { pickerText } from '../../i18n/pickers.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import { toldApart } from '../../rules/toldApart.ts'
import { channelLabels } from '../../store/channelLabels.ts'
import { readAll } from '../../database/read.ts'
import { linesOf } from '../../store/planThemes.ts'
import { standsAt } from '../../store/retired.ts'
import type { OfferedGroup } from '../../contracts/desk.ts'
export const offeredCollections = ['themes', 'programmes', 'channels'] as const
export type OfferedCollection = (typeof offeredCollections)[number]

/** What can be meant by whoever asks: all of it for an administrator, their body's first for everybody else. */
export async function offeredTo(req: PayloadRequest, collection: OfferedCollection, now: Instant): Promise<OfferedGroup[]> {
  const person = personOf(req.user)
  if (collection === 'themes') return themesFor(req, person, now)
  return collection === 'channels' ? channelsFor(req, person, now) : programmesFor(req, person, now)
}

/** Those who answer for more than a body see what belongs to all. */
const seesAll = (person: Person | null): boolean =>
  holds(person, 'admin', 'auditor') || person === null || person.organizations.length === 0

interface PlanRow {
  id: Id
  title: string
  number?: string | null
  auditing: string
  parent?: unknown
}

async function themesFor(req: PayloadRequest, person: Person | null, now: Instant): Promise<OfferedGroup[]> {
  const plans = await readAll(req, 'plans', {
    sort: '-period.start',
    select: {
      title: true,
      number: true,
      auditing: true,
      parent: true,
    },
  })
  const inForce = plans.filter(({ auditing }) => auditing === 'on')
  const shown = seesAll(person)
    ? [...inForce, ...plans.filter(({ auditing }) => auditing !== 'on')]
    : withParentPlans(await plansConcerning(req, person!, inForce), plans)
  const themes = await readAll(req, 'themes', {
    where: { plan: { in: shown.map(({ id }) => id) } },
    sort: ['plan', 'ordinal'],
    select: {
      plan: true,
      text: true,
      marker: true,
      isGroup: true,
      validTo: true,
      ref: true,
    },
  })
  const ofPlan = groupedBy(
    themes.filter((theme) => theme.isGroup !== true && standsAt(theme, now)),
    ({ plan }) => String(idOf(plan)),
  )
  return shown.flatMap((plan) => {
    const rows = ofPlan.get(String(plan.id)) ?? []
    const labels = toldApart(rows.map(({ text, marker, ref }) => ({ name: text, marks: [marker ?? '', ref] })))
    return rows.length === 0
      ? []
      : [
          {
            label: plan.number ? `${plan.title} (${plan.number})` : plan.title,
            options: rows.map(({ id }, at) => ({ id, label: labels[at]! })),
          },
        ]
  })
}

/** The plans that ask something of the person's bodies, or of a group that they belong to; all where none does. */
async function plansConcerning(req: PayloadRequest, { organizations }: Person, plans: readonly PlanRow[]): Promise<readonly PlanRow[]> {
  const groups = await readAll(req, 'organizations', { where: { members: { in: [...organizations] } }, select: { name: true } })
  const bodies = [...organizations, ...groups.map(({ id }) => id)]
  const asked = await readAll(req, 'commitments', {
    where: { and: [{ plan: { in: plans.map(({ id }) => id) } }, { obligors: { in: bodies } }] },
    select: { plan: true },
  })
  const own = new Set(asked.map(({ plan }) => String(idOf(plan))))
  return own.size === 0 ? plans : plans.filter(({ id }) => own.has(String(id)))
}

/** With every plan that they carry out, audited itself or not: what is about its themes counts for them. */
function withParentPlans(some: readonly PlanRow[], plans: readonly PlanRow[]): PlanRow[] {
  const line = linesOf(plans)
  const shown = new Set(some.flatMap(({ id }) => line(String(id))))
  return plans.filter(({ id }) => shown.has(String(id)))
}

async function channelsFor(req: PayloadRequest, person: Person | null, now: Instant): Promise<OfferedGroup[]> {
  const rows = (
    await readAll(req, 'channels', {
      sort: ['name', 'id'],
      select: {
        name: true,
        code: true,
        medium: true,
        organization: true,
        shared: true,
        validTo: true,
      },
    })
  ).filter((row) => standsAt(row, now) && (seesAll(person) || row.shared || isOwn(person!, row)))
  return grouped(rows, await channelLabels(req, rows), person, localeOf(req))
}

interface ProgrammeRow {
  id: Id
  name: string
  channel: unknown
  organization: unknown
  dtstart?: string | null
  validFrom?: string | null
  validTo?: string | null
}

async function programmesFor(req: PayloadRequest, person: Person | null, now: Instant): Promise<OfferedGroup[]> {
  const locale = localeOf(req)
  const namesIn = async (catalogue: 'organizations' | 'channels') =>
    new Map((await readAll(req, catalogue, { sort: 'name', select: { name: true } })).map(({ id, name }) => [String(id), name]))
  const names = await namesIn('organizations')
  const channels = await namesIn('channels')
  const rows = (
    await readAll(req, 'programmes', {
      sort: ['name', 'id'],
      select: {
        name: true,
        channel: true,
        organization: true,
        dtstart: true,
        validFrom: true,
        validTo: true,
      },
    })
  ).filter((row) => standsAt(row, now) && (seesAll(person) || isOwn(person!, row)))
  const since = ({ validFrom, dtstart }: ProgrammeRow): string => {
    const day = validFrom ? dayFromStore(validFrom) : dtstart?.slice(0, 10)
    return day ? say(pickerText.since, locale, { day: formatDay(day) }) : ''
  }
  const labels = toldApart(
    rows.map((row) => ({
      name: row.name,
      marks: [channels.get(String(idOrNull(row.channel))) ?? '', names.get(String(idOrNull(row.organization))) ?? '', since(row)],
    })),
  )
  return grouped(rows, labels, person, locale)
}

const isOwn = ({ organizations }: Person, { organization }: { organization: unknown }): boolean =>
  organizations.some((own) => String(own) === String(idOrNull(organization)))

/** One's own first; the rest under a heading of its own. */
function grouped(
  rows: readonly { id: Id; organization: unknown }[],
  labels: readonly string[],
  person: Person | null,
  locale: Locale,
): OfferedGroup[] {
  const options = rows.map((row, at) => ({ id: row.id, label: labels[at]!, own: person !== null && isOwn(person, row) }))
  return [true, false]
    .map((own) => ({
      label: pick(own ? pickerText.own : pickerText.others, locale),
      options: options.filter((one) => one.own === own).map(({ id, label }) => ({ id, label })),
    }))
    .filter((one) => one.options.length > 0)
}
