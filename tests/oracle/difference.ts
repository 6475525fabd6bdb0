/** Where two judges differ, in as small a case as can be had. */
import { isDeepStrictEqual } from 'node:util'
import type { CaseFile, Verdicts } from './case-file.ts'

export type Judge = (caseFile: unknown) => unknown

/** Null when both say the same; else what each says, down to the first row that differs. */
export function differenceOn(caseFile: CaseFile, left: Judge, right: Judge): { left: unknown; right: unknown } | null {
  const ofLeft = left(caseFile)
  const ofRight = right(caseFile)
  if (isDeepStrictEqual(ofLeft, ofRight)) return null
  const rowsLeft = (ofLeft as Partial<Verdicts>).obligations
  const rowsRight = (ofRight as Partial<Verdicts>).obligations
  if (rowsLeft?.length !== rowsRight?.length) return { left: ofLeft, right: ofRight }
  const row = rowsLeft?.findIndex((one, index) => !isDeepStrictEqual(one, rowsRight?.[index])) ?? -1
  return row < 0 ? { left: ofLeft, right: ofRight } : { left: rowsLeft?.[row], right: rowsRight?.[row] }
}

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index)

const eachWithout = <T>(list: readonly T[], least: number): T[][] =>
  list.length > least ? list.map((_, index) => without(list, index)) : []

/** Every case that is one step smaller: a list member less, or an optional key less. */
function smallerCases(file: CaseFile): CaseFile[] {
  const waivers = file.waivers ?? []
  return [
    ...eachWithout(file.commitments, 0).map((commitments) => ({
      ...file,
      commitments,
      waivers: waivers.filter((waiver) => commitments.some(({ id }) => id === waiver.commitment)),
    })),
    ...eachWithout(file.placements, 0).map((placements) => ({ ...file, placements })),
    ...eachWithout(waivers, 0).map((kept) => ({ ...file, waivers: kept })),
    ...eachWithout(file.holidays ?? [], 0).map((holidays) => ({ ...file, holidays })),
    ...file.commitments.flatMap((commitment, index) =>
      [
        ...eachWithout(commitment.windows, 1).map((windows) => ({ ...commitment, windows })),
        ...eachWithout(commitment.obligors, 1).map((obligors) => ({ ...commitment, obligors })),
        ...(
          ['match', 'timeBand', 'makegood', 'minSecondsEach', 'excuseWhenHolidays', 'partial', 'reruns', 'aggregation', 'answers'] as const
        )
          .filter((key) => key in commitment)
          .map((key) => ({ ...commitment, [key]: undefined })),
      ].map((smaller) => ({ ...file, commitments: file.commitments.map((one, at) => (at === index ? smaller : one)) })),
    ),
    ...file.placements.flatMap((placement, index) =>
      (['actualStart', 'actualSeconds', 'makegoodFor', 'contentId', 'rerun', 'themes', 'programme', 'answers'] as const)
        .filter((key) => key in placement)
        .map((key) => ({
          ...file,
          placements: file.placements.map((one, at) => (at === index ? { ...placement, [key]: undefined } : one)),
        })),
    ),
  ].map((smaller) => JSON.parse(JSON.stringify(smaller)) as CaseFile)
}

/** Takes away what is not needed for the difference, until nothing more can go. */
export function minimise(file: CaseFile, left: Judge, right: Judge): CaseFile {
  const smaller = smallerCases(file).find((candidate) => differenceOn(candidate, left, right) !== null)
  return smaller === undefined ? file : minimise(smaller, left, right)
}
