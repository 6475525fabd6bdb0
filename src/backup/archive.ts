import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

import { Header, Parser, Pax, type ReadEntry } from 'tar'

export interface FileDigest {
  size: number
  sha256: string
}

const CHUNK_BYTES = 1 << 20
/** Bytes after which the disk is waited for: what piles up unwritten would hold up everybody's syncs at once. */
const SYNC_EVERY = 8 << 20
const BLOCK = 512
/** How often a file is read that changes while it is read. */
const MAX_READS = 5

const upToBlock = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** What stands before a file's bytes; names that plain tar cannot hold, and sizes, go into an extended header. */
function headerOf(path: string, size: number, mtime: Date): Buffer {
  const about = {
    path,
    size,
    mode: 0o600,
    uid: 0,
    gid: 0,
    mtime: new Date(Math.floor(mtime.getTime() / 1000) * 1000),
    type: 'File',
  } as const
  const header = new Header(about)
  const block = Buffer.alloc(BLOCK)
  return header.encode(block) ? Buffer.concat([new Pax({ path, size }).encode(), block]) : block
}

/** Writes a tar archive, each file read once: hashed while it is written, in steps that leave the disk to others. */
export interface ArchiveWriter {
  /** Null when the file is not there, or no plain file. */
  addFile(path: string, file: string): Promise<FileDigest | null>
  addBytes(path: string, bytes: Buffer, mtime: Date): Promise<FileDigest>
  /** Ends the archive and leaves it on the disk. */
  end(): Promise<void>
  close(): Promise<void>
}

export async function createArchive(file: string, progress: (bytes: number) => void = () => undefined): Promise<ArchiveWriter> {
  const out = await open(file, 'wx', 0o600)
  let unsynced = 0
  async function write(bytes: Buffer): Promise<void> {
    await out.writeFile(bytes)
    unsynced += bytes.length
    if (unsynced < SYNC_EVERY) return
    await out.datasync()
    unsynced = 0
  }

  /** Null when the file changed while it was read: what was written of it is of no use, and a later entry takes its place. */
  async function copy(path: string, from: FileHandle): Promise<FileDigest | null> {
    const before = await from.stat()
    await write(headerOf(path, before.size, before.mtime))
    const hash = createHash('sha256')
    const piece = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, before.size))
    let left = before.size
    while (left > 0) {
      const { bytesRead } = await from.read(piece, 0, Math.min(piece.length, left), null)
      const bytes = bytesRead === 0 ? Buffer.alloc(Math.min(CHUNK_BYTES, left)) : piece.subarray(0, bytesRead)
      hash.update(bytes)
      await write(bytes)
      left -= bytes.length
      progress(bytes.length)
    }
    await write(upToBlock(before.size))
    const after = await from.stat()
    return after.size === before.size && after.mtimeMs === before.mtimeMs ? { size: before.size, sha256: hash.digest('hex') } : null
  }

  return {
    async addFile(path, name) {
      for (let n = 0; n < MAX_READS; n++) {
        const from = await openPlain(name)
        if (from === null) return null
        try {
          const kept = await copy(path, from)
          if (kept !== null) return kept
        } finally {
          await from.close()
        }
      }
      throw new Error(`${name} changed each time it was read`)
    },
    async addBytes(path, bytes, mtime) {
      await write(Buffer.concat([headerOf(path, bytes.length, mtime), bytes, upToBlock(bytes.length)]))
      return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
    async end() {
      await write(Buffer.alloc(2 * BLOCK))
      await out.sync()
    },
    close: () => out.close(),
  }
}

async function openPlain(name: string): Promise<FileHandle | null> {
  try {
    const from = await open(name, 'r')
    if ((await from.stat()).isFile()) return from
    await from.close()
    return null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** What every entry of a tar archive begins with, and nothing that is compressed: a few bytes must not become a full disk. */
const isPlainTar = (start: Buffer): boolean => start.toString('latin1', 257, 262) === 'ustar'

/** The archive is cut off, or is none. */
export class BrokenArchive extends Error {
  constructor(cause: unknown) {
    super('The archive cannot be read to its end', { cause })
    this.name = 'BrokenArchive'
  }
}

export interface Entry {
  path: string
  type: string
}

/**
 * Hands on each entry in turn, with its bytes. What `take` throws ends the reading, before anything of the
 * next entry is looked at.
 */
export async function readArchive(file: string, take: (entry: Entry, bytes: AsyncIterable<Buffer>) => Promise<void>): Promise<void> {
  const parser = new Parser({ strict: true })
  let taking: Promise<void> = Promise.resolve()
  const parsed = new Promise<void>((resolve) => parser.on('end', resolve))
  const failed = new Promise<never>((_, reject) => {
    const next = (entry: ReadEntry) => {
      taking = taking.then(() => take({ path: entry.path, type: entry.type }, entry))
      taking.catch(reject)
    }
    parser.on('entry', next)
    // What the library would pass over is ours to refuse.
    parser.on('ignoredEntry', next)
    parser.on('error', (error: unknown) => reject(new BrokenArchive(error)))
  })
  failed.catch(() => undefined)
  let begun = false
  for await (const piece of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    if (!begun && !isPlainTar(piece as Buffer)) throw new BrokenArchive('not a plain tar archive')
    begun = true
    if (!parser.write(piece as Buffer)) await Promise.race([failed, new Promise((resolve) => parser.once('drain', resolve))])
  }
  parser.end()
  await Promise.race([failed, parsed])
  await taking
}
