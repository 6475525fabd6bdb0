import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { toStoredId } from '../../database/read.ts'
import { findPermitted } from '../../database/readPermitted.ts'
import { coverageText as text } from '../../i18n/coverage.ts'
import { matrixText } from '../../i18n/matrix.ts'
import { scopeText } from '../../i18n/scope.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick, say, type Text } from '../../platform/text.ts'
import type { PrintedCoverage } from '../../reports/coverageSheet.ts'
import { readHead } from '../../store/auditLog.ts'
import { coverageAnswer } from './coverageAnswer.ts'
import type { CoverageReading } from './readCoverage.ts'

/** Coverage that is taken along: it says what it was narrowed by, and who took it. */
export async function printedCoverage(req: PayloadRequest, reading: CoverageReading, now: Instant): Promise<PrintedCoverage> {
  const { query, bodies, record } = reading
  const locale = localeOf(req)
  const plan = query.plan === undefined ? null : await findPermitted(req, 'plans', toStoredId(req.payload, query.plan))
  const body = query.body === undefined ? null : await findPermitted(req, 'organizations', toStoredId(req.payload, query.body))
  const narrowed: (readonly [what: Text, value: string | null | undefined])[] = [
    [text.plan, plan === null ? pick(text.allPlans, locale) : (locale === 'en' && plan.titleEn) || plan.title],
    [text.body, body?.name ?? (query.body === undefined ? null : (record.terms.organizations.get(query.body) ?? query.body))],
    [scopeText.whose, bodies !== null && query.body === undefined ? pick(scopeText.mine, locale) : null],
  ]
  return {
    coverage: await coverageAnswer(req, reading, now),
    filters: narrowed.flatMap(([what, value]) => (value ? [say(matrixText.filteredBy, locale, { what: pick(what, locale), value })] : [])),
    printing: { at: now, by: nameOf(req.user) ?? '', head: await readHead(req) },
  }
}
