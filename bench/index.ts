/** `npm run bench [NAME …]`: every benchmark in a process of its own, so that none warms another. */
import { spawnSync } from 'node:child_process'

const all = [
  'hostile-rules',
  'judgement',
  'audit',
  'calendar',
  'start',
  'fill',
  'drag',
  'save',
  'interactive',
  'asRun',
  'publicApi',
  'journal',
  'reportFiles',
  'evidenceBundle',
  'matrix',
  'coverage',
]
const wanted = process.argv.slice(2)

for (const name of wanted.length > 0 ? wanted : all) {
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=8192', 'scripts/run.mjs', `bench/${name}.ts`], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
