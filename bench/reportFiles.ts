/**
 * The files of a report with annexes of 5,000 products, each with what proves it: how long each takes, how much
 * memory, and how long others wait meanwhile.
 *
 * npm run bench reportFiles
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

// As the server runs.
import '../scripts/memory.mjs'

import { periodReport } from '../src/figures/periodReport.ts'
import { periodOf } from '../src/figures/periods.ts'
import { MINUTE, type Facts, type Placement } from '../src/obligations/index.ts'
import { reportDocx } from '../src/reports/periodReport/docx/docx.ts'
import type { PeriodDraft } from '../src/reports/periodReport/draft.ts'
import type { NamedPlacement, ReportInput } from '../src/reports/periodReport/input.ts'
import type { ReportDocument } from '../src/reports/periodReport/paper.ts'
import { reportPdf } from '../src/reports/periodReport/pdf/pdf.ts'
import { writeDraft } from '../src/reports/periodReport/writeDraft.ts'
import { reportXlsx } from '../src/reports/periodReport/xlsx/xlsx.ts'
import { demoYear } from '../src/seed/demo/demoYear.ts'
import { demoFacts } from '../tests/helpers/demoFacts.ts'
import { demoPaper } from '../tests/helpers/demoPaper.ts'
import { demoReport } from '../tests/helpers/demoReport.ts'
import { demoKnownAt } from '../tests/helpers/reportDrafts.ts'
import { printTable } from './table.ts'

const PRODUCTS = 5_000
const period = periodOf({ calendar: 'report', kind: 'H1', year: 2026 })!

/** The demonstration's half year with so many news items more, each with its own address. */
function manyProducts(): ReportInput {
  const year = demoYear(demoKnownAt)
  const input = demoReport(year, 'H1', { knownAt: demoKnownAt, locale: 'vi' })
  const facts = demoFacts(year)
  const model = input.figures.placements.find(({ channel }) => channel.endsWith('web'))!
  const missing = PRODUCTS - input.figures.placements.length
  const more = Array.from({ length: missing }, (_, n): Placement => {
    const at = period.start + n * 50 * MINUTE
    return { ...model, id: `more.${n}`, contentId: `more.${n}`, plannedStart: at, actualStart: at }
  })
  const whole: Facts = { ...facts, placements: [...facts.placements, ...more] }
  const names = more.map(({ id, plannedStart }, n): [string, NamedPlacement] => [
    id,
    {
      title: `Đẩy mạnh giải quyết thủ tục hành chính trên môi trường điện tử tại các xã, phường (tin số ${n + 1})`,
      at: plannedStart,
      link: `https://vi-du.camau.gov.vn/tin-tuc/cai-cach-hanh-chinh/${n + 1}`,
      reason: null,
      evidence: [{ note: 'Ảnh chụp trang tin', link: `https://vi-du.camau.gov.vn/tin-tuc/cai-cach-hanh-chinh/${n + 1}` }],
    },
  ])
  return {
    ...input,
    figures: periodReport({ facts: whole, themes: input.names.themes, period, knownAt: demoKnownAt }),
    names: { ...input.names, placements: new Map([...input.names.placements, ...names]) },
  }
}

const makers: Readonly<Record<string, (document: ReportDocument) => Promise<Buffer>>> = {
  DOCX: reportDocx,
  PDF: reportPdf,
  XLSX: reportXlsx,
}

let most = 0
const watching = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 20)

const whole = (n: number): string => n.toFixed(0)

/** The most that the process has held since it was last asked. */
function memory(): string {
  const held = Math.max(most, process.memoryUsage().rss)
  most = 0
  return whole(held / 1e6)
}

const input = manyProducts()
const began = performance.now()
const draft: PeriodDraft = writeDraft(input)
const rows: string[][] = [['draft', whole(performance.now() - began), '', '', '', memory()]]
const document: ReportDocument = { draft, paper: demoPaper, at: demoKnownAt, foot: null }

async function measured(name: string, make: () => Promise<number>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  // What blocks at once would come before the first look.
  await sleep(50)
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const bytes = await make()
  const [took, { user, system }] = [performance.now() - start, process.cpuUsage(cpu)]
  await sleep(50)
  delay.disable()
  rows.push([name, whole(took), whole((user + system) / 1_000), whole(delay.max / 1e6), `${(bytes / 1e6).toFixed(1)} MB`, memory()])
}

for (const [name, make] of Object.entries(makers)) await measured(name, async () => (await make(document)).length)
await measured('all three together', async () => {
  const files = await Promise.all(Object.values(makers).map((make) => make(document)))
  return files.reduce((sum, file) => sum + file.length, 0)
})
clearInterval(watching)

const annexRows = draft.annexes.map(({ id, table }) => `${table?.rows.length ?? 0} ${id}`).join(', ')
printTable(`Files of a report: ${annexRows}`, ['', 'ms', 'ms of processor', 'longest wait of others, ms', 'size', 'most memory, MB'], rows)
