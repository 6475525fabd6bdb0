import type { PayloadRequest } from 'payload'

import { findPermitted, readPermitted } from '../../database/readPermitted.ts'
import { readAll, toStoredId } from '../../database/read.ts'
import { dayFromStore, dayToStore } from '../../documents/days.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import type { Stored } from '../../documents/stored.ts'
import type { Theme } from '../../figures/output.ts'
import type { Period } from '../../figures/periods.ts'
import { localDateOf, type LocalDate } from '../../obligations/index.ts'
import type { NamedTheme, ReportedPlan } from '../../reports/periodReport/input.ts'
import type { Locale } from '../../platform/text.ts'
import { readPlanFamily } from '../../store/planFamily.ts'
import type { ReportAsked } from './reportAsked.ts'

/** Which commitments a report tells of, and whose themes make what went out its output. */
export interface ReportScope {
  readonly commitments: ReadonlySet<string>
  readonly themes: readonly Theme[]
}

/** The plans that are reported on, with what is read along with them. */
export interface ReportedPlans {
  readonly plans: readonly ReportedPlan[]
  readonly ids: readonly Id[]
  readonly issuer: string | null
  readonly recipient: string | null
  readonly scope: ReportScope
  /** The same of another period, in which plans of the same issuers that came before were in force. */
  readonly scopeIn: (period: Period) => Promise<ReportScope>
  /** The plan's own themes, or where it has none those of the plans above it. */
  readonly named: readonly NamedTheme[]
}

type PlanDoc = Stored<'plans'>

/** Null where there is no such plan, or the person may not read it. */
export async function readReportedPlans(req: PayloadRequest, { plans: asked, locale }: ReportAsked): Promise<ReportedPlans | null> {
  const docs = (await readPermitted(req, 'plans', { where: { id: { in: [...asked] } } })) as unknown as PlanDoc[]
  if (asked.length === 0 || docs.length < new Set(asked.map(String)).size) return null
  const ids = docs.map(({ id }) => id)
  const scope = await readReportScope(req, ids)
  const body = reportingBody(docs)
  const organization = body === null ? null : await findPermitted(req, 'organizations', body)
  const above = idOrNull(organization?.parent)
  return {
    plans: await inTurn(docs, (doc) => reportedPlan(req, doc)),
    ids,
    issuer: organization?.name ?? null,
    recipient: above === null ? null : ((await findPermitted(req, 'organizations', above))?.name ?? null),
    scope: scope.scope,
    scopeIn: async (period) => (await readReportScope(req, [...ids, ...(await planIdsIn(req, docs, period))])).scope,
    named: namedThemes(scope.themes, ids, locale),
  }
}

/** Who reports on plans: who issued the first of them that has an issuer. */
export const reportingBody = (plans: readonly Pick<PlanDoc, 'issuer'>[]): Id | null =>
  plans.map(({ issuer }) => idOrNull(issuer)).find((id) => id !== null) ?? null

/** Within a transaction one thing is read after the other. */
async function inTurn<Item, Read>(items: readonly Item[], read: (item: Item) => Promise<Read>): Promise<Read[]> {
  const done: Read[] = []
  for (const item of items) done.push(await read(item))
  return done
}

async function reportedPlan(req: PayloadRequest, doc: PlanDoc): Promise<ReportedPlan> {
  const issuer = idOrNull(doc.issuer)
  const decided = doc.kind === 'ke_hoach_kem_quyet_dinh' && Boolean(doc.enactedBy?.number)
  const { day, month, year } = doc.date ?? {}
  const issued = day && month && year ? [year, month, day].map((part) => String(part).padStart(2, '0')).join('-') : null
  return {
    title: doc.title,
    number: (decided ? doc.enactedBy?.number : doc.number) || null,
    day: decided ? (doc.enactedBy?.date ? dayFromStore(doc.enactedBy.date) : null) : issued,
    // As the document has it: the body itself may have been renamed since.
    issuer: doc.issuingBody?.name || (issuer === null ? null : ((await findPermitted(req, 'organizations', issuer))?.name ?? null)),
    byDecision: decided,
  }
}

/** Other plans of the same issuers that were in force in a period: last year's stands under other numbers. */
async function planIdsIn(req: PayloadRequest, docs: readonly PlanDoc[], { start, end }: Period): Promise<Id[]> {
  const issuers = docs.flatMap((doc) => idOrNull(doc.issuer) ?? [])
  if (issuers.length === 0) return []
  const day = (of: LocalDate): string => dayToStore(of)
  const found = await readPermitted(req, 'plans', {
    where: {
      and: [
        { issuer: { in: issuers } },
        { auditing: { equals: 'on' } },
        { 'period.start': { less_than: day(localDateOf(end)) } },
        { 'period.end': { greater_than_equal: day(localDateOf(start)) } },
      ],
    },
    select: { title: true },
  })
  return found.map(({ id }) => id)
}

/** A theme as it is stored, as far as reports and coverage read it. */
export type ReportedTheme = Pick<
  Stored<'themes'>,
  'id' | 'plan' | 'parent' | 'ordinal' | 'marker' | 'text' | 'gloss' | 'isGroup' | 'parAreas'
>

/** The commitments of some plans, and the themes of them, of those above and of those below. */
export async function readReportScope(
  req: PayloadRequest,
  plans: readonly Id[],
): Promise<{ scope: ReportScope; themes: readonly ReportedTheme[] }> {
  if (plans.length === 0) return { scope: { commitments: new Set(), themes: [] }, themes: [] }
  const { above, below } = await readPlanFamily(req, plans)
  const family = [...new Set([...plans.map(String), ...above, ...below])].map((id) => toStoredId(req.payload, id))
  const commitments = await readPermitted(req, 'commitments', { where: { plan: { in: [...plans] } }, select: { plan: true } })
  const themes = (await readAll(req, 'themes', {
    where: { plan: { in: family } },
    sort: ['plan', 'ordinal'],
    select: { plan: true, parent: true, ordinal: true, marker: true, text: true, gloss: true, isGroup: true, parAreas: true },
  })) as ReportedTheme[]
  return {
    scope: {
      commitments: new Set(commitments.map(({ id }) => String(id))),
      themes: themes.map((theme) => ({ id: String(theme.id), parent: parentThemeOf(theme) })),
    },
    themes,
  }
}

export const parentThemeOf = ({ parent }: ReportedTheme): string | null => {
  const id = idOrNull(parent)
  return id === null ? null : String(id)
}

/** The plans' own themes, or where they have none those of the plans around them. */
export function ownThemes(themes: readonly ReportedTheme[], plans: readonly Id[]): readonly ReportedTheme[] {
  const own = themes.filter(({ plan }) => plans.some((id) => String(id) === String(idOf(plan))))
  return own.length > 0 ? own : themes
}

export const themeText = ({ text, gloss }: Pick<ReportedTheme, 'text' | 'gloss'>, locale: Locale): string =>
  locale === 'en' && gloss ? gloss : text

const namedThemes = (themes: readonly ReportedTheme[], plans: readonly Id[], locale: Locale): NamedTheme[] =>
  ownThemes(themes, plans).map((theme) => ({
    id: String(theme.id),
    parent: parentThemeOf(theme),
    marker: theme.marker || null,
    text: themeText(theme, locale),
    isGroup: theme.isGroup === true,
  }))
