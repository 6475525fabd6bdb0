/** The yardstick: an Express route that sends bytes from memory with a fixed ETag, and nothing else. Told what by its parent. */
import express from 'express'

const app = express()
app.disable('x-powered-by')
let body = Buffer.alloc(0)
app.get('/', (_req, res) => {
  res.set({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, no-cache', etag: '"fixed"' })
  res.send(body)
})
const server = app.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }))
process.on('message', (message: { body?: string; cpu?: true }) => {
  if (message.body !== undefined) body = Buffer.from(message.body)
  if (message.cpu) process.send?.({ cpu: process.cpuUsage() })
})
