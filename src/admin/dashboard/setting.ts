import type { Person } from '../../access/roles.ts'
import type { Locale } from '../../platform/text.ts'
import type { Instant } from '../../obligations/index.ts'
import type { AdminLinks } from '../links.ts'

/** Who looks at the dashboard, when, in which language, and where its links lead. */
export interface Setting {
  locale: Locale
  now: Instant
  links: AdminLinks
  person: Person | null
  mayPlace: boolean
  /** An earlier time is shown, at which nothing can be done any more. */
  past: boolean
  /** Root of the API, for what buttons do. */
  api: string
}
