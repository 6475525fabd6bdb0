import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

import { sqliteFile } from '../databaseUrl.ts'
import { isWithin, type Env } from '../env.ts'
import { mediaDirOf } from '../mediaDir.ts'
import { formatInstant, type Instant } from '../obligations/index.ts'
import { anchorIn, type Anchor } from '../store/auditAnchor.ts'
import { createArchive, type ArchiveWriter, type Kept } from './archive.ts'
import { copyDatabase, describeDatabase } from './copy.ts'
import { ANCHOR, CHECK, DATABASE, MANIFEST, SECRET } from './entries.ts'
import { checkFiles } from './checkFiles.ts'
import { fingerprintOf, FORMAT, sealed, type Manifest } from './manifest.ts'
import { backupName, workName } from './names.ts'
import { clearLeftovers } from './keep.ts'

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
  progress?: (step: Step) => void | Promise<void>
}

/** What is being done; figures in bytes. */
export type Step =
  | { doing: 'database' | 'checkingDatabase' | 'checkingArchive'; size: number }
  | { doing: 'files'; done: number; size: number }

export type BackupRefusal =
  | { kind: 'mongodb' }
  | { kind: 'noDatabase'; file: string }
  | { kind: 'inMedia'; folder: string }
  | { kind: 'another'; name: string }
  | { kind: 'damaged'; more: string }

export type BackupOutcome =
  | { ok: true; file: string; size: number; manifest: Manifest; gone: string[] }
  | { ok: false; refusal: BackupRefusal }

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => null))?.size ?? 0

const isThere = (file: string): Promise<boolean> => stat(file).then(() => true, () => false)

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
    const kept = await readDataFiles(env, request.anchorFile)
    const copy = join(work, DATABASE)
    let database: Manifest['database'] = null
    if (!filesOnly) {
      const source = sqliteFile(env.databaseUrl)
      await request.progress?.({ doing: 'database', size: (await sizeOf(source)) + (await sizeOf(`${source}-wal`)) })
      await copyDatabase(source, copy)
      await request.progress?.({ doing: 'checkingDatabase', size: await sizeOf(copy) })
      const described = await describeDatabase(copy, kept.anchor, kept.secret)
      if ('damaged' in described) return { ok: false, refusal: { kind: 'damaged', more: described.damaged } }
      database = described
    }
    const archive = join(work, name)
    const gone = await pack(request, archive, filesOnly ? null : copy, kept, database)
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

interface DataFiles {
  files: [name: string, bytes: Buffer][]
  anchor: Anchor | null
  secret: string | null
  where: Manifest['secret']['where']
}

/** The small files beside the database, as they are now. A secret that comes from the environment is not among them. */
async function readDataFiles(env: Env, anchorFile: string | undefined): Promise<DataFiles> {
  const files: DataFiles['files'] = []
  for (const name of [ANCHOR, CHECK, ...(env.secret === undefined ? [SECRET] : [])]) {
    const file = name === ANCHOR && anchorFile !== undefined ? anchorFile : join(env.dataDir, name)
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && file !== anchorFile) return null
      throw error
    })
    if (bytes !== null) files.push([name, bytes])
  }
  const textOf = (name: string) => files.find(([known]) => known === name)?.[1].toString('utf8')
  const secret = env.secret ?? textOf(SECRET)?.trim() ?? null
  return { files, anchor: anchorOf(textOf(ANCHOR)), secret, where: env.secret !== undefined ? 'environment' : secret === null ? 'missing' : 'archive' }
}

function anchorOf(text: string | undefined): Anchor | null {
  try {
    return text === undefined ? null : anchorIn(JSON.parse(text))
  } catch {
    return null
  }
}

/** Writes the archive, its manifest last; gives back the media that were there when it began and are no more. */
async function pack(
  { env, now, version, progress }: BackupRequest, archive: string, copy: string | null, kept: DataFiles, database: Manifest['database'],
): Promise<string[]> {
  const media = await plainFilesIn(mediaDirOf(env))
  const size = media.reduce((sum, file) => sum + file.size, copy === null ? 0 : await sizeOf(copy))
  let done = 0
  const out = await createArchive(archive, (bytes) => void progress?.({ doing: 'files', done: (done += bytes), size }))
  try {
    const files: Record<string, Kept> = {}
    if (copy !== null) {
      files[DATABASE] = (await out.addFile(DATABASE, copy))!
      // Its room is needed for the rest.
      await rm(copy)
    }
    for (const [name, bytes] of kept.files) files[`data/${name}`] = await out.addBytes(`data/${name}`, bytes, new Date(now))
    const gone = await addMedia(out, media, files)
    const secret = { where: kept.where, fingerprint: kept.secret === null ? null : fingerprintOf(kept.secret) }
    const manifest = sealed({ format: FORMAT, version, at: formatInstant(now), secret, database, files }, kept.secret)
    await out.addBytes(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), new Date(now))
    await out.end()
    return gone
  } finally {
    await out.close()
  }
}

async function addMedia(out: ArchiveWriter, media: readonly MediaFile[], files: Record<string, Kept>): Promise<string[]> {
  const gone: string[] = []
  for (const { path, file } of media) {
    const kept = await out.addFile(`media/${path}`, file)
    if (kept === null) gone.push(path)
    else files[`media/${path}`] = kept
  }
  return gone
}

interface MediaFile {
  /** Below the folder of the media, with slashes. */
  path: string
  file: string
  size: number
}

/** Links are not followed: what they lead to is not ours. */
async function plainFilesIn(root: string): Promise<MediaFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files: MediaFile[] = []
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const file = join(entry.parentPath, entry.name)
    files.push({ path: relative(root, file).split(sep).join('/'), file, size: await sizeOf(file) })
  }
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

/** A name is on the disk when its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
