'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

/** Structured data to read, as indented text. Payload's own editor fetches itself from another company's server. */
export function JsonText({ field, path }: JSONFieldClientProps) {
  const { value } = useField<unknown>({ path })
  if (value === undefined || value === null) return null
  return (
    <div className="field-type dk-json">
      <FieldLabel label={field.label} path={path} />
      <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
    </div>
  )
}
