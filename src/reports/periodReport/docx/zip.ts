import { crc32, deflateRaw } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'

import { fromBufferPromise } from 'yauzl'

/** A file inside an archive. */
export interface ZipFile {
  readonly name: string
  readonly bytes: Buffer
}

/** The files of an archive that was made here, in its order. */
export async function readZip(archive: Buffer): Promise<ZipFile[]> {
  const zip = await fromBufferPromise(archive)
  const files: ZipFile[] = []
  for await (const entry of zip.eachEntry()) {
    files.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) })
  }
  return files
}

const deflated = promisify<Buffer, Buffer>(deflateRaw)

const VERSION = 20
const NAMES_ARE_UTF8 = 0x0800
const DEFLATED = 8
/** The day on which archives begin to count: what a file holds says when it was made. */
const FIRST_DAY = 0x0021

/** An archive of files, packed outside of the thread in which everybody waits. */
export async function writeZip(files: readonly ZipFile[]): Promise<Buffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes } of files) {
    const packed = await deflated(bytes)
    const path = Buffer.from(name, 'utf8')
    const fields = fieldsOf({ crc: crc32(bytes), packed: packed.length, whole: bytes.length, name: path.length })
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, path])
    directory.push(centralEntry(fields, path, at))
    parts.push(local, packed)
    at += local.length + packed.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...parts, central, endOf({ files: files.length, size: central.length, at })])
}

/** What a file's own head and its line in the directory both say. */
function fieldsOf({ crc, packed, whole, name }: { crc: number; packed: number; whole: number; name: number }): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(NAMES_ARE_UTF8, 2)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(FIRST_DAY, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packed, 14)
  fields.writeUInt32LE(whole, 18)
  fields.writeUInt16LE(name, 22)
  return fields
}

function centralEntry(fields: Buffer, path: Buffer, at: number): Buffer {
  const head = Buffer.alloc(6)
  head.write('PK\u0001\u0002', 'latin1')
  head.writeUInt16LE(VERSION, 4)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(at, 10)
  return Buffer.concat([head, fields, tail, path])
}

function endOf({ files, size, at }: { files: number; size: number; at: number }): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files, 8)
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}
