import { mkdir, open, readFile, rename } from 'node:fs/promises'
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

/**
 * Keeps a value in a file that its owner alone may read. Written aside, synced and then named:
 * whatever breaks off, the file holds the value before or this one.
 */
export async function writeOwnFile(file: string, value: unknown): Promise<void> {
  const draft = `${file}.${process.pid}-${drafts++}`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(value)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
