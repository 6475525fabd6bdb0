import { z } from 'zod'

import type { Id } from '../documents/ids.ts'
import { mediumCodes, type Medium } from '../documents/mediums.ts'
import { deskAsked } from '../i18n/desk.ts'
import type { AnsweredPeriod } from '../obligations/index.ts'
import { versionSchema, type WordedCellFault } from './asRun.ts'
import type { DeskWarning, RailItem } from './desk.ts'
import {
  answerInput,
  byIdKind,
  input,
  flagInput,
  idInput,
  idListInput,
  idOrNullInput,
  instantInput,
  secondsInput,
  textInput,
} from './inputs.ts'

/** What the desk is asked to record that nobody had planned, and what it answers. */

const MAX_EVIDENCE = 20

/** A channel's id, or a place that is to be made: its name and its medium. */
const channelOrPlaceInput = (id: z.ZodType<Id>) =>
  input(
    z.union([
      id,
      z.object({
        name: z
          .string()
          .max(200)
          .transform((name) => name.trim())
          .pipe(z.string().min(1)),
        medium: z.enum(mediumCodes),
      }),
    ]),
    (value) => (typeof value === 'object' && value !== null ? deskAsked.place : deskAsked.id),
  )

/** Links, files that have been uploaded, and notes. */
const evidenceInput = (id: z.ZodType<Id>) => {
  const text = z.string().max(2_000).optional()
  // What is no object proves nothing, and is kept as that.
  const piece = z.preprocess(
    (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}),
    z.object({ url: text, note: text, file: id.optional() }),
  )
  return input(z.array(piece).max(MAX_EVIDENCE), deskAsked.evidence)
}

/** One thing that happened, and what the person answered when she was asked about it. */
export const recordRequest = byIdKind((id) =>
  z.strictObject({
    title: textInput,
    organization: idInput(id),
    channel: channelOrPlaceInput(id),
    start: instantInput,
    /** Left out, what is usual on the channel. */
    seconds: secondsInput.optional(),
    form: idInput(id).optional(),
    programme: idOrNullInput(id).optional(),
    themes: idListInput(id).optional(),
    answers: answerInput.optional(),
    evidence: evidenceInput(id).optional(),
    /** The placement in the schedule that it is the outcome of. */
    confirm: input(id.transform(String), deskAsked.id).optional(),
    /** It is another than what was shown. */
    anyway: flagInput.optional(),
  }),
)
export type RecordRequest = z.infer<ReturnType<typeof recordRequest>>

export const withdrawRequest = byIdKind((id) => z.strictObject({ id: idInput(id) }))

/** What is asked of a list, as JSON beside the file. */
export const listRequest = byIdKind((id) =>
  z.object({
    /** Where things were that do not say where. */
    channel: z
      .union([z.literal('').transform(() => null), id])
      .nullish()
      .transform((channel) => channel ?? null),
    version: versionSchema,
    /** Rows that were not understood are left out instead of refusing the list. */
    leaveOut: z.boolean().catch(false),
  }),
)
export type ListRequest = z.infer<ReturnType<typeof listRequest>>

/** What is asked back before anything is written. */
export interface RecordQuestion {
  about: 'confirm' | 'known'
  placement: { id: string; title: string }
  /** It may be recorded as another. */
  another: boolean
  text: string
}

/** What an entry has brought: the obligations that it counts for as they stand now, and why it does not count for others. */
export interface EntryOutcome {
  counted: RailItem[]
  warnings: DeskWarning[]
  /** It counts for nothing because no plan was followed yet; in words, null otherwise. */
  notFollowed: string | null
}

export type RecordAnswer =
  | { question: RecordQuestion; entered: null }
  | ({ question: null; entered: { id: Id; title: string; how: 'recorded' | 'confirmed' } } & EntryOutcome)

export interface ChannelChoice {
  id: Id
  name: string
  /** The name, told apart from others that are much like it. */
  label: string
  code: string
  medium: Medium
  organization: Id
  shared: boolean
  /** The form and the length that things have there; null where nothing tells the form. */
  form: Id | null
  seconds: number
}

export interface ThemeChoice {
  id: Id
  marker: string
  text: string
}

/** What a person can mean who records something: her bodies, the channels that they may use, the themes of plans in force. */
export interface EntryChoices {
  organizations: { id: Id; name: string; code: string; names: readonly string[] }[]
  channels: ChannelChoice[]
  forms: { id: Id; name: string }[]
  programmes: { id: Id; name: string; organization: Id; form: Id | null; seconds: number | null }[]
  plans: { id: Id; title: string; number: string; themes: ThemeChoice[] }[]
  /** She may make the channel of a place that has none. */
  mayMake: boolean
}

/** What stands in the form before anything is typed. */
export interface EntryPreset {
  /** The obligation for which something is recorded, in words. */
  obligation: string | null
  organization: Id | null
  channel: Id | null
  /** What kind of place it would be, where she may use none of that kind. */
  medium: Medium | null
  form: Id | null
  theme: Id | null
  programme: Id | null
  answers: string | null
}

/** A period that a report can be for, and the body that owes it. */
export interface PeriodChoice {
  key: string
  organization: string
  answers: AnsweredPeriod
  text: string
}

/** A row of a list, and what becomes of it. */
export interface ListLinePreview {
  row: number
  title: string
  organization: string
  channel: string
  start: string
  theme: string
  does: 'record' | 'confirm' | 'known'
  /** The title of what stands in the schedule for it. */
  standing: string | null
}

/** A list as it would be recorded. The counts tell of all rows, the lists of as many as are shown. */
export interface ListPreview {
  version: string
  counts: { record: number; confirm: number; known: number; faulty: number; blank: number }
  lines: ListLinePreview[]
  faults: WordedCellFault[]
}
