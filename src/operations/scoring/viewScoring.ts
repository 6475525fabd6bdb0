import type { PayloadRequest } from 'payload'

import type {
  OpenedScore,
  ScoringView,
  ShownBody,
  ShownCriterion,
  ShownEvidence,
  ShownTotals,
  UnprovedThing,
} from '../../contracts/scorings.ts'
import { readAll, readByIds, toStoredId } from '../../database/read.ts'
import { readPermittedByIds } from '../../database/readPermitted.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import type { ProofNeed } from '../../figures/proofNeeds.ts'
import type { JudgedScore } from '../../figures/provable.ts'
import type { Criterion } from '../../figures/scheme.ts'
import { writeScheme } from '../../formats/caseFile/schemeWriter.ts'
import { lastDayBefore } from '../../i18n/reportPeriod.ts'
import { schemeRuleSentence } from '../../i18n/schemeRule.ts'
import { scoringRefused } from '../../i18n/scorings.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import type { SchemeDoc } from '../../store/schemes.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { mayDetach } from './attachEvidence.ts'
import { attachedTo, enteredIn, readScoring, type ScoredRow, type ScoringReading } from './readScoring.ts'
import { schemeFromDoc } from './schemeFiles.ts'
import { mayAttach, mayScore, ownBodies, readableScoring } from './storedScoring.ts'

/** A scoring as its page shows it: all rows that the person may see, and one of them whole. */
export function viewScoring(
  req: PayloadRequest,
  { id, obligor }: { id: Id; obligor: string | null },
  now: Instant,
): Promise<DeskResult<{ scoring: ScoringView }>> {
  return catchRefusals(req, async () => {
    const found = await readableScoring(req, id)
    if (!found.ok) return found
    const read = await readScoring(req, found, now)
    if (!read.ok) return read
    const { reading } = read
    const { doc, scheme, report, rows, plans } = reading
    // Whoever sees one row alone is shown it at once.
    const row = rows.find((one) => one.obligor === obligor) ?? (rows.length === 1 ? rows[0] : undefined)
    if (obligor !== null && row?.obligor !== obligor) return refuse(req, { text: scoringRefused.noSuchRow, path: 'obligor' }, 404)
    const locale = localeOf(req)
    return {
      ok: true,
      scoring: {
        ...{ id: doc.id, title: doc.title, revision: doc.revision, per: scheme.per, plans },
        scheme: {
          id: idOf(doc.scheme),
          title: scheme.title ?? scheme.id,
          source: scheme.source,
          changed: await hasChanged(req, idOf(doc.scheme), writeScheme(scheme)),
        },
        previewUntil: report.preview ? lastDayBefore(report.asOf, locale) : null,
        mayScore: mayScore(req),
        heads: scheme.criteria.map(({ id: criterion, title, maxPoints }) => ({ id: criterion, title: title ?? '', maxPoints })),
        bodies: scheme.per === 'total' ? [] : rows.map(bodyShown),
        opened: row === undefined ? null : await openedScore(req, reading, row),
      },
    }
  })
}

async function hasChanged(req: PayloadRequest, id: Id, kept: string): Promise<boolean> {
  const [doc] = await readAll(req, 'schemes', { where: { id: { equals: id } } })
  return doc !== undefined && writeScheme(await schemeFromDoc(req, doc as SchemeDoc)) !== kept
}

const totals = ({ selfScore, provable, scorable, max }: JudgedScore): ShownTotals => ({ selfScore, provable, scorable, max })

const bodyShown = ({ obligor, name, score }: ScoredRow): ShownBody => ({
  obligor: obligor!,
  name,
  ...totals(score),
  cells: score.criteria.map(({ points, provable, evidence }) => ({ selfScore: points, provable, evidence })),
})

async function openedScore(req: PayloadRequest, reading: ScoringReading, row: ScoredRow): Promise<OpenedScore> {
  const { scheme } = reading
  const words = await wordsFor(req, reading, row)
  const own = ownBodies(req)
  return {
    obligor: row.obligor,
    name: row.name,
    ...totals(row.score),
    mayAttach: mayAttach(req, row.obligor),
    uploadsFor: mayScore(req) ? null : (own.find((body) => String(body) === row.obligor) ?? own[0] ?? null),
    criteria: scheme.criteria.map((criterion, at) => criterionShown(req, { reading, row, words, criterion, at })),
  }
}

