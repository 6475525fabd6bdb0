import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'

import { ZipFile } from 'yazl'

import { bundleText } from '../../i18n/evidenceBundle.ts'
import type { Instant } from '../../obligations/index.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { PlacedDocument } from '../../reports/evidenceBundle/layout.ts'
import {
  evidenceListDocx,
  evidenceListXlsx,
  sha256Sums,
  type EvidenceList,
  type ListedDocument,
} from '../../reports/evidenceBundle/list.ts'

export interface BundleContent {
  readonly title: string
  readonly documents: readonly PlacedDocument[]
  readonly mediaDir: string
  readonly at: Instant
  readonly locale: Locale
}

/** What has gone into the archive. */
export interface BundleCount {
  readonly files: number
  readonly bytes: number
}

/**
 * The bundle as it is read: one file after the other, each hashed on its way, nothing kept but the piece that is being sent.
 * Lists and sums come last, since they tell the hashes. Whoever stops reading ends the work. Files are stored as they are:
 * pictures, films and PDFs are packed already.
 */
export async function* packBundle(
  content: BundleContent,
  onProgress: (count: BundleCount) => void,
): AsyncGenerator<Buffer, void, undefined> {
  const zip = new ZipFile()
  const stopping = new AbortController()
  const packing = addEverything(zip, content, { signal: stopping.signal, onProgress })
  const output = zip.outputStream as Readable
  packing.catch((error: Error) => output.destroy(error))
  try {
    for await (const piece of output) yield piece as Buffer
    await packing
  } finally {
    stopping.abort()
    output.destroy()
    // Why it broke has been thrown already, where it was not whoever reads.
    await packing.catch(() => undefined)
  }
}

interface Packing {
  readonly signal: AbortSignal
  readonly onProgress: (count: BundleCount) => void
}

async function addEverything(zip: ZipFile, content: BundleContent, { signal, onProgress }: Packing): Promise<void> {
  const mtime = new Date(content.at)
  let [files, bytes] = [0, 0]
  const listed: ListedDocument[] = []
  for (const document of content.documents) {
    const handle = document.path === null ? null : await openStored(content.mediaDir, document.stored)
    if (handle === null) {
      listed.push({ ...document, sha256: null, isMissing: document.path !== null })
      continue
    }
    const sha256 = await addFile(zip, { handle, path: document.path!, mtime, signal }, (more) => {
      bytes += more
      onProgress({ files, bytes })
    })
    files += 1
    onProgress({ files, bytes })
    listed.push({ ...document, sha256, isMissing: false })
  }
  const sums = listed.flatMap(({ path, sha256 }) => (path === null || sha256 === null ? [] : [{ path, sha256 }]))
  for (const { path, data } of await listsOf(content, listed)) {
    zip.addBuffer(data, path, { mtime, compress: true })
    sums.push({ path, sha256: createHash('sha256').update(data).digest('hex') })
  }
  zip.addBuffer(Buffer.from(sha256Sums(sums), 'utf8'), 'SHA256SUMS.txt', { mtime, compress: true })
  zip.end()
}

/** A file of the media; null where it is not on the disk. */
async function openStored(mediaDir: string, stored: string | null): Promise<FileHandle | null> {
  if (stored === null) return null
  try {
    const handle = await open(join(mediaDir, basename(stored)), 'r')
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
    return null
  } catch {
    return null
  }
}

interface Entry {
  readonly handle: FileHandle
  readonly path: string
  readonly mtime: Date
  readonly signal: AbortSignal
}

/** One file through the archive, with its hash; done when whoever reads the bundle has taken it. */
async function addFile(zip: ZipFile, { handle, path, mtime, signal }: Entry, onBytes: (more: number) => void): Promise<string> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(piece: Buffer, _, next) {
      hash.update(piece)
      onBytes(piece.length)
      next(null, piece)
    },
  })
  zip.addReadStream(hashing, path, { mtime, compress: false })
  await pipeline(handle.createReadStream(), hashing, { signal })
  // The archive may still be taking the last of it.
  await finished(hashing, { signal })
  return hash.digest('hex')
}

async function listsOf(
  { title, at, locale }: BundleContent,
  documents: readonly ListedDocument[],
): Promise<{ path: string; data: Buffer }[]> {
  const list: EvidenceList = { title, at, locale, documents }
  const name = pick(bundleText.listName, locale)
  return [
    { path: `${name}.docx`, data: await evidenceListDocx(list) },
    { path: `${name}.xlsx`, data: await evidenceListXlsx(list) },
  ]
}
