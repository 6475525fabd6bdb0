import type { ReactNode } from 'react'

import { pick, type Locale, type Text } from '../../platform/text.ts'
import '../calendar/calendar.css'
import { Dialog } from '../calendar/Dialog.tsx'
import { useAsking } from '../useAsking.ts'

interface StepActsProps<Step extends string> {
  /** What the person who reads may do now. */
  may: readonly Step[]
  /** Those that are looked for first. */
  first: readonly Step[]
  buttons: Readonly<Record<Step, Text>>
  titles: Readonly<Record<Step, Text>>
  about: string
  locale: Locale
  /** The form that asks what belongs to a step. */
  form: (step: Step, on: { onCancel: () => void; onDone: () => void }) => ReactNode
}

/** A button for each step that may be taken, and a dialog that asks what belongs to it. */
export function StepActs<Step extends string>({ may, first, buttons, titles, about, locale, form }: StepActsProps<Step>) {
  const { asking, ask, close, done } = useAsking<Step>()
  return (
    <div className="dk-finding__acts">
      {may.map((step) => (
        <button
          key={step}
          type="button"
          className={first.includes(step) ? 'dk-button dk-button--first' : 'dk-button'}
          onClick={() => ask(step)}
        >
          {pick(buttons[step], locale)}
        </button>
      ))}
      {asking !== null && (
        <Dialog title={pick(titles[asking], locale)} locale={locale} onClose={close}>
          <p className="dk-note">{about}</p>
          {form(asking, { onCancel: close, onDone: done })}
        </Dialog>
      )}
    </div>
  )
}
