/** Builds what production runs: the server as plain JavaScript (`dist/`) and the admin (`.next/`). */
import { spawnSync } from 'node:child_process'

import './bundle.mjs'

const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})
process.exit(status ?? 1)
