import { dashboardText as text, flaggedCount, pastSpanName, spanName } from '../../i18n/dashboard.ts'
import { formatLocalDay } from '../../i18n/dates.ts'
import { pick, say } from '../../platform/text.ts'
import { tallyWords } from '../../i18n/tallyWords.ts'
import { shownStatusWords } from '../../i18n/words.ts'
import type { Instant, Span } from '../../obligations/index.ts'
import type { SpanAnswer } from '../../reports/dashboard.ts'
import { verdictsShownAs } from '../../rules/shownStatus.ts'
import type { Condition } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import type { Setting } from './setting.ts'

/** The answer in words for this week, this month and this year. */
export function SpanAnswers({ spans, setting }: { spans: readonly SpanAnswer[]; setting: Setting }) {
  const { locale } = setting
  return (
    <section aria-label={pick(text.spans, locale)} className="dk-spans">
      {spans.map((span) => (
        <Answer key={span.kind} span={span} setting={setting} />
      ))}
    </section>
  )
}

/** The obligations that are owed in a span: from their window's start until they are due. */
export const owedIn = ({ start, end }: Span): Condition[] => [
  ['windowStart', 'less_than', new Date(end).toISOString()],
  ['due', 'greater_than', new Date(start).toISOString()],
]

/** Those among them that have fallen due: as many as the answer counts. */
export const overIn = (span: Span, now: Instant): Condition[] => [...owedIn(span), ['due', 'less_than', new Date(now + 1).toISOString()]]

function Answer({ span, setting: { locale, links, now, past } }: { span: SpanAnswer; setting: Setting }) {
  const { kind, owed, kept, notOwed, over, status, flagged, start, end } = span
  const inSpan = owedIn(span)
  return (
    <article className="dk-span">
      <h2>{pick((past ? pastSpanName : spanName)[kind], locale)}</h2>
      <p className="dk-note">
        {formatLocalDay(start)} – {formatLocalDay(end - 1)}
      </p>
      {status === null ? (
        <p>{pick(text.nothingOwed, locale)}</p>
      ) : (
        <>
          <p className="dk-span__answer">
            <a href={links.list('obligations', inSpan)}>
              {say(owed === 0 ? text.nothingOwed : kept === owed ? text.allKept : text.kept, locale, { kept, owed })}
            </a>
            {notOwed > 0 && <span className="dk-note">{say(text.notOwed, locale, { n: notOwed })}</span>}
          </p>
          <ul className="dk-plain">
            {flagged.map(({ status: one, commitments }) => (
              <li key={one}>
                <a href={links.list('obligations', [...inSpan, ['status', 'in', verdictsShownAs(one)], ['commitment', 'in', commitments]])}>
                  <Mark look={verdictLook[one]}>{say(flaggedCount[one] ?? shownStatusWords[one], locale, { n: commitments.length })}</Mark>
                </a>
              </li>
            ))}
            {flagged.length === 0 && (
              <li>
                <Mark look={verdictLook[status]}>{pick(shownStatusWords[status], locale)}</Mark>
              </li>
            )}
          </ul>
          {over.total > 0 && (
            <p className="dk-span__over">
              <a href={links.list('obligations', overIn(span, now))}>{say(text.over, locale, { tally: tallyWords(over, locale) })}</a>
            </p>
          )}
        </>
      )}
    </article>
  )
}
