import { z } from 'zod'

import {
  aggregations,
  JOINT,
  measureKinds,
  partialPolicies,
  placementStatuses,
  rerunPolicies,
  type Match,
} from '../../obligations/index.ts'
import { agreesWithAnswers, checked, distinct, distinctIds, hasValidity, idsIn, inspected, isAmong, record } from './checks.ts'
import { band, timeBand, windowRule } from './rules.ts'
import {
  anyText,
  daysToDeadline,
  filledList,
  filledText,
  flag,
  instant,
  list,
  localDate,
  orElse,
  orNull,
  positiveInteger,
} from './values.ts'

const organization = inspected(
  record({
    id: checked(anyText, (id) => (id === JOINT ? [{ code: 'jointOrganization', at: [] }] : [])),
    validFrom: orNull(localDate),
    validTo: orNull(localDate),
  }),
  hasValidity,
)

const channel = record({
  id: anyText,
  medium: anyText,
  primeTime: orElse(list(band), []),
})

const anyMatch: Match = { media: [], channels: [], forms: [], programmes: [], themes: [] }

/** Ids that others refer to: a text among those that the file has. */
interface Ids {
  readonly organization: typeof anyText
  readonly channel: typeof anyText
  readonly commitment: typeof anyText
  readonly obligor: typeof anyText
}

function idsOf(root: unknown): Ids {
  const organizations = idsIn(root, 'organizations')
  return {
    organization: checked(anyText, isAmong(organizations, 'noOrganization')),
    channel: checked(anyText, isAmong(idsIn(root, 'channels'), 'noChannel')),
    commitment: checked(anyText, isAmong(idsIn(root, 'commitments'), 'noCommitment')),
    obligor: checked(anyText, isAmong(new Set([...organizations, JOINT]), 'noOrganization')),
  }
}

const commitmentWith = (ids: Ids) =>
  inspected(
    inspected(
      record({
        id: anyText,
        obligors: inspected(filledList(ids.organization), distinct('duplicateObligor', null)),
        aggregation: orElse(z.enum(aggregations), 'each'),
        windows: filledList(windowRule),
        validFrom: localDate,
        validTo: localDate,
        partial: orElse(z.enum(partialPolicies), 'skip'),
        match: orElse(
          record({
            media: orElse(list(anyText), []),
            channels: orElse(list(ids.channel), []),
            forms: orElse(list(anyText), []),
            programmes: orElse(list(anyText), []),
            themes: orElse(list(anyText), []),
          }),
          anyMatch,
        ),
        measure: record({ kind: z.enum(measureKinds), target: positiveInteger }),
        minSecondsEach: orNull(positiveInteger),
        timeBand: orNull(timeBand),
        reruns: orElse(z.enum(rerunPolicies), 'exclude'),
        makegood: orNull(record({ withinDays: positiveInteger })),
        excuseWhenHolidays: orNull(positiveInteger),
        answers: orNull(record({ dueDays: daysToDeadline })),
      }),
      hasValidity,
    ),
    agreesWithAnswers,
  )

const placementWith = (ids: Ids) =>
  record({
    id: anyText,
    organization: ids.organization,
    channel: ids.channel,
    form: anyText,
    programme: orNull(anyText),
    themes: orElse(list(anyText), []),
    contentId: orNull(anyText),
    rerun: orElse(flag, false),
    status: z.enum(placementStatuses),
    plannedStart: instant,
    plannedSeconds: positiveInteger,
    actualStart: orNull(instant),
    actualSeconds: orNull(positiveInteger),
    makegoodFor: orNull(anyText),
    answers: orNull(record({ start: localDate, label: orNull(filledText) })),
  })

const waiverWith = (ids: Ids) =>
  record({
    commitment: ids.commitment,
    obligor: orNull(ids.obligor),
    label: orNull(filledText),
    from: localDate,
    to: localDate,
  })

/** The fields of a case file that the engine reads, with the ids that the file has (quota-semantics §7). */
export function caseFields(root: unknown) {
  const ids = idsOf(root)
  return {
    asOf: instant,
    holidays: orElse(list(localDate), []),
    organizations: inspected(list(organization), distinctIds),
    channels: inspected(list(channel), distinctIds),
    commitments: inspected(list(commitmentWith(ids)), distinctIds),
    placements: inspected(list(placementWith(ids)), distinctIds),
    waivers: orElse(list(waiverWith(ids)), []),
  }
}

/** A case file as it is judged: themes stand in it for reports, and are not looked at. */
export const caseSchema = (root: unknown) => record({ ...caseFields(root), themes: z.unknown().optional() })
