import type { PayloadRequest } from 'payload'

import { personOf } from '../../access/roles.ts'
import { matrixQuery, type MatrixQuery } from '../../contracts/matrix.ts'
import { idKindOf } from '../../database/read.ts'
import { periodOf, type Period } from '../../figures/periods.ts'
import { matrixText } from '../../i18n/matrix.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import { localeOf, type Refusal } from '../../platform/refusal.ts'
import { matrixOf } from '../../reports/matrix.ts'
import type { Matrix, MatrixChoice, MatrixFacts } from '../../reports/matrixTypes.ts'
import { readScope } from '../desk/readScope.ts'
import { judgedAt, matrixFacts, type JudgedRecord } from './judgedAt.ts'
import { permittedVerdicts } from './permittedVerdicts.ts'
import { isPast, recordTimes, type RecordRead } from './recordTimes.ts'

/** A matrix as it is sent: with the times that it is of. */
export interface MatrixAnswer extends Matrix {
  readonly knownAt: Instant | null
  /** Not how things stand, or not what is known of them. */
  readonly past: boolean
}

/** All that stands behind a matrix, for the person who asks. */
export interface MatrixReading {
  readonly record: JudgedRecord
  readonly facts: MatrixFacts
  readonly choice: MatrixChoice
}

/** The matrix as it is sent. */
export const matrixAnswer = ({ record, facts, choice }: MatrixReading, now: Instant): MatrixAnswer => ({
  ...matrixOf(facts, choice),
  knownAt: record.knownAt,
  past: isPast(record, now),
})

/** What the matrix is made of, and which of it; refused where the question has no answer. */
export async function readForMatrix(req: PayloadRequest, query: MatrixQuery, now: Instant): Promise<RecordRead<MatrixReading>> {
  const refusal = refuseMatrix(query)
  if (refusal !== null) return { ok: false, refusal }
  const times = await recordTimes(req, query, now)
  if (!times.ok) return times
  const record = await judgedAt(req.payload, times.value, now)
  const facts = matrixFacts({ ...record, verdicts: await permittedVerdicts(req, record.verdicts) }, localeOf(req))
  return { ok: true, value: { record, facts, choice: choiceOf(query, now, await ownBodies(req, query)) } }
}

/** The same as an address names it; null where the address makes no sense, or has no answer. */
export async function readForAddress(
  req: PayloadRequest,
  params: Readonly<Record<string, string | undefined>>,
  now: Instant,
): Promise<MatrixReading | null> {
  const query = matrixQuery(idKindOf(req.payload)).safeParse(params)
  const read = query.success ? await readForMatrix(req, query.data, now) : null
  return read?.ok === true ? read.value : null
}

/** What a view needs. */
function refuseMatrix({ view, commitment, obligor }: MatrixQuery): Refusal | null {
  if (view === 'commitment' && commitment === undefined) return { text: matrixText.noCommitment, path: 'commitment' }
  return view === 'obligor' && obligor === undefined ? { text: matrixText.noObligor, path: 'obligor' } : null
}

const choiceOf = (query: MatrixQuery, now: Instant, own: MatrixChoice['own']): MatrixChoice => ({
  view: query.view,
  period: query.period ?? thisYear(now),
  columns: query.columns,
  commitment: query.commitment ?? null,
  obligor: query.obligor ?? null,
  plan: query.plan ?? null,
  medium: query.medium ?? null,
  states: query.state,
  own,
})

const thisYear = (now: Instant): Period => periodOf({ calendar: 'civil', kind: 'Y', year: Number(localDateOf(now).slice(0, 4)) })!

/** One's own bodies where only their matters are asked for, or are what the person looks at. */
async function ownBodies(req: PayloadRequest, { scope }: MatrixQuery): Promise<MatrixChoice['own']> {
  if ((scope ?? (await readScope(req))) === 'all') return null
  return (personOf(req.user)?.organizations ?? []).map(String)
}
