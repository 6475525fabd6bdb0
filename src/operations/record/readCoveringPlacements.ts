import type { PayloadRequest } from 'payload'

import { toStoredId } from '../../database/read.ts'
import { readPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { atOf, secondsOf } from '../../obligations/index.ts'
import { isAddedUp, placementsOfCell } from '../../reports/coverage.ts'
import type { CoveringPlacements } from '../../reports/coverageTypes.ts'
import type { CoverageReading } from './readCoverage.ts'

/** So many are named; how many there are is told beside them. */
const NAMED = 200

/** The placements behind a cell, the latest first, with what the person may read of them. */
export async function readCoveringPlacements(
  req: PayloadRequest,
  { terms }: CoverageReading,
  cell: { row: string; column: string },
): Promise<CoveringPlacements> {
  const found = placementsOfCell(terms, cell)
  const named = found.toReversed().slice(0, NAMED)
  const docs = await readPermittedByIds(
    req,
    'placements',
    named.map(({ id }) => toStoredId(req.payload, id)),
    { title: true },
  )
  const channels = new Map((await readPermitted(req, 'channels', { select: { name: true } })).map(({ id, name }) => [String(id), name]))
  return {
    total: found.length,
    placements: named.map((placement) => {
      const medium = terms.mediumOf(placement)
      return {
        id: placement.id,
        title: docs.get(placement.id)?.title ?? null,
        channel: channels.get(placement.channel) ?? '',
        medium,
        at: atOf(placement),
        seconds: isAddedUp(medium) ? secondsOf(placement) : null,
      }
    }),
  }
}
