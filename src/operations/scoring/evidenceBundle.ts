import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

import type { PayloadRequest } from 'payload'

import type { BundleProgress } from '../../contracts/scorings.ts'
import { readByIds, toStoredId } from '../../database/read.ts'
import { readPermittedByIds } from '../../database/readPermitted.ts'
import { idOrNull, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { formatDay } from '../../i18n/dates.ts'
import { bundleText } from '../../i18n/evidenceBundle.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick } from '../../platform/text.ts'
import { layOutBundle, type BundledCriterion, type BundledDocument, type PlacedDocument } from '../../reports/evidenceBundle/layout.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { tellBundle } from './bundleRuns.ts'
import { packBundle } from './packBundle.ts'
import { distinctProofs, type BroughtProof } from './placementProofs.ts'
import { attachedTo, readScoring, type ScoredRow, type ScoringReading } from './readScoring.ts'
import { readableScoring, seesRow } from './storedScoring.ts'

export interface EvidenceBundle {
  readonly name: string
  readonly pieces: AsyncGenerator<Buffer, void, undefined>
}

interface BundleAsked {
  readonly id: Id
  /** One body's; null for all that the person may see. */
  readonly obligor: string | null
  /** By what the page asks how far it is. */
  readonly run: string | null
}

/** The evidence of a scoring as an archive: what people have attached, and what the placements bring that its points rest on. */
export function evidenceBundle(req: PayloadRequest, asked: BundleAsked, clock: Clock): Promise<DeskResult<{ bundle: EvidenceBundle }>> {
  return catchRefusals(req, async () => {
    const found = await readableScoring(req, asked.id)
    if (!found.ok) return found
    if (asked.obligor !== null && !seesRow(req, asked.obligor)) return refuse(req, { text: bundleText.noRow }, 403)
    const now = clock.now()
    const read = await readScoring(req, found, now)
    if (!read.ok) return read
    const rows = read.reading.rows.filter(({ obligor }) => asked.obligor === null || obligor === asked.obligor)
    if (rows.length === 0) return refuse(req, { text: bundleText.noRow }, 404)
    const documents = layOutBundle(await criteriaOf(req, read.reading, rows))
    const mediaDir = req.payload.collections.media!.config.upload.staticDir!
    const locale = localeOf(req)
    const { doc } = read.reading
    const pieces = packBundle(
      { title: doc.title, documents, mediaDir, at: now, locale },
      await progressTeller(documents, { mediaDir, asked, clock }),
    )
    return {
      ok: true,
      bundle: { name: `${pick(bundleText.bundleName, locale)}-${doc.kind}-${doc.year}.zip`, pieces: told(pieces, asked, clock) },
    }
  })
}

const progressOf = new WeakMap<BundleAsked, BundleProgress>()

function tell(asked: BundleAsked, progress: BundleProgress, now: Instant): void {
  if (asked.run === null) return
  progressOf.set(asked, progress)
  tellBundle(asked.run, progress, now)
}

/** Files and bytes are known beforehand, so that the page can say how much of them has gone. */
async function progressTeller(
  documents: readonly PlacedDocument[],
  { mediaDir, asked, clock }: { mediaDir: string; asked: BundleAsked; clock: Clock },
): Promise<Parameters<typeof packBundle>[1]> {
  let [allFiles, allBytes] = [0, 0]
  if (asked.run === null) return () => undefined
  for (const { stored } of documents) {
    const size =
      stored === null
        ? null
        : await stat(join(mediaDir, basename(stored))).then(
            ({ size: bytes }) => bytes,
            () => null,
          )
    if (size === null) continue
    allFiles += 1
    allBytes += size
  }
  tell(asked, { state: 'packing', files: 0, bytes: 0, allFiles, allBytes }, clock.now())
  return (count) => tell(asked, { state: 'packing', ...count, allFiles, allBytes }, clock.now())
}

/** Says at the end whether it was sent whole. */
async function* told(
  pieces: AsyncGenerator<Buffer, void, undefined>,
  asked: BundleAsked,
  clock: Clock,
): AsyncGenerator<Buffer, void, undefined> {
  let state: BundleProgress['state'] = 'broken'
  try {
    yield* pieces
    state = 'done'
  } finally {
    const last = progressOf.get(asked)
    if (last !== undefined) tell(asked, { ...last, state }, clock.now())
  }
}

async function criteriaOf(req: PayloadRequest, { scheme, doc }: ScoringReading, rows: readonly ScoredRow[]): Promise<BundledCriterion[]> {
  const proofs = rows.map((row) =>
    scheme.criteria.map(({ id }, at) => distinctProofs([...attachedProofs(doc, id, row), ...row.proofs[at]!.brought])),
  )
  const all = proofs.flat(2)
  const files = await readPermittedByIds(
    req,
    'media',
    all.map(({ file }) => file),
    { filename: true },
  )
  const bodies = await readByIds(
    req,
    'organizations',
    all.map(({ organization }) => (organization === null ? null : toStoredId(req.payload, organization))),
    { select: { name: true } },
  )
  const document = (criterion: string, { note, url, file, organization, at }: BroughtProof): BundledDocument => {
    const stored = file === null ? null : (files.get(String(file))?.filename ?? null)
    return {
      ...{ criterion, note, url: file === null ? url : null, stored },
      fileName: file === null ? null : (stored ?? String(file)),
      organization: organization === null ? '' : (bodies.get(organization)?.name ?? ''),
      day: at === '' ? '' : formatDay(localDateOf(instantFromStore(at))),
    }
  }
  return rows.flatMap(({ obligor, name }, row) =>
    scheme.criteria.map(({ id, title }, at) => ({
      ...{ id, title: title ?? '', body: obligor === null ? null : name },
      documents: proofs[row]![at]!.map((proof) => document(id, proof)),
    })),
  )
}

const attachedProofs = (doc: ScoringReading['doc'], criterion: string, { obligor }: ScoredRow): BroughtProof[] =>
  attachedTo(doc, criterion, obligor).map(({ note, url, file, organization, at }) => {
    const body = idOrNull(organization)
    return { note: note ?? '', url: url || null, file: idOrNull(file), organization: body === null ? obligor : String(body), at: at ?? '' }
  })
