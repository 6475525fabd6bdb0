import type { AsRunAsk } from '../../contracts/asRun.ts'
import type { Mapping } from '../../formats/asRun/mapping.ts'

/** A file and how it is to be read. */
export interface LogForm {
  channel: string
  file: File | null
  mapping: Mapping | null
  wholeDays: boolean
}

/** A file as it is sent, with what is asked of it. */
export function logForm(
  { file, channel, mapping, wholeDays }: LogForm,
  decided: Pick<AsRunAsk, 'markMissed' | 'take' | 'version' | 'lines'>,
): FormData {
  const form = new FormData()
  if (file !== null) form.set('file', file)
  form.set('ask', JSON.stringify({ channel, mapping, wholeDays, ...decided } satisfies AsRunAsk))
  return form
}
