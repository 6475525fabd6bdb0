'use client'

import { useForm, useFormInitializing, useFormProcessing } from '@payloadcms/ui'

/** Whether nothing can be changed: the form is for reading alone, or it is being saved, whose answer overwrites what is typed meanwhile. */
export function useLocked(): boolean {
  const { disabled } = useForm()
  const processing = useFormProcessing()
  const initializing = useFormInitializing()
  return disabled === true || processing || initializing
}
