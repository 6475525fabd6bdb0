import { lstat, readdir, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'

import { HOUR, type Instant } from '../obligations/index.ts'
import { backupsAmong, backupTime, isWorkName } from './names.ts'

/** Untouched for this long, what a backup was made in belongs to one that broke off. */
const ABANDONED_AFTER = 6 * HOUR

/** Removes what backups that broke off have left. */
export async function clearLeftovers(folder: string, now: Instant): Promise<void> {
  for (const name of (await readdir(folder)).filter(isWorkName)) {
    const work = join(folder, name)
    const touched = await Promise.all(
      [work, ...(await readdir(work).catch(() => [])).map((inside) => join(work, inside))].map((path) =>
        lstat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      ),
    )
    if (Math.max(...touched) < now - ABANDONED_AFTER) await rm(work, { recursive: true, force: true })
  }
}

/** Leaves the newest backups of a folder and removes older ones; whatever else lies there stays. */
export async function keepNewest(folder: string, keep: number): Promise<string[]> {
  const removed: string[] = []
  for (const name of backupsAmong(await readdir(folder)).slice(keep)) {
    const file = join(folder, name)
    if (!(await lstat(file)).isFile()) continue
    await unlink(file)
    removed.push(name)
  }
  return removed
}

/** When the newest backup of a folder was begun; null when there is none. Only what was whole bears a name. */
export async function newestBackup(folder: string): Promise<Instant | null> {
  const [newest] = backupsAmong(await readdir(folder).catch(() => []))
  return newest === undefined ? null : backupTime(newest)
}
