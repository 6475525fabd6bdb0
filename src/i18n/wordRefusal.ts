import type { Refusal } from '../platform/refusal.ts'
import type { Text } from '../platform/text.ts'
import { refusePlacementBy, type Draft, type Surroundings } from '../rules/placement.ts'
import type { CodedRefusal } from '../rules/codedRefusal.ts'
import type { UnplannedRefusal, UnplannedRefusalCode } from '../rules/unplanned.ts'
import { formatLocalTime } from './dates.ts'
import { refused } from './refused.ts'
import { unplannedRefused } from './unplanned.ts'

/** A coded refusal in words. */
export function wordRefusal<Code extends string>(
  texts: Readonly<Record<Code, Text>>,
  { code, names, times, path }: CodedRefusal<Code>,
): Refusal {
  const formattedTimes = Object.fromEntries(Object.entries(times ?? {}).map(([name, instant]) => [name, formatLocalTime(instant)]))
  return {
    text: texts[code],
    ...((names ?? times) && { params: { ...names, ...formattedTimes } }),
    ...(path !== undefined && { path }),
  }
}

/** Why a placement cannot be what it asks to be, in words, or null when it can. */
export function refusePlacement(after: Draft, around: Surroundings): Refusal | null {
  const refusal = refusePlacementBy(after, around)
  return refusal === null ? null : wordRefusal(refused, refusal)
}

const unplannedTexts: Readonly<Record<UnplannedRefusalCode, Text>> = {
  noTitle: unplannedRefused.noTitle,
  notYet: unplannedRefused.notYet,
  secondsNotPositive: refused.secondsNotPositive,
  secondsTooMany: refused.secondsTooMany,
  overlap: refused.overlap,
}

export const wordUnplannedRefusal = (refusal: UnplannedRefusal): Refusal => wordRefusal(unplannedTexts, refusal)
