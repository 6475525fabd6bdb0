import { idOf, idOrNull } from '../../documents/ids.ts'
import { formatDateTime } from '../../i18n/dates.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { recordText } from '../../i18n/unplanned.ts'
import { verdictPageText as text } from '../../i18n/verdictPage.ts'
import type { Obligation } from '../../documents/payload-types.ts'
import { isSettled } from '../../reports/tally.ts'
import { waivedDays } from '../../rules/waivedDays.ts'
import { AcknowledgeButton } from '../dashboard/AcknowledgeButton.tsx'
import { RaiseFinding } from '../findings/RaiseFinding.tsx'
import { type AdminLinks } from '../links.ts'
import type { VerdictItem } from './readItems.ts'
import { dueOf, type VerdictRead } from './readVerdict.ts'

/** What the person who reads may do: place something, acknowledge the shortfall, waive the window. */
export interface VerdictRights {
  place: boolean
  acknowledge: boolean
  waive: boolean
  /** Ask about it, or object to it. */
  raise: boolean
}

interface VerdictActsProps {
  read: VerdictRead
  obligation: Obligation
  links: AdminLinks
  locale: Locale
  admin: string
  api: string
  now: number
  may: VerdictRights
  /** The last day for an answer, by the number of working days. */
  lastDays: readonly string[]
}

/** What the person who reads can do about it. */
export function VerdictActs({ read, obligation, links, locale, admin, api, now, may, lastDays }: VerdictActsProps) {
  const { live, waiting, open, bodies } = read
  const status = live?.status ?? obligation.status
  const ahead = now < dueOf(obligation) && (live?.needed ?? 0) > 0
  const asks = status === 'atRisk' || status === 'curable' || ((status === 'upcoming' || status === 'unverified') && ahead)
  const buttons = [
    ...(may.place && asks
      ? [
          <a
            key="add"
            className="dk-button dk-button--first"
            href={links.proposals(obligation.key, Date.parse(obligation.windowStart), now)}
          >
            {pick(text.add, locale)}
          </a>,
        ]
      : []),
    ...(may.place && now >= Date.parse(obligation.windowStart) && !isSettled(status)
      ? [
          <a key="record" className="dk-button" href={links.record(obligation.id)}>
            {pick(recordText.link, locale)}
          </a>,
        ]
      : []),
    ...(may.place ? waiting.map((item) => <Confirm key={item.id} item={item} locale={locale} links={links} />) : []),
    ...(may.place && waiting.length > 0
      ? [
          <a key="log" className="dk-button" href={`${admin}/thuc-phat`}>
            {pick(text.log, locale)}
          </a>,
        ]
      : []),
    ...(open?.state === 'raised' && may.acknowledge
      ? [<AcknowledgeButton key="acknowledge" locale={locale} api={api} id={open.id} about={obligation.title ?? ''} />]
      : []),
    ...(may.waive && (status === 'short' || status === 'curable' || status === 'atRisk')
      ? [
          <a key="waive" className="dk-button" href={links.create('waivers', excusing(obligation))}>
            {pick(text.waive, locale)}
          </a>,
        ]
      : []),
    ...(may.raise && bodies.length > 0
      ? [
          <RaiseFinding
            key="raise"
            subject={{ kind: 'obligation', ref: obligation.key, title: obligation.title ?? '' }}
            {...{ bodies, lastDays, locale, api, admin }}
          />,
        ]
      : []),
  ]
  return (
    <section className="dk-verdict__next">
      <h2>{pick(text.next, locale)}</h2>
      {buttons.length === 0 ? (
        <p className="dk-note">{pick(text.nothingNext, locale)}</p>
      ) : (
        <div className="dk-verdict__acts">{buttons}</div>
      )}
    </section>
  )
}

/** What a waiver of this window says. */
function excusing({ commitment, obligor, label, windowStart, windowEnd }: Obligation): Record<string, string> {
  const { from, to } = waivedDays({ start: Date.parse(windowStart), end: Date.parse(windowEnd) })
  const body = idOrNull(obligor)
  return { commitment: String(idOf(commitment)), ...(body !== null && { obligor: String(body) }), ...(label && { label }), from, to }
}

const Confirm = ({ item, locale, links }: { item: VerdictItem; locale: Locale; links: AdminLinks }) => (
  <a className="dk-button" href={links.document('placements', item.id)}>
    {say(text.confirm, locale, { title: item.doc?.title ?? '', at: formatDateTime(item.start) })}
  </a>
)
