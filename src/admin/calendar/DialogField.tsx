import type { ReactNode } from 'react'

export const faultIdOf = (id: string): string => `${id}-wrong`

/** What an input is told about its fault: that there is one, and where it stands in words. */
export const faultAttributes = (id: string, wrong: string | undefined) =>
  wrong === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': faultIdOf(id) }

/** A field of a dialog with its label, and beside it what is wrong with it. */
export function DialogField({ id, label, wrong, children }: { id: string; label: string; wrong: string | undefined; children: ReactNode }) {
  return (
    <div className="dk-dialog__field">
      <label htmlFor={id}>{label}</label>
      {children}
      {wrong !== undefined && (
        <p id={faultIdOf(id)} role="alert" className="dk-error">
          {wrong}
        </p>
      )}
    </div>
  )
}
