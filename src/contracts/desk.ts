import type { Id } from '../documents/ids.ts'
import type { periodState } from '../i18n/periodState.ts'
import type { Unit } from '../i18n/units.ts'
import type { AnsweredPeriod, Band, LocalDate, MeasureKind, PlacementStatus } from '../obligations/index.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import type { Warning } from '../rules/warnings.ts'
import type { PlaceRequest } from './deskRequests.ts'

/** What the desk answers. Instants are ISO, lengths seconds. */

/** What makes good for a lost placement, as far as its card tells of it. */
export interface CardMakegood {
  id: Id
  start: string
  status: PlacementStatus
}

/** A placement as the desk shows it. */
export interface Card {
  id: Id
  title: string
  channel: Id
  programme: Id | null
  form: Id
  content: { collection: string; id: Id } | null
  themes: Id[]
  organization: Id
  status: PlacementStatus
  /** When it went out, or else when it is planned. */
  start: string
  seconds: number
  planned: { start: string; seconds: number }
  rerun: boolean
  makegoodFor: Id | null
  /** Nobody had planned it: it was recorded afterwards. */
  unplanned: boolean
  slotKey: string | null
  /** What a change must name, so that nobody overwrites a change unseen. */
  updatedAt: string
  /** The person who looks may move it: hers to schedule, and still ahead of its as-run entry. */
  mayChange: boolean
  /** What makes good for it, where it was lost. */
  makegood: CardMakegood | null
  /** It was lost, nothing makes good for it, and the person who looks may plan what does. */
  mayMakeGood: boolean
}

export interface DeskChannel {
  id: Id
  /** Told apart from others of much the same name. */
  name: string
  medium: string
  organization: Id
  bands: Band[]
  mayPlace: boolean
}

export interface DeskCalendar {
  cards: Card[]
  channels: DeskChannel[]
  holidays: { date: string; name: string }[]
  /** Names by id of what the cards point to. */
  themes: Record<string, string>
}

/** Something finished that has no slot. */
export interface TrayItem {
  collection: 'segments' | 'articles'
  id: Id
  title: string
  /** Null where it has no length, as an article. */
  seconds: number | null
  programme: Id | null
  themes: Id[]
  organization: Id
  mayPlace: boolean
}

/** An obligation as the rail beside the calendar lists it; amounts in `kind`. */
export interface RailItem {
  key: string
  commitment: string
  title: string
  obligor: string
  obligorName: string
  label: string | null
  windowStart: string
  windowEnd: string
  due: string
  status: ShownStatus
  target: number
  /** Delivered, makegoods with it. */
  done: number
  /** What the plan would add to it, if all goes out. */
  planned: number
  /** What of it has had its time and waits to be confirmed. */
  unverified: number
  /** What is in no plan yet: `target` less `done` and `planned`. */
  needed: number
  kind: MeasureKind
  /** What is counted, where it is counted. */
  unit: Unit
  /** Everything behind `done` and `planned`. */
  counts: string[]
  curableUntil: string | null
  /** Whether it is owed by a body of whoever asks, alone or with others. */
  mine: boolean
}

/** What is to be said of a change before it is made. */
export interface DeskWarning {
  code: Warning['code'] | 'madeGoodAlready' | 'noContent' | 'subject'
  text: string
}

/** How to take an act back: what to send, and where. */
export interface DeskUndo {
  act: 'place' | 'unplace' | 'reinstate'
  body: PlaceRequest
}

export interface Placed {
  card: Card
  /** The obligations that the act touches, as they stand after it. */
  verdicts: RailItem[]
  warnings: DeskWarning[]
  undo: DeskUndo
}

export interface Unplaced {
  /** The slot that stays behind, emptied; null when the placement is gone. */
  card: Card | null
  verdicts: RailItem[]
  undo: DeskUndo
}

export interface Lost {
  card: Card
  verdicts: RailItem[]
  /** Null where the placement was no plan any more. */
  undo: DeskUndo | null
}

/** A place that would help, as the desk offers it. */
export interface ProposedSlot {
  /** The placement of an empty slot that is there; null for free time. */
  id: string | null
  start: string
  seconds: number
  channel: string
  programme: string | null
  form: string
  themes: readonly string[]
  organization: string
  makegoodFor: string | null
  answers: AnsweredPeriod | null
  deadline: string
  /** Keys of the obligations that would have more. */
  cures: readonly string[]
  why: string
}

/** What a form offers to choose from, under headings. What is not offered may still be named. */
export interface OfferedGroup {
  label: string
  options: { id: Id; label: string }[]
}

/** A period that a report can be for, and how it stands. */
export interface OpenPeriod {
  start: LocalDate
  label: string | null
  state: keyof typeof periodState
  words: string
}
