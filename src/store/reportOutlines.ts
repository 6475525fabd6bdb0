import { idsOf, idOrNull, type Id } from '../documents/ids.ts'
import type { Stored } from '../documents/stored.ts'
import type { Text } from '../platform/text.ts'
import { readAll, type DbRequest } from '../database/read.ts'

export type OutlineDoc = Pick<Stored<'report-outlines'>, 'plan' | 'lines'>

/** A line of an outline as it is kept: `src/reports/periodReport/outline.ts` says what is right. */
export interface StoredOutlineLine {
  readonly id: string
  readonly level: 1 | 2
  readonly heading: Text
  readonly fill: string | null
  /** Words that stand under the heading before what the system writes; null for none. */
  readonly text: Text | null
}

export const linesOfOutline = ({ lines }: OutlineDoc): StoredOutlineLine[] =>
  (lines ?? []).map(({ code, level, headingVi, headingEn, fill, textVi, textEn }) => ({
    id: code ?? '',
    level: level === '1' ? 1 : 2,
    heading: { vi: headingVi ?? '', en: headingEn ?? '' },
    fill: fill ?? null,
    text: textVi || textEn ? { vi: textVi || textEn || '', en: textEn || textVi || '' } : null,
  }))

/** The outline of a report on some plans: that of the first plan which has one, else the general one; null for neither. */
export async function readOutlineFor(req: DbRequest, plans: readonly Id[]): Promise<StoredOutlineLine[] | null> {
  const outlines = await readAll(req, 'report-outlines', {
    where: { or: [{ plan: { in: [...plans] } }, { plan: { exists: false } }] },
    select: { plan: true, lines: true },
  })
  const planOf = ({ plan }: Pick<OutlineDoc, 'plan'>): string => String(idOrNull(plan) ?? '')
  const found = [...idsOf(plans).map(String), '']
    .map((plan) => outlines.find((one) => planOf(one) === plan))
    .find((one) => one !== undefined)
  return found === undefined ? null : linesOfOutline(found)
}
