import { z } from 'zod'

import { evidenceRules, completions, inHundredths, scoredPer, type DiversityGroup } from '../../figures/scheme.ts'
import { checked, distinctIds, hasNoCycle, idsIn, inspected, isAmong, record } from './checks.ts'
import { caseFields } from './schema.ts'
import { anyText, filledList, list, orElse, orNull, points, positiveInteger, proRataFrom, wholeNumber } from './values.ts'

/** A case file for the `report` command: facts, and the tree of themes (record-semantics §7). */
export function reportCaseSchema(root: unknown) {
  const theme = checked(anyText, isAmong(idsIn(root, 'themes'), 'noTheme'))
  const themes = inspected(
    inspected(list(record({ id: anyText, parent: orNull(theme), title: orNull(anyText) })), distinctIds),
    hasNoCycle('parent', 'themeCycle'),
  )
  return record({ ...caseFields(root), themes: orElse(themes, []) })
}

const group = record({
  title: orNull(anyText),
  points,
  media: orElse(list(anyText), []),
  forms: orElse(list(anyText), []),
  min: orElse(positiveInteger, 1),
})

const criterionRule = z.discriminatedUnion(
  'kind',
  [
    record({ kind: z.literal('completion'), of: z.enum(completions), proRataFrom: orNull(proRataFrom) }),
    record({ kind: z.literal('diversity'), groups: list(group) }),
    record({ kind: z.literal('byHand') }),
  ],
  'criterionRule',
)

const sumOf = (groups: readonly DiversityGroup[]): number => groups.reduce((sum, one) => sum + inHundredths(one.points), 0)

const criterion = checked(
  record({ id: anyText, title: orNull(anyText), maxPoints: points, rule: criterionRule, evidence: orNull(z.enum(evidenceRules)) }),
  ({ rule, maxPoints }) =>
    rule.kind !== 'diversity' || sumOf(rule.groups) === inHundredths(maxPoints)
      ? []
      : [{ code: 'pointsOfGroups', at: ['rule', 'groups'], params: { max: maxPoints, found: sumOf(rule.groups) / 100 } }],
)

/** A scheme of points (record-semantics §6). */
export const schemeSchema = record({
  id: anyText,
  title: orNull(anyText),
  source: orNull(anyText),
  year: orNull(wholeNumber),
  level: orNull(anyText),
  per: orElse(z.enum(scoredPer), 'total'),
  criteria: inspected(filledList(criterion), distinctIds),
})
