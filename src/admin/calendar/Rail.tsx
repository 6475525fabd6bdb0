import type { ViewScope } from '../../access/scope.ts'
import { amount } from '../../i18n/amounts.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { formatLocalDay } from '../../i18n/dates.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { lastDayWords } from '../../i18n/deadline.ts'
import { tallyWords } from '../../i18n/tallyWords.ts'
import { shownStatusWords } from '../../i18n/words.ts'
import { isSettled } from '../../reports/tally.ts'
import { verdictCounts } from '../../rules/verdictCounts.ts'
import { Mark } from '../Mark.tsx'
import { ScopeButtons } from '../scope/ScopeButtons.tsx'
import { verdictLook } from '../tones.ts'
import type { RailItem } from '../../contracts/desk.ts'

interface RailProps {
  items: readonly RailItem[] | null
  message: string | null
  chosen: string | null
  locale: Locale
  mayPlace: boolean
  scope: ViewScope | null
  onScope: (scope: ViewScope) => void
  onChoose: (key: string | null) => void
  onMake: (item: RailItem) => void
}

/** What is owed in the period, and what the plan would bring it to; what asks nothing more of anybody is folded away. */
export function Rail({ items, message, locale, scope, onScope, ...acts }: RailProps) {
  const open = (items ?? []).filter(({ status }) => !isSettled(status))
  const settled = (items ?? []).filter(({ status }) => isSettled(status))
  return (
    <section className="dk-side dk-side--rail" aria-labelledby="dk-rail">
      <div className="dk-side__head">
        <h2 id="dk-rail">{pick(text.rail, locale)}</h2>
        {scope !== null && <ScopeButtons scope={scope} locale={locale} onChoose={onScope} />}
      </div>
      {message !== null && (
        <p role="alert" className="dk-error">
          {message}
        </p>
      )}
      {items === null && message === null && <p className="dk-note">{pick(text.loading, locale)}</p>}
      {items?.length === 0 && <p className="dk-note">{pick(text.railEmpty, locale)}</p>}
      <Owed items={open} locale={locale} {...acts} />
      {settled.length > 0 && (
        <details className="dk-rail__settled">
          <summary>
            {say(text.railSettled, locale, { tally: tallyWords(verdictCounts(settled.map(({ status }) => status)), locale) })}
          </summary>
          <Owed items={settled} locale={locale} {...acts} />
        </details>
      )}
    </section>
  )
}

interface OwedProps extends Omit<RailProps, 'items' | 'message' | 'scope' | 'onScope'> {
  items: readonly RailItem[]
}

function Owed({ items, chosen, locale, mayPlace, onChoose, onMake }: OwedProps) {
  return (
    <ul className="dk-plain dk-rail">
      {items.map((item) => (
        <li key={item.key} className={`dk-rail__item dk-rail__item--${verdictLook[item.status].tone}`}>
          <button
            type="button"
            className="dk-rail__what"
            aria-pressed={chosen === item.key}
            title={pick(chosen === item.key ? text.showAll : text.showCounting, locale)}
            onClick={() => onChoose(chosen === item.key ? null : item.key)}
          >
            <span className="dk-rail__title">{item.title}</span>
            <span className="dk-note">
              {item.obligorName}
              {item.label ? ` · ${item.label}` : ''} · {say(text.until, locale, { day: formatLocalDay(Date.parse(item.due) - 1) })}
            </span>
            <span className="dk-rail__figures">
              <Mark look={verdictLook[item.status]}>{pick(shownStatusWords[item.status], locale)}</Mark>
              <strong>
                {item.done}/{amount(item.kind, item.target, locale, item.unit)}
              </strong>
            </span>
            <Progress item={item} />
            <span>{forecast(item, locale)}</span>
            {item.curableUntil !== null && (
              <span>{say(text.railCureBy, locale, { day: lastDayWords(Date.parse(item.curableUntil)) })}</span>
            )}
          </button>
          {mayPlace && item.needed > 0 && !isSettled(item.status) && (
            <button type="button" className="dk-button" onClick={() => onMake(item)}>
              {pick(text.make, locale)}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Progress({ item: { done, planned, target } }: { item: RailItem }) {
  const share = (n: number): string => `${Math.min(100, (100 * n) / target)}%`
  return (
    <span className="dk-rail__bar" aria-hidden="true">
      <span className="dk-rail__bar-planned" style={{ inlineSize: share(done + planned) }} />
      <span className="dk-rail__bar-done" style={{ inlineSize: share(done) }} />
    </span>
  )
}

function forecast({ status, done, planned, unverified, needed, target, kind, unit }: RailItem, locale: Locale): string {
  if (isSettled(status)) return ''
  return [
    say(text.railPlanned, locale, { planned: done + planned, target: amount(kind, target, locale, unit) }),
    ...(unverified > 0 ? [say(text.railWaiting, locale, { amount: amount(kind, unverified, locale, unit) })] : []),
    ...(needed > 0 ? [say(text.railNeeded, locale, { needed: amount(kind, needed, locale, unit) })] : []),
  ].join('; ')
}
