import { createWriteStream, existsSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { migrations } from '../../migrations/sqlite/index.ts'
import type { LogFault } from '../rules/auditLog/fault.ts'
import { sameHead } from '../rules/auditLog/chain.ts'
import { sqliteFile } from '../platform/databaseUrl.ts'
import type { Env } from '../platform/env.ts'
import { mediaDirOf } from '../platform/mediaDir.ts'
import { syncFolder } from '../platform/ownFile.ts'
import { checkFiles, type TakeEntry } from './checkFiles.ts'
import { describeDatabase } from './copy.ts'
import { anchorFrom } from './dataFiles.ts'
import { ANCHOR, CHECK, DATABASE, SECRET, type ArchivePlace } from './entries.ts'
import { fingerprintOf, FORMAT, sealHolds, type Manifest } from './manifest.ts'

export interface RestoreRequest {
  env: Env
  file: string
  /** Go on although the secret is not the one that the backup was made with. */
  otherSecret?: boolean
}

export type RestoreRefusal =
  | { kind: 'noFile' | 'broken'; file: string }
  | { kind: 'used'; paths: string[] }
  | { kind: 'stranger' | 'tampered'; name: string }
  | { kind: 'sealBroken' }
  | { kind: 'newer'; version: string; steps: string[] }
  | { kind: 'otherSecret' | 'secretNeeded' }
  | { kind: 'wantsSqlite' | 'wantsMongodb' }
  | { kind: 'damaged'; more: string }
  | { kind: 'otherLog'; fault: LogFault | null }

export type RestoreOutcome =
  { ok: true; manifest: Manifest; anotherSecret: boolean; media: number } | { ok: false; refusal: RestoreRefusal }

const STAGE = '.restoring'

/** Where the parts of an installation lie. */
interface Locations {
  data: string
  media: string
  /** Null with MongoDB. */
  database: string | null
}

const locationsOf = (env: Env): Locations => ({
  data: env.dataDir,
  media: mediaDirOf(env),
  database: env.databaseKind === 'sqlite' ? sqliteFile(env.databaseUrl) : null,
})

/** What of an installation lies where one is to be restored. */
async function inUse({ data, media, database }: Locations): Promise<string[]> {
  const files = [SECRET, ANCHOR, CHECK].map((name) => join(data, name))
  if (database !== null) files.push(database, `${database}-wal`, `${database}-shm`)
  const uploaded = (await readdir(media).catch(() => [])).filter((name) => !name.startsWith('.'))
  return [...files.filter(existsSync), ...uploaded.slice(0, 1).map((name) => join(media, name))]
}

/** Each place has its stage on the same disk: from there everything is only renamed. */
const stagesOf = ({ data, media, database }: Locations): string[] =>
  [...new Set([data, media, ...(database === null ? [] : [dirname(database)])])].map((folder) => join(folder, STAGE))

const finalPath = (locations: Locations, place: ArchivePlace): string | null =>
  place.kind === 'database' ? locations.database : join(locations[place.kind], place.path)

function stagedPath(locations: Locations, place: ArchivePlace): string {
  if (place.kind === 'database') return join(locations.database === null ? locations.data : dirname(locations.database), STAGE, DATABASE)
  return join(locations[place.kind], STAGE, place.kind, place.path)
}

/**
 * Puts a backup where no installation is. All of it is read, checked and written aside first; then it is
 * renamed into place, the database last: what breaks off before leaves no installation that looks whole.
 */
export async function restore(request: RestoreRequest): Promise<RestoreOutcome> {
  const { env, file } = request
  const locations = locationsOf(env)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return { ok: false, refusal: { kind: 'noFile', file } }
  const used = await inUse(locations)
  if (used.length > 0) return { ok: false, refusal: { kind: 'used', paths: used } }
  const stages = stagesOf(locations)
  try {
    for (const stage of stages) {
      await rm(stage, { recursive: true, force: true })
      await mkdir(stage, { recursive: true, mode: 0o700 })
    }
    const staged = new Map<string, ArchivePlace>()
    const checked = await checkFiles(file, stageInto(locations, staged))
    if (!checked.ok) {
      const { kind, name } = checked
      return { ok: false, refusal: kind === 'broken' ? { kind, file } : { kind, name } }
    }
    const { manifest } = checked
    const judged = await judge(request, locations, manifest)
    if ('refusal' in judged) return { ok: false, refusal: judged.refusal }
    await putInPlace(locations, staged)
    const media = [...staged.values()].filter(({ kind }) => kind === 'media').length
    return { ok: true, manifest, anotherSecret: judged.anotherSecret, media }
  } finally {
    for (const stage of stages) await rm(stage, { recursive: true, force: true })
  }
}

const stageInto =
  (locations: Locations, staged: Map<string, ArchivePlace>): TakeEntry =>
  async (place, bytes) => {
    const path = stagedPath(locations, place)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await pipeline(bytes, createWriteStream(path, { mode: 0o600, flush: true }))
    staged.set(path, place)
  }

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** Whether what lies on the stages would be an installation that works here. */
async function judge(
  { env, otherSecret = false }: RestoreRequest,
  locations: Locations,
  manifest: Manifest,
): Promise<{ refusal: RestoreRefusal } | { anotherSecret: boolean }> {
  const { version, database } = manifest
  const known = migrations.map(({ name }) => name)
  const steps = (database?.steps ?? []).filter((name) => !known.includes(name))
  if (manifest.format > FORMAT || steps.length > 0) return { refusal: { kind: 'newer', version, steps } }
  if (database === null && locations.database !== null) return { refusal: { kind: 'wantsMongodb' } }
  if (database !== null && locations.database === null) return { refusal: { kind: 'wantsSqlite' } }

  const archived = (await textOf(stagedPath(locations, { kind: 'data', path: SECRET })))?.trim() ?? null
  const secret = env.secret ?? archived
  const same = secret !== null && fingerprintOf(secret) === manifest.secret.fingerprint
  if (!same && !otherSecret && manifest.secret.fingerprint !== null)
    return { refusal: { kind: secret === null ? 'secretNeeded' : 'otherSecret' } }
  if (same && !sealHolds(manifest, secret)) return { refusal: { kind: 'sealBroken' } }

  if (database !== null) {
    const anchor = anchorFrom(await textOf(stagedPath(locations, { kind: 'data', path: ANCHOR })))
    const described = await describeDatabase(stagedPath(locations, { kind: 'database' }), anchor, same ? secret : null)
    if ('damaged' in described) return { refusal: { kind: 'damaged', more: described.damaged } }
    // A log that was not whole when it was backed up is evidence, and is restored as it was.
    const asBefore = sameHead(described.head, database.head) && described.fault?.kind === database.fault?.kind
    if (!asBefore && (same || database.fault?.kind !== 'signature')) return { refusal: { kind: 'otherLog', fault: described.fault } }
  }
  return { anotherSecret: !same }
}

/** Media first and the database last: an installation is there when its database is. */
async function putInPlace(locations: Locations, staged: ReadonlyMap<string, ArchivePlace>): Promise<void> {
  const order = ['media', 'data', 'database']
  const folders = new Set<string>()
  for (const [path, place] of [...staged].toSorted(([, one], [, other]) => order.indexOf(one.kind) - order.indexOf(other.kind))) {
    const target = finalPath(locations, place)
    if (target === null) continue
    if (place.kind === 'database') for (const folder of folders) await syncFolder(folder)
    await mkdir(dirname(target), { recursive: true })
    await rename(path, target)
    folders.add(dirname(target))
  }
  for (const folder of folders) await syncFolder(folder)
}
