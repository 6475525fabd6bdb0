import type { PayloadRequest } from 'payload'

import { readAmong, toStoredId } from '../../database/read.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { idOf, idsOf, type Id } from '../../documents/ids.ts'
import { lineageFinder } from '../../figures/output.ts'
import { parArea } from '../../i18n/planWords.ts'
import type { Placement } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick } from '../../platform/text.ts'
import { areaFinder, inTreeOrder } from '../../reports/coverageRows.ts'
import type { CoverageRow } from '../../reports/coverageTypes.ts'
import type { CoverageSubject } from '../../rules/coverageViews.ts'
import { ownThemes, parentThemeOf, themeText, type ReportedTheme } from './readReportedPlans.ts'

/** The rows of a table of coverage, and how things are tied to them. */
export interface TiedRows {
  readonly rows: readonly CoverageRow[]
  readonly rowsOf: (placement: Placement) => readonly string[]
  /** The rows that something is tied to which names these themes and audiences itself. */
  readonly rowsNaming: (named: NamedSubjects) => readonly string[]
  /** The themes and the audiences that are tied to a row, by which documents are asked for. */
  readonly subjectsOf: (row: string) => NamedSubjects
}

export interface NamedSubjects {
  readonly themes: readonly string[]
  readonly audiences: readonly string[]
}

/** A plan whose themes are shown. */
export interface CoveredPlan {
  readonly id: Id
  readonly title: string
}

interface RowsAsked {
  readonly themes: readonly ReportedTheme[]
  readonly plans: readonly CoveredPlan[]
  /** Those whose audiences are asked for. */
  readonly placements: readonly Placement[]
}

/** The rows of what coverage is asked of. */
export async function coverageRowsFor(req: PayloadRequest, subject: CoverageSubject, asked: RowsAsked): Promise<TiedRows> {
  if (subject === 'theme') return themeRows(req, asked)
  return subject === 'area' ? areaRows(req, asked) : audienceRows(req, asked)
}

const treeOf = (themes: readonly ReportedTheme[]) =>
  themes.map((theme) => ({ theme, id: String(theme.id), parent: parentThemeOf(theme), areas: theme.parAreas ?? [] }))

/** The plans' own themes as a tree; what names one is tied to all above it as well. */
function themeRows(req: PayloadRequest, { themes, plans }: RowsAsked): TiedRows {
  const titles = new Map(plans.map(({ id, title }) => [String(id), title]))
  const several = plans.length > 1
  const tree = treeOf(themes)
  const lineOf = lineageFinder(tree)
  const rows = inTreeOrder(
    treeOf(
      ownThemes(
        themes,
        plans.map(({ id }) => id),
      ),
    ),
  ).map(({ item: { theme, id }, depth }): CoverageRow => ({
    id,
    name: themeText(theme, localeOf(req)),
    marker: theme.marker || null,
    depth,
    plan: several ? (titles.get(String(idOf(theme.plan))) ?? null) : null,
    isGroup: theme.isGroup === true,
  }))
  return {
    rows,
    rowsOf: sameForSame(lineOf),
    rowsNaming: ({ themes: named }) => named.flatMap(lineOf),
    subjectsOf: (row) => ({ themes: tree.filter(({ id }) => lineOf(id).includes(row)).map(({ id }) => id), audiences: [] }),
  }
}

/** By a placement's themes what each of them is tied to; the same list for the same themes, which many have. */
function sameForSame(tiedTo: (theme: string) => readonly string[]): (placement: Placement) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return ({ themes }) => {
    if (themes.length === 0) return none
    if (themes.length === 1) return tiedTo(themes[0]!)
    const key = themes.join(' ')
    const found = known.get(key)
    if (found !== undefined) return found
    const tied = themes.flatMap(tiedTo)
    known.set(key, tied)
    return tied
  }
}

const none: readonly string[] = []

const flatRow = (id: string, name: string): CoverageRow => ({ id, name, marker: null, depth: 0, plan: null, isGroup: false })

/** The areas of reform that the plans' themes name; what names a theme is tied to its areas. */
function areaRows(req: PayloadRequest, { themes, plans }: RowsAsked): TiedRows {
  const areasOf = areaFinder(treeOf(themes))
  const own = treeOf(
    ownThemes(
      themes,
      plans.map(({ id }) => id),
    ),
  )
  const named = new Set<string>(own.flatMap(({ areas }) => areas))
  const rowsNaming = ({ themes: some }: Pick<NamedSubjects, 'themes'>): string[] => some.flatMap(areasOf)
  return {
    rows: Object.entries(parArea).flatMap(([code, words]) => (named.has(code) ? [flatRow(code, pick(words, localeOf(req)))] : [])),
    rowsOf: sameForSame(areasOf),
    rowsNaming,
    subjectsOf: (row) => ({ themes: treeOf(themes).flatMap(({ id }) => (areasOf(id).includes(row) ? [id] : [])), audiences: [] }),
  }
}

/** The audiences of the catalogue; a placement is tied to those of the content that it carries, as that names them now. */
async function audienceRows(req: PayloadRequest, { placements }: RowsAsked): Promise<TiedRows> {
  const audiences = await readPermitted(req, 'audiences', { sort: 'name', select: { name: true, nameEn: true } })
  const ofContent = await audiencesOfContents(req, placements)
  const english = localeOf(req) === 'en'
  return {
    rows: audiences.map(({ id, name, nameEn }) => flatRow(String(id), (english && nameEn) || name)),
    rowsOf: ({ contentId }) => (contentId === null ? none : (ofContent.get(contentId) ?? none)),
    rowsNaming: ({ audiences: named }) => named,
    subjectsOf: (row) => ({ themes: [], audiences: [row] }),
  }
}

/** By content, as placements name it: the audiences that it is for. Only whether and for whom is told, not what it is. */
async function audiencesOfContents(req: PayloadRequest, placements: readonly Placement[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const carried = new Set(placements.flatMap(({ contentId }) => contentId ?? []))
  const found = new Map<string, readonly string[]>()
  for (const collection of ['segments', 'articles'] as const) {
    const prefix = `${collection}:`
    const ids = [...carried].flatMap((id) => (id.startsWith(prefix) ? [toStoredId(req.payload, id.slice(prefix.length))] : []))
    const docs = await readAmong(req, collection, { field: 'id', values: ids, select: { audiences: true } })
    for (const { id, audiences } of docs) found.set(`${prefix}${String(id)}`, idsOf(audiences).map(String))
  }
  return found
}
