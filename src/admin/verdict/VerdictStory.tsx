import { formatDateTime } from '../../i18n/dates.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { verdictPageText as text } from '../../i18n/verdictPage.ts'
import { findingKindWords, findingStepWords } from '../../i18n/findings.ts'
import { shortfallState, shownStatusWords } from '../../i18n/words.ts'
import type { VerdictStep } from './readStory.ts'

const findingWords = { ...findingKindWords, ...findingStepWords }

/** What became of it, the newest first. */
export function VerdictStory({ steps, locale }: { steps: readonly VerdictStep[]; locale: Locale }) {
  return (
    <section>
      <h2>{pick(text.story, locale)}</h2>
      <ol className="dk-plain dk-verdict__story">
        {steps.map((step, at) => (
          <li key={at}>
            <time dateTime={new Date(step.at).toISOString()} className="dk-instant">
              {formatDateTime(step.at)}
            </time>
            <span>{stepWords(step, locale)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function stepWords({ what, life, waiver, notice, asked }: VerdictStep, locale: Locale): string {
  if (what === 'waived') return say(text.waived, locale, { reason: waiver!.reason, authority: waiver!.authority })
  if (what === 'noticed') return say(text.noticed, locale, { subject: (locale === 'en' && notice!.subjectEn) || notice!.subject || '' })
  if (what === 'asked') return say(text.asked, locale, { step: pick(findingWords[asked!.step], locale), by: asked!.by })
  if (what === 'began') return pick(text.began, locale)
  const { state, severity, by, note } = life!
  const said = say(text.step, locale, {
    state: state ? pick(shortfallState[state], locale) : '',
    verdict: severity ? pick(shownStatusWords[severity], locale) : '',
  })
  return [said, by && by !== 'system' ? by : null, note || null].filter(Boolean).join(' · ')
}
