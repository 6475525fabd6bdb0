import { readdir, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

import { mediaDirOf } from '../platform/mediaDir.ts'
import { sizeOf } from '../platform/paths.ts'
import { formatInstant } from '../obligations/index.ts'
import { createArchive, type ArchiveWriter, type FileDigest } from './archive.ts'
import type { DataFiles } from './dataFiles.ts'
import { DATABASE, MANIFEST } from './entries.ts'
import { fingerprintOf, FORMAT, sealed, type Manifest } from './manifest.ts'
import type { BackupRequest } from './request.ts'

/** What goes into the archive beside the media. */
export interface Contents {
  /** A copy of the database, which is removed once it is in the archive; null when it is backed up by its own tools. */
  database: { copy: string; described: NonNullable<Manifest['database']> } | null
  data: DataFiles
}

/** Writes the archive, its manifest last; gives back the media that were there when it began and are no more. */
export async function pack(
  archive: string,
  { database, data }: Contents,
  { env, now, version, progress }: BackupRequest,
): Promise<string[]> {
  const media = await plainFilesIn(mediaDirOf(env))
  const size = media.reduce((sum, file) => sum + file.size, database === null ? 0 : await sizeOf(database.copy))
  let done = 0
  const out = await createArchive(archive, (bytes) => void progress?.({ doing: 'files', done: (done += bytes), size }))
  try {
    const files: Record<string, FileDigest> = {}
    if (database !== null) {
      files[DATABASE] = (await out.addFile(DATABASE, database.copy))!
      // Its room is needed for the rest.
      await rm(database.copy)
    }
    for (const [name, bytes] of data.files) files[`data/${name}`] = await out.addBytes(`data/${name}`, bytes, new Date(now))
    const gone = await addMedia(out, media, files)
    const secret = { where: data.where, fingerprint: data.secret === null ? null : fingerprintOf(data.secret) }
    const manifest = sealed(
      { format: FORMAT, version, at: formatInstant(now), secret, database: database?.described ?? null, files },
      data.secret,
    )
    await out.addBytes(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), new Date(now))
    await out.end()
    return gone
  } finally {
    await out.close()
  }
}

async function addMedia(out: ArchiveWriter, media: readonly MediaFile[], files: Record<string, FileDigest>): Promise<string[]> {
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
