import type { Endpoint } from 'payload'

import { wallClock, wallTimers } from '../../platform/clock.ts'
import { MINUTE } from '../../obligations/index.ts'
import { watchPlacements } from '../../changes/watchPlacements.ts'
import { readersOnly, stillReads } from './answers.ts'

/** Heartbeat; keeps proxies from closing the stream. Whoever may not listen any more is disconnected then. */
const HEARTBEAT = 20_000
/** Browsers connect again by themselves; rights are asked again then. */
const MAX_CONNECTION = 10 * MINUTE

/** GET /api/desk/events: Server-Sent Events, one for every change to a placement. */
export const eventsEndpoint: Endpoint = {
  path: '/desk/events',
  method: 'get',
  handler: (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const encoder = new TextEncoder()
    let end = (): void => {}
    let listening = true
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string): void => controller.enqueue(encoder.encode(text))
        send('retry: 2000\n\n')
        const stop = watchPlacements(
          req.payload,
          (changes) => send(`event: placements\ndata: ${JSON.stringify(changes)}\n\n`),
          wallClock,
          wallTimers,
        )
        const close = (): void => {
          end()
          controller.close()
        }
        const heartbeat = setInterval(() => {
          void stillReads(req).then((reads) => {
            if (!listening) return
            if (reads) send(': \n\n')
            else close()
          })
        }, HEARTBEAT)
        const lifetime = setTimeout(close, MAX_CONNECTION)
        // Neither keeps a process alive that is asked to stop.
        heartbeat.unref()
        lifetime.unref()
        end = () => {
          clearInterval(heartbeat)
          clearTimeout(lifetime)
          void stop()
          listening = false
          end = () => {}
        }
      },
      cancel: () => end(),
    })
    req.signal?.addEventListener('abort', () => end())
    // `no-transform`: compression would hold the lines back until there are enough of them.
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' },
    })
  },
}
