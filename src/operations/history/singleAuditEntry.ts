import { contextMark } from '../../database/contextMark.ts'

const mark = contextMark('singleAuditEntry')

/** Whether a write is part of an act that appends its own audit entry and runs its own follow-ups; hooks then leave both alone. */
export const isPartOfAct = mark.isSet

/** Runs work whose writes are one act: the act appends one audit entry, the writes append none. */
export const withSingleAuditEntry = mark.during