interface Words {
  readonly files: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
  readonly commitments: ReadonlyMap<string, string>
}

/** What files, bodies and commitments are called that stand in a row. */
async function wordsFor(req: PayloadRequest, { doc, scheme }: ScoringReading, { obligor, proofs }: ScoredRow): Promise<Words> {
  const pieces = scheme.criteria.flatMap(({ id }) => attachedTo(doc, id, obligor))
  const files = await readPermittedByIds(
    req,
    'media',
    pieces.map(({ file }) => idOrNull(file)),
    { filename: true },
  )
  const bodies = await readByIds(
    req,
    'organizations',
    pieces.map(({ organization }) => idOrNull(organization)),
    { select: { name: true } },
  )
  const unproved = proofs.flatMap((one) => one.unproved).filter(({ kind }) => kind === 'commitment')
  const commitments = await readPermittedByIds(
    req,
    'commitments',
    unproved.map(({ of }) => toStoredId(req.payload, of)),
    { title: true },
  )
  return {
    files: new Map([...files].map(([id, { filename }]) => [id, filename ?? id])),
    bodies: new Map([...bodies].map(([id, { name }]) => [id, name])),
    commitments: new Map([...commitments].map(([id, { title }]) => [id, title ?? id])),
  }
}

interface CriterionAt {
  readonly reading: ScoringReading
  readonly row: ScoredRow
  readonly words: Words
  readonly criterion: Criterion
  /** Its place in the scheme. */
  readonly at: number
}

function criterionShown(req: PayloadRequest, { reading: { doc }, row, words, criterion, at }: CriterionAt): ShownCriterion {
  const { id, title, maxPoints, rule, evidence: asked } = criterion
  const [judged, proved] = [row.score.criteria[at]!, row.proofs[at]!]
  const entered = rule.kind === 'byHand' ? enteredIn(doc, id, row.obligor) : undefined
  const attached = attachedTo(doc, id, row.obligor)
  return {
    ...{ id, title: title ?? '', maxPoints, byHand: rule.kind === 'byHand', rule: schemeRuleSentence(rule, localeOf(req)), asked },
    ...{ selfScore: judged.points, provable: judged.provable, r: judged.r, evidence: judged.evidence },
    entered: entered === undefined ? null : { ...pointsEntered(entered) },
    attached: attached.map((piece) => pieceShown(req, piece, words)),
    brought: proved.brought.length,
    // What somebody has attached speaks for the whole criterion.
    unproved: asked === null || attached.length > 0 ? [] : proved.unproved.map((need) => thingOf(need, criterion, words)),
  }
}

const pointsEntered = ({ points, reason, by, at }: NonNullable<ReturnType<typeof enteredIn>>): NonNullable<ShownCriterion['entered']> => ({
  points,
  reason,
  by: by ?? '',
  at: at ?? '',
})

function pieceShown(req: PayloadRequest, piece: ReturnType<typeof attachedTo>[number], { files, bodies }: Words): ShownEvidence {
  const [file, body] = [idOrNull(piece.file), idOrNull(piece.organization)]
  return {
    row: piece.id!,
    note: piece.note ?? '',
    url: piece.url || null,
    file: file === null ? null : { id: file, name: files.get(String(file)) ?? String(file) },
    organization: body === null ? null : (bodies.get(String(body)) ?? null),
    by: piece.by ?? '',
    at: piece.at ?? '',
    mayDetach: mayDetach(req, piece),
  }
}

/** A commitment without proof is shown itself; of a group the first placement, where evidence is entered. */
function thingOf({ kind, of, placements }: ProofNeed, { rule }: Criterion, { commitments }: Words): UnprovedThing {
  if (kind === 'commitment') return { name: commitments.get(of) ?? of, collection: 'commitments', id: of }
  const group = rule.kind === 'diversity' ? rule.groups[Number(of)] : undefined
  return { name: group?.title ?? of, collection: 'placements', id: placements[0]! }
}
