import type { PayloadRequest } from 'payload'

import { readPermitted } from '../../database/readPermitted.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idOf, idOrNull, idsOf } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import type { PeriodReport } from '../../figures/periodReport.ts'
import { countingWordsOf } from '../../i18n/units.ts'
import type { Facts, Match } from '../../obligations/index.ts'
import type { HandCheckedCommitment, NamedCommitment, NamedWaiver, ReportInput } from '../../reports/periodReport/input.ts'
import type { Locale } from '../../platform/text.ts'
import { readEvidence, type EvidenceReader } from './readEvidence.ts'
import { readNamedPlacements } from './readNamedPlacements.ts'
import type { ReportedPlans } from './readReportedPlans.ts'

interface NamesAsked {
  readonly figures: PeriodReport
  readonly facts: Facts
  readonly reported: ReportedPlans
  readonly locale: Locale
}

/** What people call the things that a report's figures name, and what they found by hand, as the person may read it. */
export async function readReportNames(
  req: PayloadRequest,
  asked: NamesAsked,
): Promise<Pick<ReportInput, 'names' | 'handChecked' | 'waivers'>> {
  const { reported, figures, facts, locale } = asked
  const evidence = await readEvidence(req)
  const commitments = (await readPermitted(req, 'commitments', {
    where: { plan: { in: [...reported.ids] } },
    sort: ['plan', 'ordinal'],
  })) as unknown as Stored<'commitments'>[]
  const organizations = await readPermitted(req, 'organizations', { select: { name: true } })
  const channels = await readPermitted(req, 'channels', { select: { name: true, medium: true } })
  const forms = await readPermitted(req, 'forms', { select: { name: true, nameEn: true, code: true } })
  const codes = new Map(forms.map(({ id, code }) => [String(id), code]))
  const mediums = new Map(channels.map(({ id, medium }) => [String(id), medium]))
  const matches = new Map(facts.commitments.map(({ id, match }) => [id, match]))
  const words = (match: Match | undefined) =>
    countingWordsOf(
      match === undefined ? [] : match.media.length > 0 ? match.media : match.channels.map((id) => mediums.get(id) ?? ''),
      (match?.forms ?? []).map((id) => codes.get(id) ?? ''),
    )
  return {
    names: {
      commitments: new Map(
        commitments.map((doc): [string, NamedCommitment] => [
          String(doc.id),
          { ...nameOf(doc), words: words(matches.get(String(doc.id))) },
        ]),
      ),
      organizations: new Map(organizations.map(({ id, name }) => [String(id), name])),
      channels: new Map(channels.map(({ id, name }) => [String(id), name])),
      forms: new Map(forms.map(({ id, name, nameEn }) => [String(id), locale === 'en' && nameEn ? nameEn : name])),
      themes: reported.named,
      placements: await readNamedPlacements(req, figures, evidence),
    },
    handChecked: commitments.filter(({ checkedBy }) => checkedBy === 'hand').map((doc) => handCheckedOf(doc, figures, evidence)),
    waivers: await readWaivers(req, commitments, evidence),
  }
}

const nameOf = ({ title, source }: Stored<'commitments'>): Omit<NamedCommitment, 'words'> => ({
  title: title ?? '',
  clause: source?.section || null,
})

function handCheckedOf(doc: Stored<'commitments'>, { period, asOf }: PeriodReport, evidence: EvidenceReader): HandCheckedCommitment {
  const checks = (doc.handChecks ?? []).map(({ at, outcome, note, evidence: proofs }) => ({
    at: instantFromStore(at),
    kept: outcome === 'kept',
    note: note || null,
    evidence: evidence(proofs),
  }))
  return {
    id: String(doc.id),
    ...nameOf(doc),
    obligors: idsOf(doc.obligors).map(String),
    checks: checks.filter(({ at }) => at >= period.start && at < asOf).sort((a, b) => a.at - b.at),
  }
}

async function readWaivers(
  req: PayloadRequest,
  commitments: readonly Stored<'commitments'>[],
  evidence: EvidenceReader,
): Promise<NamedWaiver[]> {
  const docs = (await readPermitted(req, 'waivers', {
    where: { commitment: { in: commitments.map(({ id }) => id) } },
  })) as unknown as Stored<'waivers'>[]
  return docs.map((doc) => {
    const obligor = idOrNull(doc.obligor)
    return {
      commitment: String(idOf(doc.commitment)),
      obligor: obligor === null ? null : String(obligor),
      label: doc.label || null,
      from: dayFromStore(doc.from),
      to: dayFromStore(doc.to),
      reason: doc.reason,
      authority: doc.authority,
      evidence: evidence(doc.evidence),
    }
  })
}
