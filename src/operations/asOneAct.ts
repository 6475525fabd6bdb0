import { contextMark } from './contextMark.ts'

const mark = contextMark('asOneAct')

/** Whether what is written belongs to an act that tells itself in the log and carries along what hangs on it. */
export const isOfOneAct = mark.isSet

/** Does work whose writes are one act: it, and not each of them, is told in the log and followed up. */
export const asOneAct = mark.during
