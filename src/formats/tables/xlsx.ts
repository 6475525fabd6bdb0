import { Worker } from 'node:worker_threads'

import { tableFault } from '../../i18n/tables.ts'
import { withinLimits } from './withinLimits.ts'
import { tableLimits, type FileRefusal, type TableReading } from './table.ts'
import { unpackedSize } from './zip.ts'

/** What a sheet may unpack to, in bytes, and the memory that reading it may take, in megabytes. */
const MAX_UNPACKED_BYTES = 80_000_000
const MAX_MEMORY_MB = 384
const MEGABYTE = 1_000_000

/**
 * Reads the first sheet in a thread of its own: editors go on saving meanwhile, and a sheet that is made to
 * eat memory ends the thread, not the server. Cells come as text, pieces at a time.
 */
const READER_SOURCE = `
  const { parentPort, workerData } = require('node:worker_threads')
  const two = (n) => String(n).padStart(2, '0')
  const textOf = (cell) => {
    if (cell === null || cell === undefined) return ''
    if (!(cell instanceof Date)) return String(cell).trim().normalize('NFC')
    if (Number.isNaN(cell.getTime())) return ''
    const iso = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString()
    if (iso < '1901') return iso.slice(11, 19)
    return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19)
  }
  import('read-excel-file/node').then(async ({ readSheet }) => {
    const rows = await readSheet(Buffer.from(workerData.bytes))
    if (rows.length > workerData.rows) return parentPort.postMessage({ tooMany: true })
    for (let at = 0; at < rows.length; at += 5000) parentPort.postMessage({ rows: rows.slice(at, at + 5000).map((row) => row.map(textOf)) })
    parentPort.postMessage({ done: true })
  }).catch((error) => parentPort.postMessage({ failed: String(error) }))
`

type Message = { rows: string[][] } | { done: true } | { tooMany: true } | { failed: string }

/** A workbook's first sheet; refused before it is unpacked where it would unpack to too much. */
export async function readXlsx(bytes: Uint8Array): Promise<TableReading> {
  const size = await unpackedSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), MAX_UNPACKED_BYTES)
  if (!size.ok) {
    return refusing(
      size.why === 'tooLarge'
        ? { text: tableFault.unpacksTooLarge, params: { most: MAX_UNPACKED_BYTES / MEGABYTE } }
        : { text: tableFault.brokenXlsx },
    )
  }
  return new Promise((resolve) => {
    const table: string[][] = []
    const worker = new Worker(READER_SOURCE, {
      eval: true,
      workerData: { bytes, rows: tableLimits.rows },
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    })
    const end = (result: TableReading): void => {
      resolve(result)
      void worker.terminate()
    }
    worker.on('message', (message: Message) => {
      if ('rows' in message) for (const row of message.rows) table.push(row)
      else if ('done' in message) end(withinLimits(table))
      else
        end(
          refusing(
            'tooMany' in message ? { text: tableFault.tooManyRows, params: { most: tableLimits.rows } } : { text: tableFault.brokenXlsx },
          ),
        )
    })
    // Out of memory, or whatever else ends the thread.
    worker.on('error', () => end(refusing({ text: tableFault.brokenXlsx })))
    worker.on('exit', () => resolve(refusing({ text: tableFault.brokenXlsx })))
  })
}

const refusing = (refusal: FileRefusal): TableReading => ({ ok: false, refusal })
