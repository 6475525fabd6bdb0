import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

let drafts = 0

/** The value kept in a small JSON file of ours; undefined when there is no such file. Throws `SyntaxError` for what is no JSON. */
export async function readOwnFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Keeps a value in a small JSON file of ours. */
export const writeOwnFile = (file: string, value: unknown): Promise<void> => writeOwnText(file, `${JSON.stringify(value)}\n`)

/**
 * Keeps text in a file that its owner alone may read. Written aside, synced and then named: whatever breaks off,
 * the file holds what it did before or this. A file that is new stays there too: until its folder is synced a
 * power cut takes the name away, and the anchor of the log with it.
 */
export async function writeOwnText(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}-${drafts++}`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  const isNew = await stat(file).then(
    () => false,
    () => true,
  )
  await rename(draft, file)
  if (isNew) await syncFolder(dirname(file))
}

/** From here on the names in a folder outlast the power too. Windows cannot sync a folder, and does so by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
