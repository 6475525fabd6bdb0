import type { Criterion, CriterionRule, DiversityGroup, Scheme } from '../../figures/scheme.ts'

/** Null, empty and what goes without saying are left out, as people write it. */
const said = <Fields extends object>(fields: Fields): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))

const groupShown = ({ title, points, media, forms, min }: DiversityGroup): object =>
  said({ title, points, media: media.length > 0 ? media : null, forms: forms.length > 0 ? forms : null, min: min === 1 ? null : min })

function ruleShown(rule: CriterionRule): object {
  switch (rule.kind) {
    case 'completion':
      return { kind: rule.kind, of: rule.of, proRataFrom: rule.proRataFrom }
    case 'diversity':
      return { kind: rule.kind, groups: rule.groups.map(groupShown) }
    case 'byHand':
      return { kind: rule.kind }
  }
}

const criterionShown = ({ id, title, maxPoints, rule, evidence }: Criterion): object =>
  said({ id, title, maxPoints, rule: ruleShown(rule), evidence })

/** A scheme as its file (record-semantics §6): the same scheme gives the same bytes. */
export const writeScheme = ({ id, title, source, year, level, per, criteria }: Scheme): string =>
  `${JSON.stringify(said({ id, title, source, year, level, per, criteria: criteria.map(criterionShown) }), null, 2)}\n`
