/**
 * `firstRun.ts [POINT]`: the first run of the installation that the environment names. With a point it kills itself
 * there: `nothing` before anything is committed, `people` once somebody is, `admin` once an administrator is.
 */
import type { Where } from 'payload'

import { env } from '../../src/platform/env.ts'
import { firstRun } from '../../src/startup/firstRun.ts'
import { openPayload } from '../../src/startup/open.ts'
import { randomPassword } from '../../src/platform/randomPassword.ts'

const [point] = process.argv.slice(2)
const payload = await openPayload(env())
const there = async (where: Where) => (await payload.db.count({ collection: 'users', where })).totalDocs > 0
const { commitTransaction } = payload.db
payload.db.commitTransaction = async function (id) {
  if (point === 'nothing') process.kill(process.pid, 'SIGKILL')
  await commitTransaction.call(this, await id)
  if (point === 'people' && (await there({}))) process.kill(process.pid, 'SIGKILL')
  if (point === 'admin' && (await there({ roles: { contains: 'admin' } }))) process.kill(process.pid, 'SIGKILL')
}
await firstRun(payload, env(), Date.parse('2026-11-20T08:00:00+07:00'), randomPassword)
await payload.destroy()
process.exit(0)
