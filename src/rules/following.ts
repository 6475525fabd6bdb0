import { startOfDay, type LocalDate, type Verdict } from '../obligations/index.ts'

/** From which day a plan is followed when nobody says otherwise: the day on which it is switched on, or its first if that is later. */
export const firstFollowedDay = (switchedOn: LocalDate, planBegins: LocalDate | null): LocalDate =>
  planBegins !== null && planBegins > switchedOn ? planBegins : switchedOn

/** Whether an obligation is judged: one that was due before its plan was followed is not; one under way is, as a whole. */
export const isFollowed = ({ due }: Pick<Verdict, 'due'>, followedFrom: LocalDate | null | undefined): boolean =>
  followedFrom == null || due > startOfDay(followedFrom)

/** The verdicts on what is followed by then: a plan may be followed from a day on, by commitment id. */
export const onlyFollowed = (
  verdicts: Verdict[],
  { followedFrom }: { readonly followedFrom: ReadonlyMap<string, LocalDate> },
): Verdict[] =>
  followedFrom.size === 0 ? verdicts : verdicts.filter((verdict) => isFollowed(verdict, followedFrom.get(verdict.commitment)))
