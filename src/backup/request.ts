import type { Env } from '../platform/env.ts'
import type { Instant } from '../obligations/index.ts'

export interface BackupRequest {
  env: Env
  /** Where the backup is put. */
  folder: string
  now: Instant
  /** Of this program. */
  version: string
  /** Without the database, which is backed up by its own tools. */
  filesOnly?: boolean
  /** The anchor as it was before those tools began; otherwise it is read from the data folder. */
  anchorFile?: string
  progress?: (step: BackupStep) => void | Promise<void>
}

/** What is being done; figures in bytes. */
export type BackupStep =
  { doing: 'database' | 'checkingDatabase' | 'checkingArchive'; size: number } | { doing: 'files'; done: number; size: number }
