/** Builds the programs: plain JavaScript in `dist/parts`, and in `dist` what prepares and then runs each. */
import { rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

import { programs, startOf } from './programs.mjs'

rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints: programs,
  outdir: 'dist/parts',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
})
for (const name of Object.keys(programs)) writeFileSync(`dist/${name}.js`, startOf(name))
