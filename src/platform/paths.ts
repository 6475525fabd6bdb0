import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'

/** Whether a path is a folder, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way !== '..' && !way.startsWith(`..${sep}`)
}

/** In bytes; 0 for a file that is not there. */
export const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => null))?.size ?? 0
