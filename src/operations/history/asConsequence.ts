import { contextMark } from '../../database/contextMark.ts'

const mark = contextMark('asConsequence')

/** Whether what is written follows from another act of the person's, who need not have a right to it by herself. */
export const isConsequence = mark.isSet

/** Does what follows from an act that was allowed: the log names the person, whose organizations are not asked again. */
export const asConsequence = mark.during
