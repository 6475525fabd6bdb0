import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A message as it arrived. */
export interface Heard {
  headers: IncomingHttpHeaders
  body: string
}

/** Somebody who is told things over HTTP and answers as the test wants. */
export interface Receiver {
  port: number
  url: string
  heard: Heard[]
  /** How often anybody connected, whether or not anything was said. */
  connections(): number
  close(): void
}

export async function receive(answer: (res: ServerResponse, heard: Heard) => void): Promise<Receiver> {
  const heard: Heard[] = []
  let connections = 0
  const server = createServer((req, res) => {
    let body = ''
    req.on('data', (chunk) => (body += String(chunk)))
    req.on('end', () => {
      const message = { headers: req.headers, body }
      heard.push(message)
      answer(res, message)
    })
  })
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    heard,
    connections: () => connections,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
