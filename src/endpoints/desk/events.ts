import type { Endpoint } from 'payload'

import { wallClock, wallTimers } from '../../clock.ts'
import { watchPlacements } from '../../operations/watchPlacements.ts'
import { readersOnly, stillReads } from './answers.ts'

/** A line that says nothing, so that nothing on the way takes the connection for dead; whoever may not listen any more is sent away then. */
const BREATH = 20_000
/** Browsers connect again by themselves; rights are asked again then. */
const LIFE = 10 * 60_000

/** GET /api/desk/events: Server-Sent Events, one for every change to a placement. */
export const eventsEndpoint: Endpoint = {
  path: '/desk/events',
  method: 'get',
  handler: (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const lines = new TextEncoder()
    let end = (): void => {}
    let listening = true
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const say = (text: string): void => controller.enqueue(lines.encode(text))
        say('retry: 2000\n\n')
        const stop = watchPlacements(
          req.payload,
          (heard) => say(`event: placements\ndata: ${JSON.stringify(heard)}\n\n`),
          () => wallClock.now(),
          wallTimers,
        )
        const close = (): void => {
          end()
          controller.close()
        }
        const breath = setInterval(() => {
          void stillReads(req).then((reads) => {
            if (!listening) return
            if (reads) say(': \n\n')
            else close()
          })
        }, BREATH)
        const life = setTimeout(close, LIFE)
        // Neither keeps a process alive that is told to stop.
        breath.unref()
        life.unref()
        end = () => {
          clearInterval(breath)
          clearTimeout(life)
          stop()
          listening = false
          end = () => {}
        }
      },
      cancel: () => end(),
    })
    req.signal?.addEventListener('abort', () => end())
    // `no-transform`: compression would hold the lines back until there are enough of them.
    return new Response(stream, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' } })
  },
}
