import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import type { MatrixQuery } from '../../contracts/matrix.ts'
import { findPermitted } from '../../database/readPermitted.ts'
import { toStoredId } from '../../database/read.ts'
import { mediums } from '../../documents/mediums.ts'
import { scopeText } from '../../i18n/scope.ts'
import { matrixText } from '../../i18n/matrix.ts'
import { shownStatusWords } from '../../i18n/words.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick, say, type Text } from '../../platform/text.ts'
import { matrixOf } from '../../reports/matrix.ts'
import type { PrintedMatrix } from '../../reports/matrixPrint.ts'
import { readHead } from '../../store/auditLog.ts'
import type { MatrixReading } from './readMatrix.ts'
import { isPast } from './recordTimes.ts'

/** A matrix that is taken along: it says as of when it is, what it was narrowed by, who took it. */
export async function printedMatrix(req: PayloadRequest, query: MatrixQuery, reading: MatrixReading, now: Instant): Promise<PrintedMatrix> {
  const { record, facts, choice } = reading
  return {
    matrix: matrixOf(facts, choice),
    asOf: isPast({ ...record, knownAt: null }, now) ? record.asOf : null,
    knownAt: record.knownAt,
    filters: await filtersOf(req, query, reading),
    printing: { at: now, by: nameOf(req.user) ?? '', head: await readHead(req) },
  }
}

async function filtersOf(req: PayloadRequest, query: MatrixQuery, { facts, choice }: MatrixReading): Promise<string[]> {
  const locale = localeOf(req)
  const plan = query.plan === undefined ? null : await findPermitted(req, 'plans', toStoredId(req.payload, query.plan))
  const narrowed: (readonly [what: Text, value: string | null | undefined])[] = [
    [matrixText.plan, (locale === 'en' && plan?.titleEn) || plan?.title],
    [matrixText.state, query.state.map((status) => pick(shownStatusWords[status], locale)).join(', ')],
    [matrixText.obligor, query.view === 'obligor' || query.obligor === undefined ? null : facts.nameOfObligor(query.obligor)],
    [matrixText.medium, query.medium && pick(mediums[query.medium], locale)],
    [scopeText.whose, choice.own === null ? null : pick(scopeText.mine, locale)],
  ]
  return narrowed.flatMap(([what, value]) => (value ? [say(matrixText.filteredBy, locale, { what: pick(what, locale), value })] : []))
}
