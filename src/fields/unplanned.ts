import type { Field } from 'payload'

import { isUnplanned } from '../documents/unplannedMark.ts'
import { unplannedText as text } from '../i18n/unplanned.ts'
import { instantField, textField } from './common.ts'

const kept = { create: () => false, update: () => false }

/** Who entered a placement that nobody had planned, and when; blank for what was planned. The operation alone writes it. */
export const unplannedField: Field = {
  name: 'unplanned',
  type: 'group',
  label: text.chip,
  access: kept,
  admin: { condition: (data) => isUnplanned(data), description: text.markNote },
  fields: [
    {
      type: 'row',
      fields: [
        textField('enteredBy', text.enteredBy, { access: kept, admin: { readOnly: true } }),
        instantField('enteredAt', text.enteredAt, { access: kept, admin: { readOnly: true } }),
      ],
    },
    textField('enteredById', text.enteredById, { access: kept, index: true, admin: { hidden: true } }),
  ],
}
