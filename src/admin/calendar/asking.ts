import type { Card, ProposedSlot, RailItem, TrayItem } from '../../contracts/desk.ts'
import type { OccurrenceMove } from './occurrenceMove.ts'
import type { TimeDraft } from './timeDraft.ts'

/** What is asked of the person, one thing at a time. */
export type Asking =
  | { what: 'card'; id: Card['id']; typed?: TimeDraft }
  | { what: 'place'; item: TrayItem; start: string }
  | { what: 'series'; card: Card; change: OccurrenceMove; revert: () => void }
  | { what: 'lost'; card: Card; slots: ProposedSlot[]; undo: (() => void) | undefined }
  | { what: 'makegood'; card: Card }
  | { what: 'missing'; item: RailItem }

/** The one kind of question. */
export type AskingFor<What extends Asking['what']> = Extract<Asking, { what: What }>
