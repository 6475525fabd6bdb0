/** The wall clock: the only reader of the time of day. Everything else is handed an instant. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
}

export const wallClock: Clock = { now: () => Date.now() }

/** Timers, handed in so that tests can set their own. */
export interface Timers {
  setTimeout: typeof setTimeout
  clearTimeout: typeof clearTimeout
}

export const wallTimers: Timers = { setTimeout, clearTimeout }

/** A clock that stands still, for tests and for replays. */
export const clockAt = (instant: number): Clock => ({ now: () => instant })
