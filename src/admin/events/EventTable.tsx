import { formatDateTime, formatDay } from '../../i18n/dates.ts'
import { eventDutySentence, eventText as text } from '../../i18n/events.ts'
import { placementStatus } from '../../i18n/words.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { EventRow } from '../../reports/eventTypes.ts'
import type { EventDuty } from '../../rules/event.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'
import { adminLinks } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { eventDutyLook } from '../tones.ts'

interface EventTableProps {
  rows: readonly EventRow[]
  locale: Locale
  admin: string
}

/** Events, how notice and result of each stand, and what is kept of it. */
export function EventTable({ rows, locale, admin }: EventTableProps) {
  const headings = [text.what, text.heldOn, text.notice, text.result, text.attendance]
  return (
    <table aria-label={pick(text.heading, locale)}>
      <ColumnHeads headings={headings} locale={locale} acts={text.acts} />
      <tbody>
        {rows.map((row) => (
          <Row key={row.placement} row={row} locale={locale} admin={admin} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, locale, admin }: { row: EventRow; locale: Locale; admin: string }) {
  const links = adminLinks(admin)
  return (
    <tr>
      <td>
        <a href={links.document('placements', row.placement)}>{row.title}</a>
        <p className="dk-note">{`${row.body} · ${row.form}`}</p>
      </td>
      <td data-label={pick(text.heldOn, locale)}>
        {formatDateTime(row.at)}
        <p className="dk-note">{pick(placementStatus[row.status], locale)}</p>
      </td>
      <td data-label={pick(text.notice, locale)}>
        <Duty duty={row.notice} on={row.noticeOn} locale={locale} />
      </td>
      <td data-label={pick(text.result, locale)}>
        <Duty duty={row.result} on={row.resultOn} locale={locale} />
      </td>
      <td data-label={pick(text.attendance, locale)}>
        {row.present !== null && <p>{say(text.attended, locale, { present: row.present, invited: row.invited ?? 0 })}</p>}
        {row.questions > 0 && (
          <p>{`${pick(text.questions, locale)}: ${say(text.questionsOf, locale, { answered: row.answered, n: row.questions })}`}</p>
        )}
        {row.hasMinutes && <p>{pick(text.hasMinutes, locale)}</p>}
      </td>
      <td className="dk-page__acts">
        <EventLink row={row} locale={locale} admin={admin} />
      </td>
    </tr>
  )
}

/** What is kept of it; its body's people begin that where nothing is. */
function EventLink({ row: { event, placement, title, mayFillIn }, locale, admin }: { row: EventRow; locale: Locale; admin: string }) {
  const links = adminLinks(admin)
  if (event === null && !mayFillIn) return null
  const href = event === null ? links.create('events', { placement: String(placement) }) : links.document('events', event)
  const words = pick(mayFillIn ? text.fillIn : text.open, locale)
  return (
    <a className="dk-button" href={href} aria-label={`${words}: ${title}`}>
      {words}
    </a>
  )
}

function Duty({ duty, on, locale }: { duty: EventDuty; on: string | null; locale: Locale }) {
  return (
    <>
      <Mark look={eventDutyLook[duty.state]}>{eventDutySentence(duty, locale)}</Mark>
      {on !== null && <p className="dk-note">{formatDay(on)}</p>}
    </>
  )
}
