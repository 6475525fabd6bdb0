import { spokenSeconds } from '../../i18n/amounts.ts'
import { isUnplanned } from '../../documents/unplannedMark.ts'
import { statusText } from '../../i18n/delivery.ts'
import { formatDateTime } from '../../i18n/dates.ts'
import { exclusionWords } from '../../i18n/exclusionWords.ts'
import { pick, say, type Locale, type Text } from '../../platform/text.ts'
import { verdictPageText as text } from '../../i18n/verdictPage.ts'
import { placementStatus } from '../../i18n/words.ts'
import type { Instant } from '../../obligations/index.ts'
import type { AdminLinks } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { placementLook } from '../tones.ts'
import { UnplannedChip } from '../UnplannedChip.tsx'
import type { Proof, VerdictItem } from './readItems.ts'

interface ItemsProps {
  heading: Text
  items: readonly VerdictItem[]
  /** Whether they should be proved. */
  proved?: boolean
  /** When they were due, for what came late. */
  due?: Instant
  locale: Locale
  links: AdminLinks
}

/** Placements behind a figure: when, where, what became of them, and what proves it. */
export function Items({ heading, items, proved = false, due = 0, locale, links }: ItemsProps) {
  if (items.length === 0) return null
  return (
    <section>
      <h2>{say(heading, locale, { n: items.length })}</h2>
      <ul className="dk-plain dk-verdict__items">
        {items.map((item) => (
          <li key={item.id}>
            <One item={item} proved={proved} due={due} locale={locale} links={links} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({
  item: { doc, shown, id, start, channel, medium, programme, reason, proofs },
  proved,
  due,
  locale,
  links,
}: {
  item: VerdictItem
  proved: boolean
  due: Instant
  locale: Locale
  links: AdminLinks
}) {
  if (doc === null) return <span className="dk-note">{pick(text.gone, locale)}</span>
  const ran = doc.actualStart ?? null
  const facts = [
    say(ran === null ? text.planned : text.ran, locale, { at: formatDateTime(Date.parse(ran ?? doc.plannedStart)) }),
    say(text.length, locale, { length: spokenSeconds(doc.actualSeconds ?? doc.plannedSeconds, locale) }),
    channel,
    programme !== doc.title ? programme : null,
  ]
  return (
    <>
      <p className="dk-verdict__item">
        <a href={links.document('placements', id)}>{doc.title}</a>
        <Mark look={placementLook[shown]}>{pick(statusText(shown, medium), locale)}</Mark>
        {isUnplanned(doc) && <UnplannedChip locale={locale} />}
        {/* A placement's own status has been told already. */}
        {reason !== null && !(reason in placementStatus) && <strong>{exclusionWords(reason, start, due, locale)}</strong>}
      </p>
      <p className="dk-note">{facts.filter(Boolean).join(' · ')}</p>
      {doc.reason && <p>{doc.reason}</p>}
      {proofs.length > 0 && <Proofs proofs={proofs} locale={locale} />}
      {proved && proofs.length === 0 && <p className="dk-note">{pick(text.noEvidence, locale)}</p>}
    </>
  )
}

export function Proofs({ proofs, locale }: { proofs: readonly Proof[]; locale: Locale }) {
  return (
    <ul className="dk-plain dk-verdict__proofs" aria-label={pick(text.evidence, locale)}>
      {proofs.map(({ note, url, file }, at) => (
        <li key={at}>
          {file && <FileOf file={file} />}
          {(note || url) && (
            <span>
              {note}
              {note && url && ': '}
              {url && (
                <a href={url} rel="noreferrer">
                  {url}
                </a>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function FileOf({ file }: { file: NonNullable<Proof['file']> }) {
  const href = file.url ?? ''
  const picture = file.mimeType?.startsWith('image/') ? (file.sizes?.thumbnail?.url ?? file.url) : null
  if (!picture) return <a href={href}>{file.alt || file.filename}</a>
  // Already as small as it is shown.
  return (
    <a href={href}>
      <img src={picture} alt={file.alt ?? file.filename ?? ''} loading="lazy" />
    </a>
  )
}
