import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, type Browser } from 'playwright-core'

import type { Id } from '../../src/documents/ids.ts'
import { openTestPayload } from './payload.ts'

/** Makes a document and says what it is known by. */
export type Make = (collection: string, data: Record<string, unknown>) => Promise<Id>

/** A built installation that runs as production does, on a port and a database of its own. */
export interface Installation {
  url: string
  close(): Promise<void>
}

export const admin = { email: 'quan-tri@vi-du.vn', password: 'một mật khẩu đủ dài để thử' }

export type Before = (make: Make) => Promise<unknown>

async function fill(dataDir: string, before: Before): Promise<void> {
  const { payload, close } = await openTestPayload({ DATA_DIR: dataDir })
  await before(
    async (collection, data) =>
      ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id,
  )
  await close()
}

/** `before` fills the database before anybody signs in: no person is behind it, so it may lie in days that are over. */
export async function startInstallation(port: number, more: Record<string, string> = {}, before?: Before): Promise<Installation> {
  if (!existsSync('dist/main.js')) throw new Error('Nothing is built: run `npm run build` first')
  const dataDir = mkdtempSync(join(tmpdir(), 'dinh-ky-e2e-'))
  if (before !== undefined) await fill(dataDir, before)
  const url = `http://localhost:${port}`
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      SKIP_BUILD_CHECK: 'true',
      PORT: String(port),
      DATA_DIR: dataDir,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      SEED: 'none',
      LOG_LEVEL: 'error',
      ...more,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    if (
      await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The system's Chromium: nothing is downloaded. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
