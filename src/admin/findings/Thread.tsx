import { formatDateTime, formatLocalDay } from '../../i18n/dates.ts'
import { findingKindWords, findingStepWords, findingText as text } from '../../i18n/findings.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { Proofs } from '../verdict/Items.tsx'
import type { FindingRead, SaidStep } from './readFinding.ts'

/** What was asked, answered and decided, in the order in which it was said. */
export function Thread({ read: { finding, steps }, locale }: { read: FindingRead; locale: Locale }) {
  return (
    <section>
      <h2>{pick(text.thread, locale)}</h2>
      <ol className="dk-plain dk-finding__thread">
        <li>
          <Head what={pick(findingKindWords[finding.kind], locale)} by={finding.raisedBy} at={Date.parse(finding.raisedAt)} />
          <p className="dk-finding__text">{finding.text}</p>
        </li>
        {steps.map((step, at) => (
          <li key={at} className={step.step === 'answer' ? 'dk-finding__answer' : undefined}>
            <Step step={step} locale={locale} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Step({ step: { step, by, at, text: said, dueBy, proofs, late }, locale }: { step: SaidStep; locale: Locale }) {
  return (
    <>
      <Head what={pick(findingStepWords[step], locale)} by={by} at={at} />
      {late && <p className="dk-error">{pick(text.late, locale)}</p>}
      {said !== '' && <p className="dk-finding__text">{said}</p>}
      {proofs.length > 0 && <Proofs proofs={proofs} locale={locale} />}
      {dueBy !== null && <p className="dk-note">{say(text.newDue, locale, { day: formatLocalDay(dueBy - 1) })}</p>}
    </>
  )
}

const Head = ({ what, by, at }: { what: string; by: string; at: number }) => (
  <p className="dk-finding__head">
    <strong>{what}</strong>
    <span className="dk-note">
      {by}, <time dateTime={new Date(at).toISOString()}>{formatDateTime(at)}</time>
    </span>
  </p>
)
