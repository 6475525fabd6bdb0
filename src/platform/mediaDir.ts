import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { Env } from './env.ts'

/** Where older versions kept media, whatever `DATA_DIR` said. */
const FORMER_MEDIA_DIR = 'media'
/** One of these is there once an installation has been started. */
const traces = ['audit-log.anchor.json', 'secret', 'dinh-ky.db']

type Dirs = Pick<Env, 'dataDir' | 'mediaDir'>

const holdsFiles = (folder: string): boolean => existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))

/** Whether an older version has left media in its folder, which go on being used where they are: it may be a volume. */
export const usesFormerMediaDir = ({ dataDir, mediaDir }: Dirs, former = FORMER_MEDIA_DIR): boolean =>
  mediaDir === undefined &&
  !existsSync(join(dataDir, 'media')) &&
  traces.some((name) => existsSync(join(dataDir, name))) &&
  holdsFiles(former)

/** The folder of the uploaded files: beside the data, unless the environment or an older version put them elsewhere. */
export const mediaDirOf = (env: Dirs, former = FORMER_MEDIA_DIR): string =>
  resolve(env.mediaDir ?? (usesFormerMediaDir(env, former) ? former : join(env.dataDir, 'media')))

/** Makes it at once: an installation that has begun beside its data is never taken for an older one. */
export function makeMediaDir(env: Dirs, former = FORMER_MEDIA_DIR): string {
  const folder = mediaDirOf(env, former)
  mkdirSync(folder, { recursive: true })
  return folder
}
