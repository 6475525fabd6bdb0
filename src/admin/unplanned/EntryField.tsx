import { useId, type ReactNode } from 'react'

import type { EntryChoices } from '../../contracts/unplanned.ts'
import type { Locale } from '../../platform/text.ts'
import { faultAttributes, faultIdOf } from '../calendar/DialogField.tsx'
import type { RecordDraft } from './draft.ts'

export interface EntryFieldProps {
  draft: RecordDraft
  choices: EntryChoices
  locale: Locale
  /** What is wrong with a field. */
  wrong: (field: keyof RecordDraft) => string | undefined
  onChange: (part: Partial<RecordDraft>) => void
}

/** A field with its label, and beside it what is wrong with it. */
export function EntryField({
  label,
  wrong,
  children,
}: {
  label: string
  wrong?: string | undefined
  children: (given: { id: string }) => ReactNode
}) {
  const id = useId()
  return (
    <div className="dk-record__field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...faultAttributes(id, wrong) })}
      {wrong !== undefined && (
        <p id={faultIdOf(id)} role="alert" className="dk-error">
          {wrong}
        </p>
      )}
    </div>
  )
}
