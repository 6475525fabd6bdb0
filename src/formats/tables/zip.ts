import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'

export type UnpackedSize = { ok: true; bytes: number } | { ok: false; why: 'broken' | 'tooLarge' }

/** How many entries an archive may have; a workbook has some dozens. */
const MAX_ENTRIES = 65_535

/** The record that ends an archive: its signature, and its length without the comment, whose own length is its last two bytes. */
const END_SIGNATURE = Buffer.from('PK\u0005\u0006')
const END_LENGTH = 22
const MAX_COMMENT = 65_535

/**
 * Without its comment, where that is not as long as it says: a mail gateway or a download has put bytes behind the
 * archive or cut it off, and yauzl would take it for broken.
 */
function withoutOddComment(archive: Buffer): Buffer {
  const from = Math.max(0, archive.length - END_LENGTH - MAX_COMMENT)
  const at = archive.subarray(from).lastIndexOf(END_SIGNATURE)
  const end = from + at + END_LENGTH
  if (at < 0 || end > archive.length || archive.length - end === archive.readUInt16LE(end - 2)) return archive
  return Buffer.concat([archive.subarray(0, end - 2), Buffer.alloc(2)])
}

/**
 * How much an archive unpacks to, counted and thrown away: the sizes that its directory states are
 * not believed, nor are its names looked at. Stops once it is more than `maxBytes`.
 */
export async function unpackedSize(archive: Buffer, maxBytes: number): Promise<UnpackedSize> {
  try {
    const zip = await fromBufferPromise(withoutOddComment(archive), { decodeStrings: false, validateEntrySizes: false })
    if (zip.entryCount > MAX_ENTRIES) return { ok: false, why: 'broken' }
    let bytes = 0
    for await (const entry of zip.eachEntry()) {
      bytes += await sizeOf(zip, entry, maxBytes - bytes)
      if (bytes > maxBytes) return { ok: false, why: 'tooLarge' }
    }
    return { ok: true, bytes }
  } catch {
    // No archive, a broken or encrypted one, or one packed in a way that workbooks are not.
    return { ok: false, why: 'broken' }
  }
}

/** The bytes that an entry unpacks to; counting ends once there are more than `maxBytes`. */
async function sizeOf(zip: ZipFile, entry: Entry, maxBytes: number): Promise<number> {
  let bytes = 0
  for await (const part of await zip.openReadStreamPromise(entry)) {
    bytes += (part as Buffer).length
    if (bytes > maxBytes) break
  }
  return bytes
}
