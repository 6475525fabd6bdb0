import { setImmediate as othersFirst } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { readPermitted } from '../../database/readPermitted.ts'
import { toStoredId } from '../../database/read.ts'
import { idOf } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import type { PeriodReport } from '../../figures/periodReport.ts'
import { isOffAir } from '../../obligations/index.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import type { NamedEvidence, NamedPlacement } from '../../reports/periodReport/input.ts'
import type { EvidenceReader } from './readEvidence.ts'

/** How many are read at once, before others get their turn. */
const piece = 500

/** What went out, what counted and what was lost of the obligations that a report tells of: what each is called, and what proves it. */
export async function readNamedPlacements(
  req: PayloadRequest,
  figures: PeriodReport,
  evidence: EvidenceReader,
): Promise<ReadonlyMap<string, NamedPlacement>> {
  const ids = [...placementIds(figures)]
  const named = new Map<string, NamedPlacement>()
  for (let at = 0; at < ids.length; at += piece) {
    for (const [id, placement] of await readSome(req, ids.slice(at, at + piece), evidence)) named.set(id, placement)
    await othersFirst()
  }
  return named
}

function placementIds({ placements, told }: PeriodReport): Set<string> {
  const verdicts = [...told.due, ...told.running]
  return new Set([
    ...placements.map(({ id }) => id),
    ...verdicts.flatMap(({ counted, cures }) => [...counted, ...cures]),
    ...verdicts.flatMap(({ excluded }) => excluded.filter(({ reason }) => isOffAir(reason)).map(({ id }) => id)),
  ])
}

async function readSome(req: PayloadRequest, ids: readonly string[], evidence: EvidenceReader): Promise<[string, NamedPlacement][]> {
  const stored = ids.map((id) => toStoredId(req.payload, id))
  const docs = await readPermitted(req, 'placements', {
    where: { id: { in: stored } },
    select: { title: true, reason: true, at: true, evidence: true },
  })
  const recorded = await readPermitted(req, 'as-run', {
    where: { placement: { in: stored } },
    select: { placement: true, evidence: true, reason: true },
  })
  const entries = groupedBy(recorded, ({ placement }) => String(idOf(placement)))
  return docs.map((doc): [string, NamedPlacement] => {
    const its = entries.get(String(doc.id)) ?? []
    const proofs = distinct([...evidence(doc.evidence), ...its.flatMap((entry) => evidence(entry.evidence))])
    return [
      String(doc.id),
      {
        title: doc.title ?? '',
        at: instantFromStore(doc.at),
        link: proofs.find(({ link }) => link !== null && /^https?:/.test(link))?.link ?? null,
        reason: doc.reason || (its.map(({ reason }) => reason).findLast(Boolean) ?? null),
        evidence: proofs,
      },
    ]
  })
}

/** What was recorded may be copied from the placement: the same proof is one. */
const distinct = (proofs: readonly NamedEvidence[]): NamedEvidence[] => [
  ...new Map(proofs.map((proof) => [JSON.stringify([proof.note, proof.link]), proof])).values(),
]
