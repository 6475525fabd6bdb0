'use client'

import { useEffect, useRef, useState } from 'react'

import type { OpenedScore, ShownCriterion, ShownEvidence } from '../../contracts/scorings.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { decimalWords } from '../../i18n/reportNumbers.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'
import { adminLinks } from '../links.ts'
import { AttachForm } from './AttachForm.tsx'
import { PointsForm } from './PointsForm.tsx'
import type { ScoringOnPage } from './useScoring.ts'

interface ScoreTableProps {
  opened: OpenedScore
  onPage: ScoringOnPage
  locale: Locale
  admin: string
}

/** One score, criterion by criterion. */
export function ScoreTable(props: ScoreTableProps) {
  const { opened, locale } = props
  const headings = [text.criterion, text.max, text.selfScore, text.provable, text.r, text.evidence, text.notes]
  return (
    <div className="dk-report__table dk-scores__table" tabIndex={0} role="region" aria-label={pick(text.scoreTable, locale)}>
      <table>
        <ColumnHeads headings={headings} locale={locale} />
        <tbody>
          {opened.criteria.map((criterion) => (
            <CriterionRow key={criterion.id} {...props} criterion={criterion} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{pick(text.total, locale)}</th>
            <td>{decimalWords(opened.max, locale)}</td>
            <td>{decimalWords(opened.selfScore, locale)}</td>
            <td>{decimalWords(opened.provable, locale)}</td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type RowProps = ScoreTableProps & { criterion: ShownCriterion }

function CriterionRow(props: RowProps) {
  const { criterion, locale } = props
  const { id, title, maxPoints, selfScore, provable, r, rule } = criterion
  const points = (n: number | null) => (n === null ? pick(text.noPoints, locale) : decimalWords(n, locale))
  return (
    <tr id={`tieu-chi-${id}`}>
      <th scope="row">
        {id} {title}
      </th>
      <td>{decimalWords(maxPoints, locale)}</td>
      <td>{points(selfScore)}</td>
      <td>{points(provable)}</td>
      <td>{r === null ? '' : `${decimalWords(Math.round(r * 10_000) / 100, locale)}%`}</td>
      <td>
        <Evidence {...props} />
      </td>
      <td>
        <p>{rule}</p>
        <Entered {...props} />
      </td>
    </tr>
  )
}

/** A button that opens a form in its place, and has the focus again when that is shut. */
function Opening({ label, name, children }: { label: string; name: string; children: (close: () => void) => React.ReactNode }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus()
    wasOpen.current = open
  }, [open])
  if (open) return children(() => setOpen(false))
  return (
    <button ref={button} type="button" className="dk-button" aria-label={name} onClick={() => setOpen(true)}>
      {label}
    </button>
  )
}

function Entered({ criterion, onPage, locale }: RowProps) {
  const { entered, byHand, id } = criterion
  return (
    <>
      {entered !== null && (
        <p>
          {say(text.enteredBy, locale, {
            points: decimalWords(entered.points, locale),
            by: entered.by,
            at: formatLocalTime(Date.parse(entered.at)),
            reason: entered.reason,
          })}
        </p>
      )}
      {byHand && onPage.scoring.mayScore && (
        <Opening label={pick(text.enter, locale)} name={say(text.enterOf, locale, { id })}>
          {(close) => <PointsForm criterion={criterion} onPage={onPage} locale={locale} onClose={close} />}
        </Opening>
      )}
    </>
  )
}

function Evidence({ criterion, opened, onPage, locale, admin }: RowProps) {
  const { id, asked, evidence, attached, brought } = criterion
  return (
    <div className="dk-scores__evidence">
      <p>
        {asked === null ? pick(text.notAsked, locale) : pick(text[asked], locale)}
        {asked !== null && (
          <>
            {': '}
            <strong className={`dk-scores__${evidence}`}>{pick(text[evidence], locale)}</strong>
          </>
        )}
      </p>
      {attached.length > 0 && (
        <ul>
          {attached.map((piece) => (
            <li key={piece.row}>
              <Piece piece={piece} onPage={onPage} locale={locale} admin={admin} />
            </li>
          ))}
        </ul>
      )}
      {brought > 0 && <p className="dk-note">{say(text.broughtBy, locale, { n: brought })}</p>}
      {opened.mayAttach && (
        <Opening label={pick(text.attach, locale)} name={say(text.attachOf, locale, { id })}>
          {(close) => <AttachForm criterion={id} onPage={onPage} locale={locale} onClose={close} />}
        </Opening>
      )}
    </div>
  )
}

function Piece({ piece, onPage, locale, admin }: { piece: ShownEvidence } & Pick<ScoreTableProps, 'onPage' | 'locale' | 'admin'>) {
  const [refused, setRefused] = useState<string | null>(null)
  const { file, url, note, organization, row, mayDetach } = piece
  const name = note || file?.name || url || ''
  const href = file === null ? url : adminLinks(admin).document('media', file.id)
  return (
    <>
      {href === null ? name : <a href={href}>{name}</a>}
      {organization !== null && ` (${organization})`}
      {mayDetach && (
        <>
          {' '}
          <button
            type="button"
            className="dk-button dk-button--plain"
            aria-label={say(text.detachOf, locale, { name })}
            onClick={() => void onPage.detach(row).then(setRefused)}
          >
            {pick(text.detach, locale)}
          </button>
        </>
      )}
      {refused !== null && (
        <span role="alert" className="dk-error">
          {refused}
        </span>
      )}
    </>
  )
}
