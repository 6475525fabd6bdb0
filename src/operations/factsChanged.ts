type Listener = () => void
const listeners = new Set<Listener>()

/** Tells the listener of every change that can matter to a verdict. Gives back how to stop. */
export function onFactsChanged(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells the listeners of a change. Which verdicts it touches is for the engine to say. */
export const tellFactsChanged = (): void => listeners.forEach((listener) => listener())
