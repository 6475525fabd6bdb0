/**
 * `node scripts/run.mjs FILE.ts …`: bundles a program of ours and runs it as plain JavaScript.
 * A loader that translates module by module works in a thread of its own, which does not keep
 * Node 20 alive: now and then a program ended before it had begun.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

const [entry, ...args] = process.argv.slice(2)
const { outputFiles } = buildSync({
  entryPoints: [entry],
  bundle: true,
  write: false,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: 'inline',
  logLevel: 'error',
})
const code = outputFiles[0].text
const cache = resolve('node_modules/.cache/dinh-ky')
const file = resolve(cache, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`)
mkdirSync(cache, { recursive: true })
// Written aside and then named: two runs at once see a whole file or none.
const draft = `${file}.${process.pid}`
writeFileSync(draft, code)
renameSync(draft, file)

process.setSourceMapsEnabled(true)
process.argv = [process.argv[0], resolve(entry), ...args]
await import('./prepare.mjs')
await import(pathToFileURL(file).href)
