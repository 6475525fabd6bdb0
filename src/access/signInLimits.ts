import type { Clock } from '../platform/clock.ts'
import { createAttempts, type AttemptTerms } from './attempts.ts'
import { createPlaces } from './places.ts'

/** One account tried from one client address. */
const pair: AttemptTerms = { free: 5, longest: 900 }
/** One client address, whatever accounts it tries: a whole office may sit behind one. */
const address: AttemptTerms = { free: 40, longest: 900 }
/** One account, from wherever: a stranger can make its owner wait half a minute at most, and not where the owner has signed in before. */
const account: AttemptTerms = { free: 30, longest: 30 }
/** Mails with a link to set a new password. */
const mailsTo: AttemptTerms = { free: 3, longest: 300 }
const mailsFrom: AttemptTerms = { free: 10, longest: 900 }

/** Trying a password takes a processor a quarter of a second; Node has four threads for that and for every file. */
const guesses = { places: 2, waiting: 10 }

const MAX_TRUSTED_PAIRS = 20_000

/**
 * How often it may be tried to sign in, and to have a mail sent that resets a password. There is no lock:
 * waiting ends by itself, and a new password set by mail clears it.
 */
export function createSignInLimits(clock: Clock) {
  const attempts = createAttempts(clock)
  /** Addresses from which an account has been signed in to. */
  const trusted = new Set<string>()
  const pairOf = (email: string, client: string): string => `${email} ${client}`

  return {
    /** Does the work of trying a password, in turn; null when a client asks for too much of it at once. */
    trying: createPlaces(guesses),
    /** Seconds to wait before the account may be tried from the address; 0: now. */
    signIn(email: string, client: string): number {
      const known = trusted.has(pairOf(email, client))
      return (
        attempts.begin(`pair ${pairOf(email, client)}`, pair) ||
        attempts.begin(`from ${client}`, address) ||
        (known ? 0 : attempts.begin(`account ${email}`, account))
      )
    },
    signedIn(email: string, client: string): void {
      attempts.clear(`pair ${pairOf(email, client)}`)
      attempts.clear(`account ${email}`)
      // A whole office signs in from one address: only what fails counts against it.
      attempts.forgive(`from ${client}`)
      attempts.forgive(`links ${client}`)
      trusted.add(pairOf(email, client))
      for (const oldest of trusted) {
        if (trusted.size <= MAX_TRUSTED_PAIRS) break
        trusted.delete(oldest)
      }
    },
    /** Seconds to wait before a mail may be asked for; 0: now. Says nothing of whether there is such an account. */
    resetMail(email: string, client: string): number {
      return attempts.begin(`mails from ${client}`, mailsFrom) || attempts.begin(`mails to ${email}`, mailsTo)
    },
    /** Seconds to wait before a link may be tried. */
    resetLink(client: string): number {
      return attempts.begin(`links ${client}`, address)
    },
  }
}

export type SignInLimits = ReturnType<typeof createSignInLimits>
