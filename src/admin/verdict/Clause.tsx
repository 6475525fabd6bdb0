import { pick, say, type Locale } from '../../platform/text.ts'
import { verdictPageText as text } from '../../i18n/verdictPage.ts'
import { type AdminLinks } from '../links.ts'
import { type VerdictRead } from './readVerdict.ts'

/** The clause word for word, and where it stands. */
export function Clause({
  read: { commitment, plan, conditions, holds },
  locale,
  links,
}: {
  read: VerdictRead
  locale: Locale
  links: AdminLinks
}) {
  if (commitment === null) return null
  const { section, from, to, file } = commitment.source ?? {}
  const place = [
    section ? say(text.section, locale, { section }) : null,
    from && file ? say(text.lines, locale, { from, to: to ?? from, file }) : null,
  ].filter((piece) => piece !== null)
  return (
    <section>
      <h2>{pick(text.clause, locale)}</h2>
      <blockquote lang="vi">{commitment.text}</blockquote>
      {locale === 'en' && commitment.gloss && <p>{commitment.gloss}</p>}
      <p className="dk-note">
        {plan && <a href={links.document('plans', plan.id)}>{(locale === 'en' && plan.titleEn) || plan.title}</a>}
        {place.length > 0 && `, ${place.join(', ')}`}
      </p>
      <p>
        <a href={links.document('commitments', commitment.id)}>{say(text.commitment, locale, { title: commitment.title ?? '' })}</a>
      </p>
      {conditions.length > 0 && <p>{say(text.conditions, locale, { conditions: conditions.join('; ') })}</p>}
      {holds.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}
