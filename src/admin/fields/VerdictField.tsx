import type { UIFieldServerProps } from 'payload'

import { idOf, idsOf, type Id } from '../../fields/ids.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { exclusionWords } from '../../i18n/exclusionWords.ts'
import { say } from '../../i18n/text.ts'
import { verdictWords } from '../../i18n/verdictWords.ts'
import { placementStatus, verdictStatus } from '../../i18n/words.ts'
import type { ExclusionReason } from '../../obligations/index.ts'
import type { Obligation, Placement } from '../../payload-types.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { placementLook, verdictLook } from '../tones.ts'
import { FieldNote } from './FieldNote.tsx'
import { verdictText as text } from './fieldText.ts'

/** Why the verdict is what it is: what counted, what cured, what was left out and for which reason. */
export async function VerdictField({ data, req }: UIFieldServerProps) {
  const obligation = data as Obligation
  const locale = localeFrom(req.i18n.language)
  const links = adminLinks(req.payload.config.routes.admin)
  const excluded = (Array.isArray(obligation.excluded) ? obligation.excluded : []) as { id: string; reason: ExclusionReason }[]
  const [counted, cures] = [idsOf(obligation.counted), idsOf(obligation.cures)]
  const placements = await placementsOf(req, [...counted, ...cures, ...excluded.map(({ id }) => id)])
  const commitment = await req.payload.findByID({
    collection: 'commitments', id: idOf(obligation.commitment), depth: 0, select: { measure: true },
    overrideAccess: false, disableErrors: true, user: req.user, req,
  })

  const due = new Date(obligation.due ?? obligation.windowEnd).getTime()
  const atOf = (id: Id): number => {
    const placement = placements.get(String(id))
    return placement === undefined ? due : new Date(placement.at ?? placement.plannedStart).getTime()
  }
  const line = (id: Id) => {
    const placement = placements.get(String(id))
    if (placement === undefined) return <span className="dk-note">{text.gone[locale]}</span>
    return (
      <>
        <a href={links.document('placements', id)}>{placement.title}</a>{' '}
        <span className="dk-note">{formatLocalTime(new Date(placement.at ?? placement.plannedStart).getTime())}</span>{' '}
        <Mark look={placementLook[placement.status]}>{placementStatus[placement.status][locale]}</Mark>
      </>
    )
  }
  const list = (heading: string, ids: readonly Id[]) =>
    ids.length > 0 && (
      <>
        <p className="dk-field__heading">{heading}</p>
        <ul className="dk-plain dk-field__lines">{ids.map((id) => <li key={id}>{line(id)}</li>)}</ul>
      </>
    )

  return (
    <FieldNote heading={text.verdict[locale]}>
      <p className="dk-field__sentence">
        <Mark look={verdictLook[obligation.status]}>{verdictStatus[obligation.status][locale]}</Mark>{' '}
        {verdictWords(
          {
            ...obligation,
            kind: commitment?.measure?.kind ?? 'count',
            due,
            curableUntil: obligation.curableUntil ? new Date(obligation.curableUntil).getTime() : null,
          },
          locale,
        )}{' '}
        {due !== new Date(obligation.windowEnd).getTime() && <span className="dk-note">{say(text.due, locale, { day: dueWords(due) })}</span>}
      </p>
      {list(text.counted[locale], counted)}
      {list(text.cures[locale], cures)}
      {excluded.length > 0 && (
        <>
          <p className="dk-field__heading">{text.excluded[locale]}</p>
          <ul className="dk-plain dk-field__lines">
            {excluded.map(({ id, reason }) => (
              <li key={id}>
                {line(id)}
                {/* A placement's own status has been told already. */}
                {!(reason in placementStatus) && <strong>{exclusionWords(reason, atOf(id), due, locale)}</strong>}
              </li>
            ))}
          </ul>
        </>
      )}
      {placements.size === 0 && <p className="dk-note">{text.nothing[locale]}</p>}
    </FieldNote>
  )
}

async function placementsOf(req: UIFieldServerProps['req'], ids: readonly Id[]): Promise<Map<string, Placement>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'placements', where: { id: { in: [...ids] } }, depth: 0, limit: 0, pagination: false, overrideAccess: false, user: req.user, req,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}
