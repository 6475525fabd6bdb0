import { chmodSync, existsSync, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'

const OTHERS_MODE = 0o077

export interface Tightened {
  /** What others could open, and cannot any more. */
  closed: string[]
  /** What others can still open: it belongs to somebody else, or the disk knows no rights. */
  open: string[]
}

/** A folder that holds this program is not ours alone: what lies in it is left as it is. */
const holdsTheProgram = (folder: string): boolean => {
  const way = relative(folder, process.cwd())
  return !way.startsWith('..') && !isAbsolute(way)
}

/** Files that came before (a copy, a backup put back, an older version) are closed to everybody but their owner: 0600, folders 0700. */
export function tighten(paths: readonly string[]): Tightened {
  const found: Tightened = { closed: [], open: [] }
  // Windows knows other rights.
  if (process.platform === 'win32') return found
  const there = paths.filter((path) => existsSync(path)).map((path) => realpathSync(path))
  for (const path of new Set(there)) close(path, found)
  return found
}

function close(path: string, found: Tightened): void {
  const kind = statusOf(path)
  if (kind === null || !(kind.isFile() || kind.isDirectory())) return
  if (kind.isDirectory() && holdsTheProgram(path)) return void found.open.push(path)
  if ((kind.mode & OTHERS_MODE) !== 0) (closeOne(path, kind.mode) ? found.closed : found.open).push(path)
  if (kind.isDirectory()) for (const name of namesIn(path)) close(join(path, name), found)
}

function closeOne(path: string, mode: number): boolean {
  try {
    chmodSync(path, mode & 0o700)
  } catch {
    // Whether it is closed all the same (gone meanwhile, as a write-ahead log may be) is asked next.
  }
  return ((statusOf(path)?.mode ?? 0) & OTHERS_MODE) === 0
}

/** Null where there is nothing, or nothing that we may see. */
function statusOf(path: string): Stats | null {
  try {
    return lstatSync(path)
  } catch {
    return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
