import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { sqliteFile } from '../platform/databaseUrl.ts'
import { mediaDirOf } from '../platform/mediaDir.ts'
import { syncFolder } from '../platform/ownFile.ts'
import { isWithin, sizeOf } from '../platform/paths.ts'
import { copyDatabase, describeDatabase, type DatabaseDescription } from './copy.ts'
import { checkFiles } from './checkFiles.ts'
import { readDataFiles, type DataFiles } from './dataFiles.ts'
import { DATABASE } from './entries.ts'
import { clearLeftovers } from './keep.ts'
import type { Manifest } from './manifest.ts'
import { backupName, workName } from './names.ts'
import { pack } from './pack.ts'
import type { BackupRequest } from './request.ts'

export type BackupRefusal =
  | { kind: 'mongodb' }
  | { kind: 'noDatabase'; file: string }
  | { kind: 'inMedia'; folder: string }
  | { kind: 'another'; name: string }
  | { kind: 'damaged'; more: string }

export type BackupOutcome =
  { ok: true; file: string; size: number; manifest: Manifest; gone: string[] } | { ok: false; refusal: BackupRefusal }

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/**
 * One file that holds this installation as it was at one moment, beside a running server or without one. It
 * gets its name when all of it is on the disk and has been read back; what breaks off before bears none.
 */
export async function backUp(request: BackupRequest): Promise<BackupOutcome> {
  const { env, folder, now, filesOnly = false } = request
  const refusal = await refusalOf(request)
  if (refusal !== null) return { ok: false, refusal }
  const name = backupName(now)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await clearLeftovers(folder, now)
  const work = join(folder, workName(name))
  const target = join(folder, name)
  if ((await isThere(target)) || !(await begin(work))) return { ok: false, refusal: { kind: 'another', name } }
  try {
    // The anchor first: a log that has grown beyond it leads to it, one that ends before it does not.
    const data = await readDataFiles(env, request.anchorFile)
    const copy = join(work, DATABASE)
    const described = filesOnly ? null : await copyAndDescribe(copy, data, request)
    if (described !== null && 'damaged' in described) return { ok: false, refusal: { kind: 'damaged', more: described.damaged } }
    const archive = join(work, name)
    const gone = await pack(archive, { database: described && { copy, described }, data }, request)
    const size = await sizeOf(archive)
    await request.progress?.({ doing: 'checkingArchive', size })
    const manifest = await checkFiles(archive)
    if (!manifest.ok) return { ok: false, refusal: { kind: 'damaged', more: manifest.name } }
    await rename(archive, target)
    await syncFolder(folder)
    return { ok: true, file: target, size, manifest: manifest.manifest, gone }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Copies the database, and looks the copy over. */
async function copyAndDescribe(
  copy: string,
  { anchor, secret }: DataFiles,
  { env, progress }: BackupRequest,
): Promise<DatabaseDescription> {
  const source = sqliteFile(env.databaseUrl)
  await progress?.({ doing: 'database', size: (await sizeOf(source)) + (await sizeOf(`${source}-wal`)) })
  await copyDatabase(source, copy)
  await progress?.({ doing: 'checkingDatabase', size: await sizeOf(copy) })
  return describeDatabase(copy, anchor, secret)
}

async function refusalOf({ env, folder, filesOnly }: BackupRequest): Promise<BackupRefusal | null> {
  if (env.databaseKind === 'mongodb' && !filesOnly) return { kind: 'mongodb' }
  // A command that looks must not make what it looks for.
  const file = filesOnly ? null : sqliteFile(env.databaseUrl)
  if (file !== null && !(await isThere(file))) return { kind: 'noDatabase', file }
  return isWithin(folder, mediaDirOf(env)) ? { kind: 'inMedia', folder } : null
}

/** False when the same second's backup is being made already. */
async function begin(work: string): Promise<boolean> {
  try {
    await mkdir(work, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
