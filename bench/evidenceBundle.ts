/**
 * An evidence bundle of 2,000 files, 2 GB: how long it takes, how much memory, and how long others wait meanwhile.
 * The files lie in a temporary folder; whoever reads throws the pieces away as they come.
 *
 * npm run bench evidenceBundle
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'

// As the server runs.
import '../scripts/memory.mjs'

import { packBundle } from '../src/operations/scoring/packBundle.ts'
import { layOutBundle, type BundledCriterion } from '../src/reports/evidenceBundle/layout.ts'
import { printTable } from './table.ts'

const FILES = 2_000
const BYTES = 2_000_000_000
const CRITERIA = 8
const MEGABYTE = 1_000_000
/** Others ask for the time this often. */
const RESOLUTION = 5

const folder = mkdtempSync(join(tmpdir(), 'dinh-ky-bundle-'))
const content = randomBytes(BYTES / FILES)
const names = Array.from({ length: FILES }, (_, n) => `anh-${n}.jpg`)
for (const [n, name] of names.entries()) {
  // No two are the same.
  content.writeUInt32LE(n, 0)
  writeFileSync(join(folder, name), content)
}

const criteria = Array.from({ length: CRITERIA }, (_, c): BundledCriterion => ({
  body: null,
  id: `4.${c + 1}`,
  title: `Mức độ hoàn thành kế hoạch tuyên truyền cải cách hành chính, tiêu chí thành phần số ${c + 1}`,
  documents: names
    .filter((_name, n) => n % CRITERIA === c)
    .map((name) => ({
      criterion: `4.${c + 1}`,
      note: `Ảnh chụp buổi phát sóng (${name})`,
      url: null,
      fileName: name,
      stored: name,
      organization: 'Đài Phát thanh - Truyền hình',
      day: '30/11/2026',
    })),
}))

const documents = layOutBundle(criteria)
const before = process.memoryUsage.rss()
let [most, bytes, pieces] = [before, 0, 0]
const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
delay.enable()
const start = performance.now()
let first = 0
try {
  const bundle = packBundle({ title: 'Bảng điểm', documents, mediaDir: folder, at: Date.UTC(2026, 10, 30), locale: 'vi' }, () => undefined)
  for await (const piece of bundle) {
    if (pieces === 0) first = performance.now() - start
    pieces += 1
    bytes += piece.length
  }
} finally {
  clearInterval(watching)
  rmSync(folder, { recursive: true, force: true })
}
const seconds = (performance.now() - start) / 1_000
delay.disable()
const milliseconds = (nanoseconds: number): string => (nanoseconds / 1e6 - RESOLUTION).toFixed(1)

printTable(
  'Evidence bundle',
  ['', 'measured'],
  [
    ['files', String(FILES)],
    ['MB sent', (bytes / MEGABYTE).toFixed(0)],
    ['seconds', seconds.toFixed(1)],
    ['MB a second', (bytes / MEGABYTE / seconds).toFixed(0)],
    ['ms to the first piece', first.toFixed(0)],
    ['MB of memory before (RSS)', (before / MEGABYTE).toFixed(0)],
    ['MB of memory at most (RSS)', (most / MEGABYTE).toFixed(0)],
    ['event loop, 99 of 100 waits up to (ms)', milliseconds(delay.percentile(99))],
    ['event loop, longest wait (ms)', milliseconds(delay.max)],
  ],
)
