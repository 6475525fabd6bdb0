'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useMemo } from 'react'

/** The document as the form holds it now, saved or not. */
export function useDraft<Doc>(): Partial<Doc> {
  const [fields] = useAllFormFields()
  return useMemo(() => reduceFieldsToValues(fields, true) as Partial<Doc>, [fields])
}
