import { parseArgs } from 'node:util'

import { restore, type RestoreRefusal } from '../backup/restore.ts'
import { env, EnvError, type Env } from '../platform/env.ts'
import { restoreRefused as refused, restoreText as text } from '../i18n/backup.ts'
import { formatLocalTime } from '../i18n/dates.ts'
import { pick, say, type Locale } from '../platform/text.ts'
import { parseInstant } from '../obligations/index.ts'
import { faultWords } from '../reports/auditHead.ts'
import { storageFailureOf } from '../platform/storageFailure.ts'

/** Exit codes. */
const RESTORED = 0
const FAILED = 1
const USAGE = 2

/** Null when the arguments cannot be understood. */
function argumentsFrom(args: readonly string[]): { file: string; otherSecret: boolean; locale: Locale } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'other-secret': { type: 'boolean', default: false }, lang: { type: 'string', default: 'vi' } },
      allowPositionals: true,
    })
    const [file, ...rest] = positionals
    const { lang } = values
    return file === undefined || rest.length > 0 || (lang !== 'vi' && lang !== 'en')
      ? null
      : { file, otherSecret: values['other-secret'], locale: lang }
  } catch {
    return null
  }
}

function refusalWords(refusal: RestoreRefusal, locale: Locale): string {
  const { kind } = refusal
  if (kind === 'otherLog') return say(refused.otherLog, locale, { words: refusal.fault === null ? '' : faultWords(refusal.fault, locale) })
  if (kind === 'used') return say(refused.used, locale, { paths: refusal.paths.join(', ') })
  if (kind === 'newer') return say(refused.newer, locale, { version: refusal.version, steps: refusal.steps.join(', ') || '–' })
  return say(refused[kind], locale, { ...refusal })
}

/** `npm run restore -- FILE`: puts a backup where no installation is. */
async function main(args: readonly string[], settings: Env): Promise<number> {
  const asked = argumentsFrom(args)
  if (asked === null) {
    process.stderr.write(`${text.usage.vi}\n`)
    return USAGE
  }
  const { file, otherSecret, locale } = asked
  const tell = (line: string) => void process.stdout.write(`${line}\n`)
  tell(pick(text.checking, locale))
  const outcome = await restore({ env: settings, file, otherSecret })
  if (!outcome.ok) {
    process.stderr.write(`${refusalWords(outcome.refusal, locale)}\n`)
    return FAILED
  }
  const { manifest, anotherSecret, media } = outcome
  tell(say(text.done, locale, { at: formatLocalTime(parseInstant(manifest.at)!), version: manifest.version, media }))
  if (anotherSecret) tell(pick(text.anotherSecret, locale))
  tell(manifest.database === null ? pick(text.nextMongodb, locale) : pick(text.next, locale))
  return RESTORED
}

process.exitCode = await Promise.resolve()
  .then(() => main(process.argv.slice(2), env()))
  .catch((error: unknown) => {
    const full = storageFailureOf(error) === 'full'
    process.stderr.write(
      `${error instanceof EnvError ? error.message : full ? `${refused.full.vi} / ${refused.full.en}` : (error as Error).stack}\n`,
    )
    return FAILED
  })
process.exit()
