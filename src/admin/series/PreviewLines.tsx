import { formatLocalTime } from '../../i18n/dates.ts'
import { seriesPanelText as text } from '../../i18n/series.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { SeriesLine, SeriesPreview } from '../../contracts/series.ts'
import './series.css'

const shown = 12

/** What an edit of a series changes, keeps and cannot change. */
export function PreviewLines({ preview, locale }: { preview: SeriesPreview; locale: Locale }) {
  const { changes, kept, refused } = preview
  return (
    <>
      <p>
        {changes.length === 0
          ? pick(text.nothing, locale)
          : say(text.counts, locale, { changes: changes.length, kept: kept.length, refused: refused.length })}
      </p>
      {(['changes', 'kept', 'refused'] as const)
        .filter((group) => preview[group].length > 0)
        .map((group) => (
          <details key={group} open={group !== 'kept'}>
            <summary>
              {pick(text[group], locale)} ({preview[group].length})
            </summary>
            <ul className="dk-plain dk-series__lines">
              {preview[group].slice(0, shown).map((line, at) => (
                <Line key={`${line.placement}/${at}`} line={line} />
              ))}
            </ul>
            {preview[group].length > shown && <p className="dk-note">{say(text.more, locale, { n: preview[group].length - shown })}</p>}
          </details>
        ))}
    </>
  )
}

const timeOf = (airing: SeriesLine['from']): string | null => airing && formatLocalTime(Date.parse(airing.start))

function Line({ line: { from, to, text: why } }: { line: SeriesLine }) {
  const [was, is] = [timeOf(from), timeOf(to)]
  return (
    <li>
      <span className="dk-instant">{was === is || is === null ? was : was === null ? is : `${was} → ${is}`}</span>
      <span className="dk-note">{why}</span>
    </li>
  )
}
