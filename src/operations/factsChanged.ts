/** Whose obligations a change can touch: some organizations, or everybody. */
export type Touched = { organizations: readonly string[] } | 'all'

type Listener = (touched: Touched) => void
const listeners = new Set<Listener>()

/** Tells the listener of every change that can matter to a verdict. Gives back how to stop. */
export function onFactsChanged(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells the listeners of a change. */
export const tellFactsChanged = (touched: Touched): void => listeners.forEach((listener) => listener(touched))
