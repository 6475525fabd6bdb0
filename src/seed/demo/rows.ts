import type { Medium } from '../../documents/mediums.ts'
import type { commitmentKind, organizationLevel, organizationRole, HandReason } from '../../i18n/planWords.ts'
import type { Channel, Commitment, Instant, LocalDate, Organization, Placement, Waiver } from '../../obligations/index.ts'

/*
 * The rows of a demonstration year. Their ids are codes, and they hold what the engine reads under the
 * engine's own names: the year can be judged as it stands, before anything is in a database.
 */

export interface DemoOrganization extends Organization {
  name: string
  shortName: string
  level: keyof typeof organizationLevel
  roles: (keyof typeof organizationRole)[]
  /** The code of a row that stands earlier in the list. */
  parent: string | null
}

export interface DemoChannel extends Channel {
  /** Every organization places on it. */
  shared: boolean
  medium: Medium
  name: string
  organization: string
}

export interface DemoTheme {
  ref: string
  ordinal: number
  marker: string
  text: string
  gloss: string
  parAreas: string[]
}

export interface DemoProgramme {
  id: string
  name: string
  channel: string
  form: string
  organization: string
  /** Null for what has no slot: reports are sent when they are ready. */
  slot: { rrule: string; dtstart: string } | null
  seconds: number
  skip: { day: LocalDate; reason: string }[]
  /** What it is about as a whole. */
  themes: string[]
  description: string
}

export interface DemoContent {
  id: string
  kind: 'segments' | 'articles'
  title: string
  summary: string
  paragraphs: string[]
  /** Null for what is about no theme of the plan. */
  theme: string | null
  organization: string
  programme: string
  seconds: number | null
  page: string | null
  /** Null while it is a draft that nobody has published. */
  publishedAt: Instant | null
  /** Taken down again after it had been published. */
  withdrawn: boolean
}

export interface DemoPlacement extends Placement {
  title: string
  /** Why it did not go out, or was withdrawn. */
  reason: string | null
  /** It stands in its programme's own slot. */
  inSlot: boolean
}

export interface DemoCommitment {
  ref: string
  title: string
  text: string
  context: string | null
  gloss: string
  kind: keyof typeof commitmentKind
  ambiguities: readonly string[]
  periodCalendar: 'civil' | 'report_15_14'
  /** What the machine judges by, or why people check it, and what they found. A rule that names neither a programme nor a theme means those of the plan. */
  check:
    | { by: 'machine'; rule: Omit<Commitment, 'id'> }
    | { by: 'hand'; reason: HandReason; checks: { at: Instant; outcome: 'kept' | 'notKept'; note: string }[] }
}

export interface DemoWaiver extends Waiver {
  reason: string
  authority: string
}

export interface DemoYear {
  year: number
  /** `ref` of the plan; those of its themes and commitments begin with it. */
  ref: string
  title: string
  titleEn: string
  /** `[from, to)`, as long as the commitments hold. */
  from: LocalDate
  to: LocalDate
  organizations: DemoOrganization[]
  channels: DemoChannel[]
  themes: DemoTheme[]
  programmes: DemoProgramme[]
  contents: DemoContent[]
  commitments: DemoCommitment[]
  placements: DemoPlacement[]
  waivers: DemoWaiver[]
}

/** One strand of the year: what it adds to the schedule. */
export interface Strand {
  contents: DemoContent[]
  placements: DemoPlacement[]
  waivers: DemoWaiver[]
}
