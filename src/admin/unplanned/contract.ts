/** What the server answers, as the wire has it. */
export type { RecordAnswer, Question } from '../../operations/recordUnplanned.ts'
export type { Choices, ChannelChoice } from '../../operations/unplanned/choices.ts'
export type { PeriodChoice, Preset } from '../../operations/unplanned/preset.ts'
export type { ToldList } from '../../endpoints/desk/activityList.ts'
export type { RecordedList } from '../../operations/activityList.ts'
