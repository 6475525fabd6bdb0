import { readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { parseArgs } from 'node:util'

import { backUp, type BackupOutcome } from '../backup/backUp.ts'
import type { BackupStep } from '../backup/request.ts'
import { keepNewest } from '../backup/keep.ts'
import { wallClock } from '../platform/clock.ts'
import { env, EnvError, type Env } from '../platform/env.ts'
import { backupRefused as refused, backupText as text } from '../i18n/backup.ts'
import { formatBytes } from '../i18n/amounts.ts'
import { pick, say, type Locale, type Text, type TextParams } from '../platform/text.ts'
import { faultWords } from '../reports/auditHead.ts'
import { storageFailureOf } from '../platform/storageFailure.ts'

interface BackupArguments {
  folder: string | null
  keep: number | null
  filesOnly: boolean
  anchorFile: string | undefined
  locale: Locale
}

/** Exit codes. */
const MADE = 0
const FAILED = 1
const USAGE = 2

/** Null when the arguments cannot be understood. */
function argumentsFrom(args: readonly string[]): BackupArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        keep: { type: 'string' },
        files: { type: 'boolean', default: false },
        anchor: { type: 'string' },
        lang: { type: 'string', default: 'vi' },
      },
      allowPositionals: true,
    })
    const { keep, files, anchor, lang } = values
    if (positionals.length > 1 || (lang !== 'vi' && lang !== 'en') || (anchor !== undefined && !files)) return null
    if (keep !== undefined && !/^[1-9]\d{0,4}$/.test(keep)) return null
    return {
      folder: positionals[0] ?? null,
      keep: keep === undefined ? null : Number(keep),
      filesOnly: files,
      anchorFile: anchor,
      locale: lang,
    }
  } catch {
    return null
  }
}

/** Prints each step; the progress of packing at most once in two seconds. */
function progressWriter(tell: (text: Text, params?: TextParams) => void): (step: BackupStep) => void {
  let last = wallClock.now()
  return (step) => {
    const size = formatBytes(step.size)
    if (step.doing === 'database') tell(text.copying, { size })
    else if (step.doing === 'checkingDatabase') tell(text.checking)
    else if (step.doing === 'checkingArchive') tell(text.reading, { size })
    else if (step.doing === 'files' && wallClock.now() - last > 2_000) {
      last = wallClock.now()
      tell(text.packing, { done: formatBytes(step.done), size })
    }
  }
}

function contentLines({ manifest, gone }: BackupOutcome & { ok: true }, locale: Locale): string[] {
  const { database, secret } = manifest
  return [
    ...(database === null ? [pick(text.filesOnly, locale)] : []),
    ...(database !== null ? [say(text.head, locale, { seq: database.head.seq, hash: database.head.hash })] : []),
    ...(database?.fault ? [say(text.logFault, locale, { words: faultWords(database.fault, locale) })] : []),
    ...(gone.length > 0 ? [say(text.gone, locale, { names: gone.join(', ') })] : []),
    pick({ archive: text.secretInside, environment: text.secretOutside, missing: text.secretMissing }[secret.where], locale),
  ]
}

/** `npm run backup [-- FOLDER] …`: one file that holds this installation, beside a running server or without one. */
async function main(args: readonly string[], settings: Env): Promise<number> {
  const asked = argumentsFrom(args)
  const locale = asked?.locale ?? 'vi'
  if (asked === null) {
    process.stderr.write(`${pick(text.usage, locale)}\n`)
    return USAGE
  }
  const tell = (line: string) => void process.stdout.write(`${line}\n`)
  const { folder, keep, filesOnly, anchorFile } = asked
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const place = folder ?? settings.backupDir ?? 'backups'
  const outcome = await backUp({
    env: settings,
    folder: place,
    now: wallClock.now(),
    version,
    filesOnly,
    anchorFile,
    progress: progressWriter((line, params) => tell(say(line, locale, params))),
  })
  if (!outcome.ok) {
    const { kind, ...params } = outcome.refusal
    process.stderr.write(`${say(refused[kind], locale, params)}\n`)
    return kind === 'damaged' ? FAILED : USAGE
  }
  for (const line of contentLines(outcome, locale)) tell(line)
  const removed = keep === null ? [] : await keepNewest(place, keep)
  if (removed.length > 0) tell(say(text.removed, locale, { names: removed.join(', ') }))
  const media = Object.keys(outcome.manifest.files).filter((name) => name.startsWith('media/')).length
  tell(say(text.made, locale, { file: outcome.file, size: formatBytes(outcome.size), media }))
  return MADE
}

/** Below the priority of the server, which serves people meanwhile. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
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
