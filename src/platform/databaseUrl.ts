import { resolve } from 'node:path'

/** `file:data/x.db` → its absolute path. */
export const sqliteFile = (url: string): string => resolve(url.slice('file:'.length))

/** What the embedded database consists of on the disk. */
export const sqliteFiles = (url: string): string[] => ['', '-wal', '-shm', '-journal'].map((end) => sqliteFile(url) + end)

export type DatabaseKind = 'sqlite' | 'mongodb'

/** Which database a URL names; `null` for a scheme that we do not know. */
export function databaseKindOf(url: string): DatabaseKind | null {
  if (/^file:./.test(url)) return 'sqlite'
  if (/^mongodb(\+srv)?:\/\/./.test(url)) return 'mongodb'
  return null
}

/** Whether a MongoDB URL names a replica set; `+srv` records name it themselves. */
export const namesReplicaSet = (url: string): boolean => url.startsWith('mongodb+srv://') || /[?&]replicaSet=[^&]+/.test(url)
