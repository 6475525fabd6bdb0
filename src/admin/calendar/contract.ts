/** What the desk's endpoints say, as the browser reads it. Instants are ISO, lengths seconds. */
export type { Card, DeskCalendar, DeskChannel } from '../../store/calendar.ts'
export type { TrayItem } from '../../store/tray.ts'
export type { RailItem } from '../../operations/railItems.ts'
export type { DeskWarning } from '../../operations/deskWarnings.ts'
export type { DeskAct, Placed, Undo } from '../../operations/placeOnDesk.ts'
export type { ProposedSlot } from '../../operations/proposeSlots.ts'

export type Scope = 'this' | 'following' | 'all'
