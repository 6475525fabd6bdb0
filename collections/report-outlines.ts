import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, relationField, textareaField, textField } from '../src/fields/common.ts'
import { rowsNamedBy } from '../src/fields/rowNames.ts'
import { checkOutline, usualOutlineLines } from '../src/hooks/reportOutline.ts'
import { outlineFills, outlineHints as hints, outlineLabels as labels, outlineLevels } from '../src/i18n/reportOutlines.ts'
import { group } from '../src/i18n/words.ts'

/** The outline of reports as the official wants it: for one plan, or for all that have none of their own. */
export const ReportOutlines: CollectionConfig = {
  slug: 'report-outlines',
  labels: { singular: labels.singular, plural: labels.plural },
  access: accessTo('report-outlines'),
  admin: { group: group.audit, useAsTitle: 'title', defaultColumns: ['title', 'plan', 'updatedAt'], description: hints.collection },
  defaultSort: 'title',
  hooks: { beforeChange: [checkOutline] },
  fields: [
    textField('title', labels.title, { required: true, index: true }),
    relationField('plan', labels.plan, 'plans', { index: true, admin: { description: hints.plan } }),
    {
      name: 'lines',
      type: 'array',
      label: labels.lines,
      labels: { singular: labels.line, plural: labels.lines },
      required: true,
      minRows: 1,
      defaultValue: usualOutlineLines,
      admin: { components: rowsNamedBy(['headingVi'], labels.line) },
      fields: [
        {
          type: 'row',
          fields: [
            textField('code', labels.code, { required: true, admin: { description: hints.code } }),
            choiceField('level', labels.level, outlineLevels, { required: true, defaultValue: '2' }),
          ],
        },
        textField('headingVi', labels.headingVi, { required: true }),
        textField('headingEn', labels.headingEn, { required: true }),
        choiceField('fill', labels.fill, outlineFills, { admin: { description: hints.fill } }),
        textareaField('textVi', labels.textVi),
        textareaField('textEn', labels.textEn),
      ],
    },
  ],
}
