/** What the server answers, as the wire has it. */
export type { RecordAnswer, Question } from '../../operations/recordUnplanned.ts'
export type { Choices, ChannelChoice } from '../../operations/unplanned/choices.ts'
export type { PeriodChoice, Preset } from '../../operations/unplanned/preset.ts'
