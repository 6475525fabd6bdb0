import { amount } from '../../i18n/amounts.ts'
import { statusText } from '../../i18n/delivery.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { recordText as text, unplannedText } from '../../i18n/unplanned.ts'
import { shownStatusWords } from '../../i18n/words.ts'
import type { Medium } from '../../documents/mediums.ts'
import { adminLinks } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import type { RecordAnswer } from '../../contracts/unplanned.ts'

interface OutcomeProps {
  recorded: Extract<RecordAnswer, { question: null }>
  medium: Medium | null
  locale: Locale
  admin: string
  busy: boolean
  onUndo: () => void
  onNext: () => void
}

/** What was recorded, what it counts for by now, and the way back. */
export function RecordedOutcome({
  recorded: { entered, counted, warnings, notFollowed },
  medium,
  locale,
  admin,
  busy,
  onUndo,
  onNext,
}: OutcomeProps) {
  return (
    <section className="dk-record__outcome" role="status">
      <p>
        <strong>
          {pick(statusText('delivered', medium), locale)}: {entered.title}
        </strong>
      </p>
      {counted.length > 0 && (
        <>
          <p>{say(text.counted, locale, { n: counted.length })}</p>
          <ul className="dk-plain dk-record__counted">
            {counted.map((item) => (
              <li key={item.key}>
                <Mark look={verdictLook[item.status]}>{pick(shownStatusWords[item.status], locale)}</Mark> {item.title} · {item.obligorName}
                {item.label ? ` · ${item.label}` : ''}{' '}
                <strong>
                  {item.done}/{amount(item.kind, item.target, locale, item.unit)}
                </strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {counted.length === 0 && (
        <p>
          {pick(unplannedText.countsNowhere, locale)} {notFollowed}
        </p>
      )}
      {warnings.map(({ code, text: said }) => (
        <p key={`${code} ${said}`} className="dk-note">
          {said}
        </p>
      ))}
      <div className="dk-record__acts">
        {entered.how === 'recorded' && (
          <button type="button" className="dk-button" disabled={busy} onClick={onUndo}>
            {pick(text.undo, locale)}
          </button>
        )}
        <a className="dk-button" href={adminLinks(admin).document('placements', entered.id)}>
          {pick(text.open, locale)}
        </a>
        <button type="button" className="dk-button" onClick={onNext}>
          {pick(text.next, locale)}
        </button>
      </div>
    </section>
  )
}
