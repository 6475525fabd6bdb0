import type { ReactNode } from 'react'

/** Something the form tells, beside what it asks. */
export function FieldNote({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="dk-field field-type" aria-label={heading}>
      <p className="dk-field__heading">{heading}</p>
      {children}
    </section>
  )
}
