import type { Card, ProposedSlot } from '../../contracts/desk.ts'
import type { PlaceRequest } from '../../contracts/deskRequests.ts'
import type { OccurrenceMove } from './occurrenceMove.ts'

/** Only what differs is asked for: the rest stays as it is. */
export function changedOf(card: Card, to: Required<Omit<OccurrenceMove, 'name'>>): Partial<OccurrenceMove> {
  return {
    ...(Date.parse(to.start) !== Date.parse(card.planned.start) && { start: to.start }),
    ...(to.seconds !== card.planned.seconds && { seconds: to.seconds }),
    ...(to.channel !== card.channel && { channel: to.channel }),
  }
}

/** A proposal as a request: a slot that is there is settled, free time becomes a placement of its own. */
export const requestOf = (
  { id, start, seconds, channel, programme, form, themes, organization, makegoodFor, answers }: ProposedSlot,
  title: string,
): PlaceRequest =>
  id !== null
    ? { id, status: 'confirmed', ...(makegoodFor !== null && { makegoodFor }) }
    : {
        title,
        start,
        seconds,
        channel,
        form,
        organization,
        themes: [...themes],
        status: 'confirmed',
        ...(programme !== null && { programme }),
        ...(makegoodFor !== null && { makegoodFor }),
        ...(answers !== null && { answers }),
      }
