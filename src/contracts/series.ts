import { z } from 'zod'

import type { Id } from '../documents/ids.ts'
import { deskAsked } from '../i18n/desk.ts'
import { seriesAsked } from '../i18n/series.ts'
import { parseInstant, parseLocalDate } from '../obligations/index.ts'
import { holidayChoices } from '../rules/series/holidays.ts'
import type { Card, DeskUndo } from './desk.ts'
import { anyObject, byIdKind, input, idInput, instantInput, parsedBy, secondsInput, textInput } from './inputs.ts'

/** What the desk is asked about a series and what it answers. */

/** How far an edit of an occurrence reaches. */
export const editScopes = ['this', 'following', 'all'] as const
export type EditScope = (typeof editScopes)[number]

/** A slot as an instant, or as the key of a card. */
const slotInput = input(
  z
    .string()
    .transform((value) => value.slice(value.indexOf('@') + 1))
    .pipe(parsedBy(parseInstant)),
  deskAsked.instant,
)
const dayInput = input(parsedBy(parseLocalDate).nullable(), seriesAsked.day)
const textOrNullInput = input(z.string().max(500).nullable(), deskAsked.text)
const idTextInput = (id: z.ZodType<Id>) => input(id.transform(String), deskAsked.id)
const skipInput = input(
  z
    .array(
      z.object({
        day: parsedBy(parseLocalDate),
        reason: z
          .string()
          .transform((reason) => reason.slice(0, 200))
          .nullable()
          .catch(null),
      }),
    )
    .max(400),
  seriesAsked.skip,
)

/** What is to become of a series; what is not named stays. */
export const seriesChange = byIdKind((id) =>
  input(anyObject, seriesAsked.change).pipe(
    z
      .strictObject({
        start: instantInput,
        name: textInput,
        seconds: secondsInput,
        channel: idTextInput(id),
        form: idTextInput(id),
        themes: input(z.array(id.transform(String)).max(100), deskAsked.ids),
        rrule: textOrNullInput,
        dtstart: textOrNullInput,
        validFrom: dayInput,
        validTo: dayInput,
        skip: skipInput,
      })
      .partial(),
  ),
)

/** What is to become of one occurrence, whatever its series says. */
export const occurrenceChange = byIdKind((id) =>
  input(anyObject, seriesAsked.change).pipe(
    z
      .strictObject({
        start: instantInput,
        seconds: secondsInput,
        channel: idInput(id),
        content: input(
          z
            .object({ collection: z.enum(['segments', 'articles']), id })
            .transform((content) => ({ relationTo: content.collection, value: content.id }))
            .nullable(),
          deskAsked.content,
        ),
        title: textInput,
      })
      .partial(),
  ),
)
export type OccurrenceChange = z.infer<ReturnType<typeof occurrenceChange>>

/** The placement that the person saw in the slot, null for none. */
const seenSchema = (id: z.ZodType<Id>) =>
  input(anyObject, seriesAsked.change)
    .pipe(z.strictObject({ id: idInput(id), updatedAt: textInput }).partial())
    .nullable()

/** A preview or an application: `slot` may be left out for `all`; `change` is read for its scope. */
export const seriesEditRequest = byIdKind((id) =>
  z.strictObject({
    scope: input(z.enum(editScopes), seriesAsked.scope),
    change: z.unknown().refine((change) => change !== undefined),
    slot: slotInput.optional(),
    seen: seenSchema(id).optional(),
    /** What the preview called itself: another schedule since then is refused. */
    version: z.string().optional().catch(undefined),
  }),
)
export type SeriesEditRequest = z.infer<ReturnType<typeof seriesEditRequest>>

/** An edit by the number of its entry in the log. */
export const undoEditRequest = byIdKind(() => z.strictObject({ edit: input(z.number().int().positive(), seriesAsked.edit) }))

export const restoreRequest = byIdKind(() => z.strictObject({ slot: slotInput }))

const holidayDecision = z.strictObject({ slot: slotInput, choice: input(z.enum(holidayChoices), seriesAsked.choice) }).partial()
export type HolidayDecision = z.infer<typeof holidayDecision>
export const holidaysRequest = byIdKind(() =>
  z.strictObject({
    decisions: input(z.array(z.unknown()).min(1).max(100), seriesAsked.decisions).pipe(
      z.array(input(anyObject, seriesAsked.change).pipe(holidayDecision)),
    ),
  }),
)

/** Nothing is asked but the act itself. */
export const emptyRequest = byIdKind(() => z.strictObject({}))

/** How to take an edit back: by the number of its entry in the log. */
export interface SeriesUndo {
  edit: number
}

/** What an edit of a series would do, as far as a dialog shows it. */
export interface SeriesPreview {
  /** What applying it must name: another schedule since then is refused. */
  version?: string
  /** When it divides the series: what both halves are called. */
  names?: { ended: string; goesOn: string } | null
  changes: SeriesLine[]
  kept: SeriesLine[]
  refused: SeriesLine[]
}

export interface SeriesLine {
  placement: string | null
  from: { start: string } | null
  to: { start: string } | null
  text: string
}

export interface RestoredOccurrence {
  placement: Id
  card: Card
  /** How to have it as it was; null where nothing stood in the slot. */
  undo: DeskUndo | null
}
