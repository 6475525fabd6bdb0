import { parseArgs } from 'node:util'

import { wallClock } from '../platform/clock.ts'
import { env } from '../platform/env.ts'
import { auditLogText as text } from '../i18n/auditLog.ts'
import { pick, say, type Locale } from '../platform/text.ts'
import { openPayload } from '../startup/open.ts'
import { acceptAuditLog } from '../operations/history/acceptAuditLog.ts'
import { checkAuditLog } from '../operations/history/checkAuditLog.ts'
import { verifyAuditLog } from '../operations/history/verifyAuditLog.ts'
import { faultWords, MIN_HEAD_DIGITS, parseHead, type GivenHead } from '../reports/auditHead.ts'
import { missingDatabase } from './missingDatabase.ts'

interface VerifyRequest {
  given: GivenHead | null
  accept: boolean
  locale: Locale
}

/** Exit codes. */
const HOLDS = 0
const FAULT = 1
const USAGE = 2

/** Null when the arguments cannot be understood. */
function requestFrom(args: readonly string[]): VerifyRequest | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { accept: { type: 'boolean', default: false }, lang: { type: 'string', default: 'vi' } },
      allowPositionals: true,
    })
    const { accept, lang } = values
    if (lang !== 'vi' && lang !== 'en') return null
    const given = positionals.length === 0 ? null : parseHead(positionals.join(''))
    return positionals.length > 0 && given === null ? null : { given, accept, locale: lang }
  } catch {
    return null
  }
}

/**
 * `npm run verify [-- SEQ:HASH] [--accept] [--lang vi|en]`: says whether the audit log holds, beside a
 * running server or without one, and whether it still contains what a mail, a print or an export shows.
 */
async function main(args: readonly string[]): Promise<number> {
  const asked = requestFrom(args)
  const settings = env()
  const locale = asked?.locale ?? 'vi'
  const tell = (line: string) => void process.stdout.write(`${line}\n`)
  const missing = missingDatabase(settings)
  if (asked === null || missing !== null) {
    process.stderr.write(
      `${missing === null ? say(text.usage, locale, { fewest: MIN_HEAD_DIGITS }) : say(text.noDatabase, locale, { file: missing })}\n`,
    )
    return USAGE
  }
  const payload = await openPayload(settings)
  const outcome = await run()
  await payload.destroy()
  return outcome

  async function run(): Promise<number> {
    const { given, accept } = asked!
    const { head, faults } = await verifyAuditLog(payload, given)
    if (faults.length === 0) {
      tell(say(text.holds, locale, { seq: head.seq, hash: head.hash }))
      if (given !== null) tell(say(text.containsGiven, locale, { seq: given.seq }))
      if (accept) tell(pick(text.nothingToAccept, locale))
      return HOLDS
    }
    tell(say(text.wholeUntil, locale, { seq: head.seq }))
    for (const fault of faults) tell(say(text.fault, locale, { words: faultWords(fault, locale) }))
    if (!accept) {
      tell(pick(text.acceptHint, locale))
      return FAULT
    }
    if (faults.some(({ kind }) => kind === 'givenMissing' || kind === 'givenOther')) {
      tell(pick(text.notAccepted, locale))
      return FAULT
    }
    await acceptAuditLog(payload, faults, wallClock.now())
    const after = await checkAuditLog(payload, wallClock.now())
    for (const fault of after.faults) tell(say(text.fault, locale, { words: faultWords(fault, locale) }))
    if (after.faults.length === 0) tell(pick(text.accepted, locale))
    return after.faults.length === 0 ? HOLDS : FAULT
  }
}

process.exitCode = await main(process.argv.slice(2))
process.exit()
