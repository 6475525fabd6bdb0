import { deflateRawSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'

import { unpackedSize } from '../../../../src/formats/tables/zip.ts'

interface Packed {
  readonly content: Buffer
  readonly method?: 0 | 8 | 12
  /** Bit 0: encrypted. */
  readonly flags?: number
  /** What the directory says the content unpacks to. */
  readonly stated?: number
  readonly name?: string
}

/** An archive with these entries. */
function archiveOf(entries: readonly Packed[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { content, method = 8, flags = 0, stated = content.length, name = 'a.xml' } of entries) {
    const packed = method === 8 ? deflateRawSync(content) : content
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(method, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(stated, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    files.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

const zeros = (bytes: number): Buffer => Buffer.alloc(bytes)
const broken = { ok: false, why: 'broken' }
const tooLarge = { ok: false, why: 'tooLarge' }

/** The end record states a comment of 200 bytes, of which 10 are there. */
function commentCutOff(archive: Buffer): Buffer {
  const stated = Buffer.from(archive)
  stated.writeUInt16LE(200, stated.length - 2)
  return Buffer.concat([stated, Buffer.alloc(10, 0x20)])
}

describe('what an archive unpacks to', () => {
  it.each<[string, Buffer, unknown]>([
    ['entries packed and stored', archiveOf([{ content: zeros(5_000) }, { content: zeros(300), method: 0 }]), { ok: true, bytes: 5_300 }],
    ['no entries', archiveOf([]), { ok: true, bytes: 0 }],
    ['exactly what is allowed', archiveOf([{ content: zeros(10_000) }]), { ok: true, bytes: 10_000 }],
    ['one byte more', archiveOf([{ content: zeros(10_001) }]), tooLarge],
    ['more in all than is allowed', archiveOf([{ content: zeros(6_000) }, { content: zeros(6_000), method: 0 }]), tooLarge],
    ['a comment that was cut off', commentCutOff(archiveOf([{ content: zeros(20) }])), { ok: true, bytes: 20 }],
    ['bytes behind its end', Buffer.concat([archiveOf([{ content: zeros(20) }]), zeros(500)]), { ok: true, bytes: 20 }],
    ['a size stated too small', archiveOf([{ content: zeros(20_000), stated: 1 }]), tooLarge],
    ['a size stated too large', archiveOf([{ content: zeros(20), stated: 4_000_000_000 }]), { ok: true, bytes: 20 }],
    ['a name that leads out of the archive', archiveOf([{ content: zeros(20), name: '../a' }]), { ok: true, bytes: 20 }],
    ['an encrypted entry', archiveOf([{ content: zeros(20), flags: 1 }]), broken],
    ['a way of packing that workbooks have not', archiveOf([{ content: zeros(20), method: 12 }]), broken],
    ['an archive cut short', archiveOf([{ content: zeros(5_000), method: 0 }]).subarray(2_000), broken],
    ['no archive', Buffer.from('PK and nothing more'), broken],
    ['nothing', Buffer.alloc(0), broken],
  ])('%s', async (_, archive, size) => {
    expect(await unpackedSize(archive, 10_000)).toEqual(size)
  })
})
