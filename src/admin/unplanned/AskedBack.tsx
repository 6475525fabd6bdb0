import { pick, type Locale } from '../../platform/text.ts'
import { recordText as text } from '../../i18n/unplanned.ts'
import type { RecordQuestion } from '../../contracts/unplanned.ts'

interface AskedBackProps {
  asked: RecordQuestion
  locale: Locale
  busy: boolean
  onAnswer: (answer: { confirm: string } | { anyway: true }) => void
  onChange: () => void
}

/** What is like it already: it is that, or another, or was mistyped. */
export function AskedBack({ asked, locale, busy, onAnswer, onChange }: AskedBackProps) {
  return (
    <section className="dk-record__question" aria-label={asked.text}>
      <p role="alert">{asked.text}</p>
      <div className="dk-record__acts">
        {asked.about === 'confirm' && (
          <button
            type="button"
            className="dk-button dk-button--first"
            disabled={busy}
            onClick={() => onAnswer({ confirm: asked.placement.id })}
          >
            {pick(text.confirmThat, locale)}
          </button>
        )}
        {asked.another && (
          <button type="button" className="dk-button" disabled={busy} onClick={() => onAnswer({ anyway: true })}>
            {pick(text.another, locale)}
          </button>
        )}
        <button type="button" className="dk-button dk-button--plain" onClick={onChange}>
          {pick(text.change, locale)}
        </button>
      </div>
    </section>
  )
}
