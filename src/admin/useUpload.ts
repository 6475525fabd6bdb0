import { useRef } from 'react'

import type { Id } from '../documents/ids.ts'
import type { Refused } from './ask.ts'
import { uploadFile } from './uploadFile.ts'

/** Uploads a form's file before the form itself is sent; what has arrived is not sent anew when the form is refused. */
export function useUpload(api: string, failure: string) {
  const arrived = useRef<{ file: File; id: Id } | null>(null)
  return async (file: File, organization: Id | null): Promise<{ id: Id } | Refused> => {
    if (arrived.current?.file !== file) {
      const uploaded = await uploadFile(api, file, { alt: file.name, organization }, failure)
      if (!uploaded.ok) return { message: uploaded.message }
      arrived.current = { file, id: uploaded.value.id }
    }
    return { id: arrived.current.id }
  }
}
