import type { Instant } from '../../obligations/index.ts'
import type { Occurrence } from '../series.ts'
import type { Airing } from './editPlan.ts'

const endOf = ({ start, seconds }: Airing): Instant => start + seconds * 1000

/** Half-open, on one channel. */
export const clash = (a: Airing, b: Airing): boolean => a.channel === b.channel && a.start < endOf(b) && b.start < endOf(a)

export const sameAiring = (a: Airing, b: Airing): boolean => a.start === b.start && a.seconds === b.seconds && a.channel === b.channel

export const airingOf = ({ start, seconds, channel }: Occurrence): Airing => ({ start, seconds, channel })

/** What a change of an airing is called: moved where its start or channel changes, else altered. */
export const changeOf = (from: Airing, to: Airing): 'altered' | 'moved' =>
  from.start === to.start && from.channel === to.channel ? 'altered' : 'moved'
