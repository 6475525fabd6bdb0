import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { env } from '../platform/env.ts'
import { auditLogText } from '../i18n/auditLog.ts'
import { operatorText } from '../i18n/operator.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { openPayload } from '../startup/open.ts'
import { requestOfOperator } from '../operations/accounts/asOperator.ts'
import { randomPassword } from '../platform/randomPassword.ts'
import type { Refusal } from '../platform/refusal.ts'
import { hiddenAnswers, pipedIn } from './hiddenAnswers.ts'
import { missingDatabase } from './missingDatabase.ts'

/** Exit codes. */
const DONE = 0
const REFUSED = 1
const USAGE = 2

interface OperatorRequest {
  email: string
  generate: boolean
  locale: Locale
}

/** What an act of the operator has at hand. */
export interface OperatorContext {
  req: PayloadRequest
  email: string
  /** Asked for, piped in or made; a refusal where none came. */
  newPassword(): Promise<string | Refusal>
}

/** What came of it. */
export type OperatorOutcome = { done: Text; password?: string } | Refusal

/** Null when the arguments cannot be understood. */
function requestFrom(args: readonly string[]): OperatorRequest | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { generate: { type: 'boolean', default: false }, lang: { type: 'string', default: 'vi' } },
      allowPositionals: true,
    })
    const { generate, lang } = values
    const email = z.email().safeParse(positionals[0]?.trim().toLowerCase())
    if (!email.success || positionals.length > 1 || (lang !== 'vi' && lang !== 'en')) return null
    return { email: email.data, generate, locale: lang }
  } catch {
    return null
  }
}

/** Who is at the machine; through sudo, who that was before. Null in a container that knows no name. */
function operatorName(): string | null {
  try {
    const { username } = userInfo()
    const before = process.env.SUDO_USER
    return before && before !== username ? `${before}, ${username}` : username
  } catch {
    return null
  }
}

async function passwordFor({ email, generate, locale }: OperatorRequest): Promise<string | Refusal> {
  if (generate) return randomPassword()
  if (!process.stdin.isTTY) return pipedIn()
  const answers = await hiddenAnswers([say(operatorText.ask, locale, { email }), pick(operatorText.again, locale)])
  if (answers === null) return { text: operatorText.brokenOff }
  return answers[0] === answers[1] ? answers[0]! : { text: operatorText.differ }
}

/** Runs a command of the server's operator, beside a running server or without one, and gives its exit code. */
export async function runOperatorCommand(
  args: readonly string[],
  usage: Text,
  act: (operating: OperatorContext) => Promise<OperatorOutcome>,
): Promise<number> {
  const asked = requestFrom(args)
  const settings = env()
  const missing = missingDatabase(settings)
  if (asked === null || missing !== null) {
    process.stderr.write(`${asked === null ? usage.vi : say(auditLogText.noDatabase, asked.locale, { file: missing! })}\n`)
    return USAGE
  }
  const { email, locale, generate } = asked
  const payload = await openPayload(settings)
  const req = await requestOfOperator(payload, operatorName())
  const outcome = await act({ req, email, newPassword: () => passwordFor(asked) })
  await payload.destroy()
  if ('text' in outcome) {
    process.stderr.write(`${say(outcome.text, locale, outcome.params)}\n`)
    return REFUSED
  }
  process.stdout.write(`${say(outcome.done, locale, { email })}\n`)
  if (generate && outcome.password !== undefined)
    process.stdout.write(`${say(operatorText.generated, locale, { password: outcome.password })}\n`)
  return DONE
}
