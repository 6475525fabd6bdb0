import { createInflateRaw } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end of the directory stands within a comment's length of the file's end. */
const COMMENT = 65_557

export type Unpacked = { ok: true; bytes: number } | { ok: false; why: 'broken' | 'tooLarge' }

interface Entry {
  method: number
  from: number
  to: number
}

/** Where an archive's entries lie, as its directory has them; null for what is no archive. */
function entriesOf(bytes: Buffer): Entry[] | null {
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - COMMENT && bytes.readUInt32LE(end) !== END) end--
  if (end < 0 || bytes.readUInt32LE(end) !== END) return null
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null
    const [method, packed, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return null
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    if (from + packed > bytes.length) return null
    entries.push({ method, from, to: from + packed })
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** How much an archive unpacks to, counted and thrown away: what its directory says is not believed. */
export async function unpackedSize(bytes: Buffer, most: number): Promise<Unpacked> {
  const entries = entriesOf(bytes)
  if (entries === null) return { ok: false, why: 'broken' }
  let total = 0
  try {
    for (const { method, from, to } of entries) {
      if (method === 0) total += to - from
      else if (method === 8) {
        const inflating = createInflateRaw()
        inflating.end(bytes.subarray(from, to))
        for await (const part of inflating) {
          total += (part as Buffer).length
          if (total > most) break
        }
      } else return { ok: false, why: 'broken' }
      if (total > most) return { ok: false, why: 'tooLarge' }
    }
  } catch {
    return { ok: false, why: 'broken' }
  }
  return { ok: true, bytes: total }
}
