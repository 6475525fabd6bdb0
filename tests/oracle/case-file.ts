/** The JSON of a case file and of its verdicts, as quota-semantics §7 shows them. Optional keys may be missing or null. */

export type Optional<T> = T | null | undefined

export type WeekdayName = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU'

export interface BandJson {
  days: WeekdayName[]
  from: string
  to: string
  validFrom?: Optional<string>
  validTo?: Optional<string>
}

export interface OrganizationJson {
  id: string
  validFrom?: Optional<string>
  validTo?: Optional<string>
}

export interface ChannelJson {
  id: string
  medium: string
  primeTime?: Optional<BandJson[]>
}

export interface WindowRuleJson {
  rrule: string
  dtstart: string
  duration?: Optional<string>
  label?: Optional<string>
}

export interface MatchJson {
  media?: Optional<string[]>
  channels?: Optional<string[]>
  forms?: Optional<string[]>
  programmes?: Optional<string[]>
  themes?: Optional<string[]>
}

export interface TimeBandJson {
  prime?: Optional<true>
  bands?: Optional<BandJson[]>
  rule?: Optional<'start' | 'whole'>
}

export interface CommitmentJson {
  id: string
  obligors: string[]
  aggregation?: Optional<'each' | 'joint'>
  windows: WindowRuleJson[]
  validFrom: string
  validTo: string
  partial?: Optional<'skip' | 'full' | 'prorate'>
  match?: Optional<MatchJson>
  measure: { kind: 'count' | 'seconds'; target: number }
  minSecondsEach?: Optional<number>
  timeBand?: Optional<TimeBandJson>
  reruns?: Optional<'exclude' | 'count'>
  makegood?: Optional<{ withinDays: number }>
  excuseWhenHolidays?: Optional<number>
  answers?: Optional<{ dueDays: number }>
}

export type PlacementStatus = 'planned' | 'confirmed' | 'delivered' | 'missed' | 'preempted' | 'cancelled' | 'retracted'

export interface AnswerJson {
  start: string
  label?: Optional<string>
}

export interface PlacementJson {
  id: string
  organization: string
  channel: string
  form: string
  programme?: Optional<string>
  themes?: Optional<string[]>
  contentId?: Optional<string>
  rerun?: Optional<boolean>
  status: PlacementStatus
  plannedStart: string
  plannedSeconds: number
  actualStart?: Optional<string>
  actualSeconds?: Optional<number>
  makegoodFor?: Optional<string>
  answers?: Optional<AnswerJson>
}

export interface WaiverJson {
  commitment: string
  obligor?: Optional<string>
  label?: Optional<string>
  from: string
  to: string
}

export interface CaseFile {
  asOf: string
  holidays?: Optional<string[]>
  organizations: OrganizationJson[]
  channels: ChannelJson[]
  commitments: CommitmentJson[]
  placements: PlacementJson[]
  waivers?: Optional<WaiverJson[]>
}

export type VerdictStatus =
  'met' | 'madeGood' | 'waived' | 'excused' | 'upcoming' | 'onTrack' | 'atRisk' | 'unverified' | 'curable' | 'short'

export interface VerdictRow {
  commitment: string
  obligor: string
  label: string | null
  occurrence: string
  windowStart: string
  windowEnd: string
  due: string
  status: VerdictStatus
  target: number
  delivered: number
  cured: number
  expected: number
  expectedCure: number
  tentative: number
  unverified: number
  shortfall: number
  curableUntil: string | null
  counted: string[]
  cures: string[]
  excluded: { id: string; reason: string }[]
}

export interface Verdicts {
  asOf: string
  unmatched: string[]
  obligations: VerdictRow[]
}
