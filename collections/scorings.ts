import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, instantField, numberField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { rowsNamedBy } from '../src/fields/rowNames.ts'
import { writtenByActs } from '../src/hooks/appendOnly.ts'
import { reportCalendars } from '../src/i18n/periodReports.ts'
import { scoringLabels as labels } from '../src/i18n/scorings.ts'
import { group } from '../src/i18n/words.ts'

/** For whom a row is: an organization's id, or `joint`; empty where the whole report is scored. */
const place = [textField('criterion', labels.criterion, { required: true }), textField('obligor', labels.obligor)]

/** What people have entered for a scheme, some plans and a period; the rest is computed with each reading. */
export const Scorings: CollectionConfig = writtenByActs({
  slug: 'scorings',
  labels: { singular: labels.singular, plural: labels.plural },
  access: accessTo('scorings'),
  defaultSort: '-createdAt',
  admin: { group: group.audit, useAsTitle: 'title', defaultColumns: ['title', 'scheme', 'kind', 'year', 'editedBy'] },
  fields: [
    textField('title', labels.title, { required: true }),
    relationField('scheme', labels.scheme, 'schemes', { required: true, index: true }),
    // The scheme's JSON: what somebody changes in the scheme does not move a score.
    textareaField('schemeKept', labels.schemeKept, { required: true, hidden: true }),
    relationField('plans', labels.plans, 'plans', { hasMany: true, required: true }),
    choiceField('calendar', labels.calendar, reportCalendars, { required: true }),
    textField('kind', labels.kind, { required: true }),
    numberField('year', labels.year, { required: true }),
    // Of one scheme, plans and period there is one.
    textField('key', labels.key, { required: true, unique: true, index: true, hidden: true }),
    numberField('revision', labels.revision, { required: true }),
    textField('editedBy', labels.editedBy),
    {
      name: 'entered',
      type: 'array',
      label: labels.entered,
      admin: { components: rowsNamedBy(['criterion', 'reason'], labels.entered) },
      fields: [
        ...place,
        numberField('points', labels.points, { required: true }),
        textareaField('reason', labels.reason, { required: true }),
        textField('by', labels.by),
        instantField('at', labels.at),
      ],
    },
    {
      name: 'evidence',
      type: 'array',
      label: labels.evidence,
      admin: { components: rowsNamedBy(['criterion', 'note', 'url'], labels.evidence) },
      fields: [
        ...place,
        textField('note', labels.note),
        textField('url', labels.url),
        { name: 'file', type: 'upload', relationTo: 'media', label: labels.file },
        relationField('organization', labels.organization, 'organizations'),
        textField('by', labels.by),
        instantField('at', labels.at),
      ],
    },
  ],
})
