'use client'

import { SelectField, useFormFields } from '@payloadcms/ui'
import type { SelectFieldClientComponent } from 'payload'
import { useMemo } from 'react'

import { idOrNull } from '../../documents/ids.ts'
import { statusText } from '../../i18n/delivery.ts'
import { placementStatus } from '../../i18n/words.ts'
import { useMedium } from './useNames.ts'

const statuses = Object.keys(placementStatus) as (keyof typeof placementStatus)[]

/** A placement's status, in the words of the channel that the form names: what is printed is published, not aired. */
export const PlacementStatusField: SelectFieldClientComponent = ({ field, ...rest }) => {
  const medium = useMedium(useFormFields(([fields]) => idOrNull(fields.channel?.value)))
  const options = useMemo(() => statuses.map((value) => ({ value, label: { ...statusText(value, medium) } })), [medium])
  return <SelectField {...rest} field={{ ...field, options }} />
}
