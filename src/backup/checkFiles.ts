import { createHash } from 'node:crypto'

import { BrokenArchive, readArchive, type FileDigest } from './archive.ts'
import { placeOf, type ArchivePlace } from './entries.ts'
import { parseManifest, type Manifest } from './manifest.ts'

/** An archive that says of itself what it holds, and holds that. `name` is what is wrong: an entry, or what is missing. */
export type FilesChecked = { ok: true; manifest: Manifest } | { ok: false; kind: 'stranger' | 'tampered' | 'broken'; name: string }

/** Takes the bytes of an entry; what it does with them is its own. */
export type TakeEntry = (place: ArchivePlace, bytes: AsyncIterable<Buffer>) => Promise<void>

const discard: TakeEntry = async (_, bytes) => {
  for await (const piece of bytes) void piece
}

class ForeignEntry extends Error {}

/** A name that is a file's and a folder's at once. */
const nameConflictCodes: readonly unknown[] = ['ENOTDIR', 'EISDIR', 'EEXIST']

/** A line for each of a million files. */
const MAX_MANIFEST_BYTES = 200_000_000

/**
 * Reads an archive to its end and holds every entry against the manifest, which comes last. Entries that no
 * backup of ours holds end the reading before their bytes are looked at.
 */
export async function checkFiles(file: string, take: TakeEntry = discard): Promise<FilesChecked> {
  const found = new Map<string, FileDigest>()
  let manifest: Manifest | null = null
  try {
    await readArchive(file, async (entry, bytes) => {
      const place = placeOf(entry)
      if (place === null || manifest !== null) throw new ForeignEntry(entry.path)
      if (place.kind === 'manifest') {
        const pieces: Buffer[] = []
        let length = 0
        for await (const piece of bytes) {
          length += piece.length
          if (length > MAX_MANIFEST_BYTES) throw new BrokenArchive(entry.path)
          pieces.push(piece)
        }
        manifest = parseManifest(Buffer.concat(pieces).toString('utf8'))
        if (manifest === null) throw new BrokenArchive(entry.path)
        return
      }
      // A file that changed while it was packed is there once more: the last one counts.
      const hash = createHash('sha256')
      let size = 0
      await take(
        place,
        hashed(bytes, (piece) => {
          hash.update(piece)
          size += piece.length
        }),
      ).catch((error: NodeJS.ErrnoException) => {
        throw nameConflictCodes.includes(error.code) ? new ForeignEntry(entry.path) : error
      })
      found.set(entry.path, { size, sha256: hash.digest('hex') })
    })
  } catch (error) {
    if (error instanceof ForeignEntry) return { ok: false, kind: 'stranger', name: error.message }
    if (error instanceof BrokenArchive) return { ok: false, kind: 'broken', name: file }
    throw error
  }
  if (manifest === null) return { ok: false, kind: 'broken', name: file }
  const { files } = manifest as Manifest
  const names = new Set([...Object.keys(files), ...found.keys()])
  const wrong = [...names].find((name) => files[name]?.sha256 !== found.get(name)?.sha256 || files[name]?.size !== found.get(name)?.size)
  return wrong === undefined ? { ok: true, manifest } : { ok: false, kind: 'tampered', name: wrong }
}

async function* hashed(bytes: AsyncIterable<Buffer>, see: (piece: Buffer) => void): AsyncIterable<Buffer> {
  for await (const piece of bytes) {
    see(piece)
    yield piece
  }
}
