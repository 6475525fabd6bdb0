import type { PayloadRequest, Where } from 'payload'

import { readPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { toStoredId } from '../../database/read.ts'
import { idsOf } from '../../documents/ids.ts'
import { atOf, isOffAir, type Instant, type Placement } from '../../obligations/index.ts'
import { uncoveredRows } from '../../reports/coverage.ts'
import type { Coverage, CoverageRemedies, UncoveredRow } from '../../reports/coverageTypes.ts'
import type { CoverageReading } from './readCoverage.ts'

/** So many of each are named to a row; more would hide the next row. */
const NAMED = 3

/** The rows of which nothing went out, each with what would cover it. In the past nothing is asked of anybody. */
export async function readUncovered(
  req: PayloadRequest,
  reading: CoverageReading,
  { coverage, past }: { coverage: Coverage; past: boolean },
): Promise<UncoveredRow[]> {
  const rows = uncoveredRows(coverage)
  if (past || rows.length === 0) return rows.map((row) => ({ ...row, remedies: null }))
  const ids = new Set(rows.map(({ id }) => id))
  const ahead = aheadByRow(reading, ids)
  const programmes = await programmesByRow(req, reading, ids)
  const contents = await contentsByRow(req, reading, ids)
  const titles = await readPermittedByIds(
    req,
    'placements',
    [...ahead.values()].flatMap((some) => some.slice(0, NAMED).map(({ id }) => toStoredId(req.payload, id))),
    { title: true },
  )
  const channels = new Map((await readPermitted(req, 'channels', { select: { name: true } })).map(({ id, name }) => [String(id), name]))
  return rows.map((row) => {
    const own = ahead.get(row.id) ?? []
    return {
      ...row,
      remedies: {
        // What the person may not read has no title for her.
        ahead: own.slice(0, NAMED).flatMap((placement) => {
          const title = titles.get(placement.id)?.title
          return title ? [{ id: placement.id, title, channel: channels.get(placement.channel) ?? '', at: atOf(placement) }] : []
        }),
        aheadCount: own.length,
        programmes: programmes.get(row.id) ?? [],
        contents: contents.get(row.id) ?? [],
      },
    }
  })
}

function aheadByRow({ ahead, tied }: CoverageReading, ids: ReadonlySet<string>): Map<string, Placement[]> {
  const byRow = new Map<string, Placement[]>()
  for (const row of ids) byRow.set(row, [])
  for (const placement of ahead) for (const row of new Set(tied.rowsOf(placement))) byRow.get(row)?.push(placement)
  return byRow
}

type Remedy<Kind extends 'programmes' | 'contents'> = CoverageRemedies[Kind][number]

/** Keeps what is tied to uncovered rows, the first of each. */
function keeperByRow<Item>(ids: ReadonlySet<string>) {
  const byRow = new Map<string, Item[]>()
  const keep = (rows: readonly string[], item: Item): void => {
    for (const row of new Set(rows)) {
      const known = byRow.get(row) ?? []
      if (ids.has(row) && known.length < NAMED) byRow.set(row, [...known, item])
    }
  }
  return { byRow, keep }
}

async function programmesByRow(
  req: PayloadRequest,
  { tied, ahead }: CoverageReading,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Remedy<'programmes'>[]>> {
  const next = new Map<string, Instant>()
  for (const one of ahead) if (one.programme !== null && !next.has(one.programme)) next.set(one.programme, atOf(one))
  const { byRow, keep } = keeperByRow<Remedy<'programmes'>>(ids)
  for (const { id, name, themes } of await readPermitted(req, 'programmes', { sort: 'name', select: { name: true, themes: true } })) {
    const rows = tied.rowsNaming({ themes: idsOf(themes).map(String), audiences: [] })
    keep(rows, { id: String(id), name, next: next.get(String(id)) ?? null })
  }
  return byRow
}

/** Contents tied to an uncovered row that no placement carries; what was lost has no slot again. */
async function contentsByRow(
  req: PayloadRequest,
  { tied, record }: CoverageReading,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Remedy<'contents'>[]>> {
  const carried = new Set<string>()
  for (const { contentId, status } of record.placements()) if (contentId !== null && !isOffAir(status)) carried.add(contentId)
  const subjects = [...ids].map((row) => tied.subjectsOf(row))
  const stored = (some: readonly string[]) => [...new Set(some)].map((id) => toStoredId(req.payload, id))
  const [themes, audiences] = [stored(subjects.flatMap((one) => one.themes)), stored(subjects.flatMap((one) => one.audiences))]
  const or: Where[] = []
  if (themes.length > 0) or.push({ themes: { in: themes } })
  if (audiences.length > 0) or.push({ audiences: { in: audiences } })
  const { byRow, keep } = keeperByRow<Remedy<'contents'>>(ids)
  if (or.length === 0) return byRow
  for (const collection of ['segments', 'articles'] as const) {
    const docs = await readPermitted(req, collection, {
      where: { or },
      sort: '-updatedAt',
      select: { title: true, themes: true, audiences: true },
    })
    for (const doc of docs) {
      if (carried.has(`${collection}:${String(doc.id)}`)) continue
      const named = { themes: idsOf(doc.themes).map(String), audiences: idsOf(doc.audiences).map(String) }
      keep(tied.rowsNaming(named), { id: String(doc.id), collection, title: doc.title })
    }
  }
  return byRow
}
