import { setImmediate as othersFirst } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { periodCode } from '../../figures/periodCode.ts'
import type { Instant } from '../../obligations/index.ts'
import { gatherCoverage } from '../../reports/coverage.ts'
import type { CoverageAnswer } from '../../reports/coverageTypes.ts'
import { inPieces, type CoverageReading } from './readCoverage.ts'
import { readUncovered } from './readUncovered.ts'
import { isPast } from './recordTimes.ts'

/** Coverage as it is sent. */
export async function coverageAnswer(req: PayloadRequest, reading: CoverageReading, now: Instant): Promise<CoverageAnswer> {
  const { query, terms, record, period, times } = reading
  const gatherer = gatherCoverage(terms)
  for (const some of inPieces(terms.placements)) {
    gatherer.add(some)
    await othersFirst()
  }
  const coverage = gatherer.coverage()
  const past = isPast(times, now)
  return {
    ...coverage,
    subject: query.rows,
    columnKind: query.columns,
    period: periodCode(period),
    asOf: record.asOf,
    knownAt: record.knownAt,
    past,
    notCovered: await readUncovered(req, reading, { coverage, past }),
  }
}
