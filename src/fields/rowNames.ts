import type { ArrayField } from 'payload'

import type { Text } from '../platform/text.ts'

/** Rows of a list are named by what they say: by these of their fields. */
export const rowsNamedBy = (by: readonly string[], singular: Text): NonNullable<NonNullable<ArrayField['admin']>['components']> => ({
  RowLabel: { path: '/src/admin/fields/RowName.tsx#RowName', clientProps: { by, singular: { ...singular } } },
})
