import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Env } from '../platform/env.ts'
import { anchorIn, type Anchor } from '../store/auditAnchor.ts'
import { ANCHOR, CHECK, SECRET } from './entries.ts'
import type { Manifest } from './manifest.ts'

/** The small files beside the database. */
export interface DataFiles {
  files: [name: string, bytes: Buffer][]
  anchor: Anchor | null
  secret: string | null
  where: Manifest['secret']['where']
}

/** The small files beside the database, as they are now. A secret that comes from the environment is not among them. */
export async function readDataFiles(env: Env, anchorFile: string | undefined): Promise<DataFiles> {
  const files: DataFiles['files'] = []
  for (const name of [ANCHOR, CHECK, ...(env.secret === undefined ? [SECRET] : [])]) {
    const file = name === ANCHOR && anchorFile !== undefined ? anchorFile : join(env.dataDir, name)
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && file !== anchorFile) return null
      throw error
    })
    if (bytes !== null) files.push([name, bytes])
  }
  const textOf = (name: string) => files.find(([known]) => known === name)?.[1].toString('utf8')
  const secret = env.secret ?? textOf(SECRET)?.trim() ?? null
  return {
    files,
    anchor: anchorFrom(textOf(ANCHOR) ?? null),
    secret,
    where: env.secret !== undefined ? 'environment' : secret === null ? 'missing' : 'archive',
  }
}

/** The anchor that a file's text holds; null for no file, and for what is no anchor. */
export function anchorFrom(text: string | null): Anchor | null {
  try {
    return text === null ? null : anchorIn(JSON.parse(text))
  } catch {
    return null
  }
}
