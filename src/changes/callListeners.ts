import type { Payload } from 'payload'

/** Calls each listener. One that throws is logged and keeps nothing from the others, nor from the save that is told of. */
export function callListeners<Event>({ logger }: Pick<Payload, 'logger'>, listeners: Iterable<(event: Event) => void>, event: Event): void {
  for (const listener of listeners) {
    try {
      listener(event)
    } catch (err) {
      logger.error({ err }, 'a listener to changes failed')
    }
  }
}
