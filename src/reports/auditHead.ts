import type { Head } from '../rules/auditLog/chain.ts'
import type { LogFault } from '../rules/auditLog/fault.ts'
import { auditLogFault, auditLogText } from '../i18n/auditLog.ts'
import { say, type Locale } from '../platform/text.ts'

/**
 * Hex digits of a hash that are printed: 128 bits, so that nobody, the keeper of the secret included,
 * can make two logs that print alike (that would take 2^64 hashes).
 */
const PRINTED_HEAD_DIGITS = 32
/** Hex digits that may be typed instead: 64 bits, to which nobody makes another log afterwards. */
export const MIN_HEAD_DIGITS = 16

/** A head as it was printed, or as much of it as was typed. */
export interface GivenHead {
  seq: number
  digits: string
}

/** “1234:9f3ac0d1…”: the number of the last entry and the CHAIN_START of its hash. */
const shownHead = ({ seq, hash }: Head): string => `${seq}:${hash.slice(0, PRINTED_HEAD_DIGITS)}`

/** The head of the audit log as mails, prints and exports carry it. */
export const headWords = (head: Head, locale: Locale): string => say(auditLogText.head, locale, { head: shownHead(head) })

/** A printed head as it is typed, spaces and capitals no matter; null for anything else. */
export function parseHead(text: string): GivenHead | null {
  const [, seq, digits] = /^(\d{1,15}):([0-9a-f]{16,64})$/.exec(text.replace(/\s+/g, '').toLowerCase()) ?? []
  return seq === undefined || digits === undefined ? null : { seq: Number(seq), digits }
}

/** Something wrong with the log, as people read it. */
export const faultWords = ({ kind, seq, more }: LogFault, locale: Locale): string =>
  say(auditLogFault[kind], locale, { ...(seq !== null && { seq }), ...(more !== undefined && { more }) })
