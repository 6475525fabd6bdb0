/** What the audit log holds in place of a value that is too long for it. */
export const TRUNCATED = '…'
