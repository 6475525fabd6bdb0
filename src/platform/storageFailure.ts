import type { Text } from './text.ts'

/** Why nothing could be written: nobody's mistake, and over when the disk or the database is put right. */
export type StorageFailure = 'full' | 'readOnly' | 'busy' | 'broken' | 'unreachable'

/** A write waited for its turn longer than anybody should. */
export class WriteTurnTimeout extends Error {
  constructor(milliseconds: number) {
    super(`Waited ${milliseconds} ms for another write to end: does a nested call forget to pass req?`)
    this.name = 'WriteTurnTimeout'
  }
}

const failureSigns: readonly [StorageFailure, RegExp][] = [
  ['full', /SQLITE_FULL|database or disk is full|ENOSPC|EDQUOT|no space left/i],
  ['readOnly', /SQLITE_READONLY|readonly database|EROFS|read-only file system/i],
  ['busy', /SQLITE_BUSY|database is locked|WriteTurnTimeout/],
  ['broken', /SQLITE_(IOERR|CANTOPEN|CORRUPT|NOTADB)|disk I\/O error/],
  ['unreachable', /Mongo(ServerSelection|Network|NotConnected|TopologyClosed)\w*Error|ECONNREFUSED/],
]

/** What kept a write from the disk, from an error and its causes; null when it was something else. Payload hands on the text of an error alone. */
export function storageFailureOf(error: unknown): StorageFailure | null {
  const told: string[] = []
  // Not `instanceof`: Next and the tests have more than one `Error`.
  for (
    let next = error as Partial<Error & { code: unknown }> | null | undefined, depth = 0;
    typeof next === 'object' && next !== null && depth < 5;
    depth++
  ) {
    told.push(next.name ?? '', next.message ?? '', String(next.code ?? ''))
    next = next.cause as typeof next
  }
  const text = told.join('\n')
  return failureSigns.find(([, sign]) => sign.test(text))?.[0] ?? null
}

/** What a person reads, who can only wait or call somebody. */
export const storageFailureText: Readonly<Record<StorageFailure, Text>> = {
  full: {
    vi: 'Ổ đĩa của máy chủ đã đầy; chưa lưu gì. Hãy báo quản trị hệ thống.',
    en: 'The server’s disk is full; nothing was saved. Please tell the administrator.',
  },
  readOnly: {
    vi: 'Ổ đĩa của máy chủ chỉ cho đọc; chưa lưu gì. Hãy báo quản trị hệ thống.',
    en: 'The server’s disk is read-only; nothing was saved. Please tell the administrator.',
  },
  busy: {
    vi: 'Cơ sở dữ liệu đang bận; chưa lưu gì. Hãy thử lại sau ít phút.',
    en: 'The database is busy; nothing was saved. Try again in a few minutes.',
  },
  broken: {
    vi: 'Không ghi được vào ổ đĩa của máy chủ; chưa lưu gì. Hãy báo quản trị hệ thống.',
    en: 'The server’s disk cannot be written to; nothing was saved. Please tell the administrator.',
  },
  unreachable: {
    vi: 'Không liên lạc được với cơ sở dữ liệu; chưa lưu gì. Hãy thử lại sau ít phút.',
    en: 'The database cannot be reached; nothing was saved. Try again in a few minutes.',
  },
}

/** Seconds until it is worth trying again. */
export const storageRetryAfter = 10
