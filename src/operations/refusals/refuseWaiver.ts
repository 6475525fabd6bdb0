import type { PayloadRequest } from 'payload'

import { idOrNull, idsOf } from '../../documents/ids.ts'
import { waiverRefused } from '../../i18n/waivers.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { readOne } from '../../database/read.ts'
import { bodyNames } from './bodyNames.ts'

/** A waiver as it is asked for. */
export interface WaiverData {
  commitment?: unknown
  obligor?: unknown
  label?: string | null
}

/**
 * Why a waiver would excuse nobody, and what would (quota-semantics §6.3): what is owed together is waived for all of
 * them or for none, and a body or a label that the commitment does not know is a slip of the hand.
 */
export async function refuseWaiver(req: PayloadRequest, { commitment, obligor, label }: WaiverData): Promise<Refusal | null> {
  const id = idOrNull(commitment)
  const promised = id === null ? null : await readOne(req, 'commitments', id, { obligors: true, aggregation: true, windows: true })
  // What is not there is for the field to refuse.
  if (promised === null) return null
  const waived = idOrNull(obligor)
  const obligors = idsOf(promised.obligors)
  if (waived !== null && promised.aggregation === 'joint') {
    return { text: waiverRefused.oneOfTogether, params: { obligors: await bodyNames(req, obligors) }, path: 'obligor' }
  }
  if (waived !== null && !obligors.map(String).includes(String(waived))) {
    return {
      text: waiverRefused.notObligor,
      params: { name: await bodyNames(req, [waived]), obligors: await bodyNames(req, obligors) },
      path: 'obligor',
    }
  }
  if (!label) return null
  const labels = [...new Set((promised.windows ?? []).flatMap((window) => (window.label ? [window.label] : [])))]
  if (labels.includes(label)) return null
  return labels.length === 0
    ? { text: waiverRefused.noLabels, params: { label }, path: 'label' }
    : { text: waiverRefused.noSuchLabel, params: { label, labels: labels.map((one) => `“${one}”`).join(', ') }, path: 'label' }
}
