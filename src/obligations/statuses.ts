/** What a placement is worth at an instant, best first: the order in which equals are preferred (§4). */
export const placementClasses = ['delivered', 'expected', 'tentative', 'unverified'] as const
export type PlacementClass = (typeof placementClasses)[number]

/** What a status means wherever something is decided by it. */
interface StatusTraits {
  /** The class of what should have begun before the instant of judgement (§4). */
  readonly past: PlacementClass | 'excluded'
  /** The class of what begins at that instant or after it. */
  readonly ahead: PlacementClass | 'excluded'
  /** Still a plan, which can be moved. */
  readonly open: boolean
  /** Fell out in a way that a makegood may cure (§5). */
  readonly curable: boolean
  /** Takes no time on its channel. */
  readonly offAir: boolean
  /** Went out once: its time, channel and content are evidence. */
  readonly aired: boolean
  /** Stands fast, so that the public is told of it. */
  readonly announced: boolean
}

/** The only place that lists statuses: a new one is a row here and its words in i18n. */
export const statusTraits = {
  planned: { past: 'unverified', ahead: 'tentative', open: true, curable: false, offAir: false, aired: false, announced: false },
  confirmed: { past: 'unverified', ahead: 'expected', open: true, curable: false, offAir: false, aired: false, announced: true },
  delivered: { past: 'delivered', ahead: 'expected', open: false, curable: false, offAir: false, aired: true, announced: true },
  missed: { past: 'excluded', ahead: 'excluded', open: false, curable: true, offAir: true, aired: false, announced: false },
  preempted: { past: 'excluded', ahead: 'excluded', open: false, curable: true, offAir: true, aired: false, announced: false },
  cancelled: { past: 'excluded', ahead: 'excluded', open: false, curable: true, offAir: true, aired: false, announced: false },
  retracted: { past: 'excluded', ahead: 'excluded', open: false, curable: false, offAir: true, aired: true, announced: false },
} as const satisfies Record<string, StatusTraits>

export type PlacementStatus = keyof typeof statusTraits
type Traits = typeof statusTraits

/** The statuses whose trait has the value. */
export type StatusWith<Trait extends keyof StatusTraits, Value = true> = {
  [Status in PlacementStatus]: Traits[Status][Trait] extends Value ? Status : never
}[PlacementStatus]

export const placementStatuses = Object.keys(statusTraits) as readonly PlacementStatus[]

function statusesWith<Trait extends keyof StatusTraits, Value extends StatusTraits[Trait]>(
  trait: Trait,
  value: Value,
): readonly StatusWith<Trait, Value>[] {
  return placementStatuses.filter((status): status is StatusWith<Trait, Value> => (statusTraits[status] as StatusTraits)[trait] === value)
}

export const excludedStatuses = statusesWith('past', 'excluded')
export type ExcludedStatus = (typeof excludedStatuses)[number]

export const openStatuses = statusesWith('open', true)
export type OpenStatus = (typeof openStatuses)[number]

export const curableStatuses = statusesWith('curable', true)
export type CurableStatus = (typeof curableStatuses)[number]

/** Outcomes: whatever is no plan any more. */
export const recordedStatuses = statusesWith('open', false)
export type RecordedStatus = (typeof recordedStatuses)[number]

export const offAirStatuses = statusesWith('offAir', true)
export const announcedStatuses = statusesWith('announced', true)
/** What takes, took or will take time on its channel. */
export const onAirStatuses = statusesWith('offAir', false)

export const airedStatuses = statusesWith('aired', true)

/** A status as it stands in documents, forms and requests may be anything. */
const isAmong =
  <Status extends PlacementStatus>(statuses: readonly Status[]) =>
  (status: unknown): status is Status =>
    (statuses as readonly unknown[]).includes(status)

export const isOpen = isAmong(openStatuses)
export const isCurable = isAmong(curableStatuses)
export const isOffAir = isAmong(offAirStatuses)
export const isAired = isAmong(airedStatuses)
export const isAnnounced = isAmong(announcedStatuses)
