import { startOfDay, type LocalDate, type Verdict } from '../obligations/index.ts'

/** From which day a plan is followed when nobody says otherwise: the day on which it is switched on, or its first if that is later. */
export const firstFollowedDay = (switchedOn: LocalDate, planBegins: LocalDate | null): LocalDate =>
  planBegins !== null && planBegins > switchedOn ? planBegins : switchedOn

/** Whether an obligation is judged: one that was due before its plan was followed is not; one under way is, as a whole. */
export const isFollowed = ({ due }: Pick<Verdict, 'due'>, followedFrom: LocalDate | null | undefined): boolean =>
  followedFrom == null || due > startOfDay(followedFrom)
