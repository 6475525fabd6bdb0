/** What a backup holds beside the database: the files of the data folder by name, and whatever is among the media. */
export const DATABASE = 'dinh-ky.db'
export const MANIFEST = 'manifest.json'
export const SECRET = 'secret'
export const ANCHOR = 'audit-log.anchor.json'
export const CHECK = 'audit-log.check.json'

const dataFiles: readonly string[] = [SECRET, ANCHOR, CHECK]

/** Where an entry of a backup belongs in an installation. */
export type ArchivePlace = { kind: 'database' } | { kind: 'data' | 'media'; path: string }

/** What every disk can hold of a name. */
const MAX_NAME_BYTES = 255

/** A path that stays in the folder that it is put in, on every system. */
const staysInside = (path: string): boolean =>
  !/[\\\0:]/.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= MAX_NAME_BYTES)

/** Null for what no backup of ours holds: links, folders, other names, paths that lead out. */
export function placeOf({ path, type }: { path: string; type: string }): ArchivePlace | { kind: 'manifest' } | null {
  if (type !== 'File' || !staysInside(path)) return null
  if (path === MANIFEST) return { kind: 'manifest' }
  if (path === DATABASE) return { kind: 'database' }
  const [folder, ...rest] = path.split('/')
  if (folder === 'data' && rest.length === 1 && dataFiles.includes(rest[0]!)) return { kind: 'data', path: rest[0]! }
  if (folder === 'media' && rest.length > 0) return { kind: 'media', path: rest.join('/') }
  return null
}
