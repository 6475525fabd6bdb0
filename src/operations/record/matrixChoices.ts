import type { PayloadRequest } from 'payload'

import { mediums, type Medium } from '../../documents/mediums.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { jointName } from '../../i18n/matrix.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import { JOINT, type Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick } from '../../platform/text.ts'
import { mediumsOfCommitment } from '../../store/counting.ts'

export interface MatrixChoiceItem {
  readonly id: string
  readonly name: string
}

/** What the page of the matrix lets one choose from. */
export interface MatrixChoices {
  readonly plans: readonly MatrixChoiceItem[]
  readonly commitments: readonly (MatrixChoiceItem & { readonly plan: string })[]
  readonly obligors: readonly MatrixChoiceItem[]
  readonly mediums: readonly MatrixChoiceItem[]
}

const byName = new Intl.Collator('vi', { numeric: true })
const sorted = (items: MatrixChoiceItem[]): MatrixChoiceItem[] => items.sort((a, b) => byName.compare(a.name, b.name))

/** The followed plans, what is asked in them, of whom, and through what. */
export async function matrixChoices(req: PayloadRequest, now: Instant): Promise<MatrixChoices> {
  const locale = localeOf(req)
  const plans = await readPermitted(req, 'plans', {
    where: { auditing: { equals: 'on' } },
    sort: '-period.start',
    select: { title: true, titleEn: true },
  })
  const { terms } = await liveLedger(req.payload, now)
  const { commitments } = terms.facts
  const joint = commitments.some(({ aggregation }) => aggregation === 'joint')
  const used = new Set(commitments.flatMap((commitment) => mediumsOfCommitment(terms, commitment)))
  return {
    plans: plans.map(({ id, title, titleEn }) => ({ id: String(id), name: (locale === 'en' && titleEn) || title })),
    commitments: commitments.map(({ id }) => {
      const { title = id, plan = '' } = terms.commitments.get(id) ?? {}
      return { id, name: title, plan }
    }),
    obligors: [
      ...sorted([...terms.organizations].map(([id, name]) => ({ id, name }))),
      ...(joint ? [{ id: JOINT, name: pick(jointName, locale) }] : []),
    ],
    mediums: sorted([...used].flatMap((code) => (code in mediums ? [{ id: code, name: pick(mediums[code as Medium], locale) }] : []))),
  }
}
