import type { Payload } from 'payload'

import { wallClock } from '../platform/clock.ts'
import { createSignInLimits, type SignInLimits } from './signInLimits.ts'

const known = new WeakMap<Payload, SignInLimits>()

/** The limits of this installation in this process. */
export function limitsOf(payload: Payload): SignInLimits {
  const limits = known.get(payload) ?? createSignInLimits(wallClock)
  known.set(payload, limits)
  return limits
}
