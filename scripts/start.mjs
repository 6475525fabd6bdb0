/** `npm start`: builds once, or again when the sources are newer than the build, then runs it. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import './memory.mjs'

const sources = ['src', 'collections', 'jobs', 'migrations', 'payload.config.ts', 'next.config.ts', 'package.json', 'package-lock.json']

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const built = existsSync('dist/main.js') && existsSync('.next/BUILD_ID') ? statSync('.next/BUILD_ID').mtimeMs : 0
const inImage = process.env.SKIP_BUILD_CHECK === 'true'
if (!inImage && built < Math.max(...sources.filter(existsSync).map(newest))) {
  console.log('Đang dựng lần đầu, mất một hai phút … / Building, a minute or two …')
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await import('../dist/main.js')
