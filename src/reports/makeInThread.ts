import { Worker } from 'node:worker_threads'

/** The memory that making a file may take, in megabytes. */
const MAX_MEMORY_MB = 384

type Message = { bytes: Uint8Array } | { failed: string }

/** How a maker's source tells what its promise `made` has come to. */
export const TELL_RESULT = `
  made
    .then((bytes) => parentPort.postMessage({ bytes }))
    .catch((error) => parentPort.postMessage({ failed: String(error && error.stack ? error.stack : error) }))
`

/** The bytes that a maker's source makes of plain data, in a thread of its own: libraries that work in one go hold up nobody. */
export function makeInThread(source: string, workerData: unknown, what: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(source, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB } })
    worker.on('message', (message: Message) => {
      if ('bytes' in message) resolve(Buffer.from(message.bytes))
      else reject(new Error(message.failed))
      void worker.terminate()
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error(`The thread that makes ${what} has ended without it`)))
  })
}
