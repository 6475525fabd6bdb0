import type { Condition, CollectionConfig, Field } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { mediums } from '../src/documents/mediums.ts'
import { searchable } from '../src/documents/searchText.ts'
import { choiceField, numberField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { rowsNamedBy } from '../src/fields/rowNames.ts'
import { checkScheme } from '../src/hooks/scheme.ts'
import {
  schemeCompletionOf,
  schemeEvidence,
  schemeHints as hints,
  schemeLabels as labels,
  schemePer,
  schemeRuleKinds,
} from '../src/i18n/schemes.ts'
import { group } from '../src/i18n/words.ts'

const ofKind =
  (kind: keyof typeof schemeRuleKinds): Condition =>
  (_, rule) =>
    (rule as { kind?: string } | undefined)?.kind === kind

/** Forms of a diversity rule, each with its points. */
const groups: Field = {
  name: 'groups',
  type: 'array',
  label: labels.groups,
  labels: { singular: labels.group, plural: labels.groups },
  admin: { condition: ofKind('diversity'), description: hints.groups, components: rowsNamedBy(['title'], labels.group) },
  fields: [
    textField('title', labels.groupTitle),
    {
      type: 'row',
      fields: [numberField('points', labels.points, { required: true }), numberField('min', labels.min, { defaultValue: 1 })],
    },
    choiceField('media', labels.media, mediums, { hasMany: true, admin: { description: hints.blankIsAny } }),
    relationField('forms', labels.forms, 'forms', { hasMany: true, admin: { description: hints.blankIsAny } }),
  ],
}

const criteria: Field = {
  name: 'criteria',
  type: 'array',
  label: labels.criteria,
  labels: { singular: labels.criterion, plural: labels.criteria },
  required: true,
  minRows: 1,
  admin: { components: rowsNamedBy(['code', 'title'], labels.criterion) },
  fields: [
    textField('code', labels.criterionCode, { required: true }),
    textareaField('title', labels.criterionTitle),
    {
      type: 'row',
      fields: [numberField('maxPoints', labels.maxPoints, { required: true }), choiceField('evidence', labels.evidence, schemeEvidence)],
    },
    {
      name: 'rule',
      type: 'group',
      label: labels.rule,
      fields: [
        choiceField('kind', labels.kind, schemeRuleKinds, { required: true, defaultValue: 'completion' }),
        choiceField('of', labels.of, schemeCompletionOf, { admin: { condition: ofKind('completion') } }),
        numberField('proRataFrom', labels.proRataFrom, { admin: { condition: ofKind('completion'), description: hints.proRataFrom } }),
        groups,
      ],
    },
  ],
}

/** Schemes of points as data (record-semantics §6): no points of any province stand in the code. */
export const Schemes: CollectionConfig = searchable(
  {
    slug: 'schemes',
    labels: { singular: labels.singular, plural: labels.plural },
    access: accessTo('schemes'),
    admin: {
      group: group.plan,
      useAsTitle: 'title',
      defaultColumns: ['title', 'code', 'year', 'level', 'per'],
      description: hints.collection,
    },
    defaultSort: '-year',
    hooks: { beforeChange: [checkScheme] },
    fields: [
      textField('title', labels.title),
      textField('code', labels.code, { required: true, unique: true, index: true }),
      textareaField('source', labels.source, { admin: { description: hints.source } }),
      { type: 'row', fields: [numberField('year', labels.year, { index: true }), textField('level', labels.level)] },
      choiceField('per', labels.per, schemePer, { required: true, defaultValue: 'total' }),
      criteria,
    ],
  },
  'title',
  'code',
  'source',
)
