import { documentDay } from '../../../i18n/reportPeriod.ts'
import { annexTitles } from '../../../i18n/reportHeadings.ts'
import { annexText, evidenceAnnex } from '../../../i18n/reportAnnexWords.ts'
import { atOf, localDateOf, startOfDay, type Instant, type Verdict } from '../../../obligations/index.ts'
import { groupedBy } from '../../../rules/groupedBy.ts'
import { runsText, type Annex, type Cell } from '../draft.ts'
import { rowKey } from '../figureTree.ts'
import type { NamedEvidence } from '../input.ts'
import { columnsOf, table, type Writer } from '../writer.ts'

/** One thing that proves something, with its number in the list. */
interface Proof extends NamedEvidence {
  readonly number: number
  /** What it proves, in words and by its id. */
  readonly of: string
  readonly subject: string
  readonly at: Instant
}

/** Everything that proves what the report says, and the numbers of what proves one thing. */
export interface EvidenceProofs {
  readonly all: readonly Proof[]
  readonly numbersOf: (subject: string) => readonly number[]
}

export const subjectOfCheck = (commitment: string): string => JSON.stringify(['check', commitment])
export const subjectOfWaiver = (index: number): string => JSON.stringify(['waiver', index])
export const subjectOfPlacement = (id: string): string => JSON.stringify(['placement', id])

/**
 * Numbered in the order of the first annex, so that a row there cites them by “1–25”: what counted for a row in the order of
 * time, then checks by hand and waivers, then whatever else went out.
 */
export function proofsOf(writer: Writer): EvidenceProofs {
  const ranks = ranksOf(writer)
  const last = Number.MAX_SAFE_INTEGER
  const found = [...placementProofs(writer), ...checkProofs(writer), ...waiverProofs(writer)]
    .map((proof) => ({ proof, rank: ranks.get(proof.subject) ?? last }))
    .sort((a, b) => a.rank - b.rank || a.proof.at - b.proof.at)
  const all = found.map(({ proof }, index): Proof => ({ ...proof, number: index + 1 }))
  const numbers = groupedBy(all, ({ subject }) => subject)
  return { all, numbersOf: (subject) => numbers.get(subject)?.map(({ number }) => number) ?? [] }
}

/** Which row of the first annex a subject is proof of, the first where there are several. */
function ranksOf({ input }: Writer): Map<string, number> {
  const { told, rows } = input.figures
  const verdicts = groupedBy<Verdict, string>([...told.due, ...told.running], rowKey)
  const ranks = new Map<string, number>()
  const rank = (subject: string, at: number): void => {
    if (!ranks.has(subject)) ranks.set(subject, at)
  }
  for (const [at, row] of rows.entries()) {
    for (const { counted, cures } of verdicts.get(rowKey(row)) ?? []) {
      for (const id of [...counted, ...cures]) rank(subjectOfPlacement(id), at)
    }
  }
  for (const { id } of input.handChecked) rank(subjectOfCheck(id), rows.length)
  for (const index of input.waivers.keys()) rank(subjectOfWaiver(index), rows.length)
  return ranks
}

type Unnumbered = Omit<Proof, 'number'>

/** Of what went out, and of what counted for an obligation that is told of: a report that was sent is no output. */
function placementProofs({ input }: Writer): Unnumbered[] {
  const { figures, names } = input
  const counted = new Set([...figures.told.due, ...figures.told.running].flatMap(({ counted: its, cures }) => [...its, ...cures]))
  const went = new Map(figures.placements.map((placement) => [placement.id, atOf(placement)]))
  const ids = [...new Set([...went.keys(), ...counted])]
  return ids.flatMap((id) => {
    const named = names.placements.get(id)
    return (named?.evidence ?? []).map((evidence) => ({
      ...evidence,
      of: named!.title,
      subject: subjectOfPlacement(id),
      at: went.get(id) ?? named!.at,
    }))
  })
}

const checkProofs = ({ input, say }: Writer): Unnumbered[] =>
  input.handChecked.flatMap(({ id, title, checks }) =>
    checks.flatMap(({ at, evidence }) =>
      evidence.map((each) => ({ ...each, of: runsText(say(evidenceAnnex.checkOf, { title })), subject: subjectOfCheck(id), at })),
    ),
  )

const waiverProofs = ({ input, say, commitment }: Writer): Unnumbered[] =>
  input.waivers.flatMap((waiver, index) =>
    waiver.evidence.map((each) => ({
      ...each,
      of: runsText(say(evidenceAnnex.waiverOf, { title: commitment(waiver.commitment) })),
      subject: subjectOfWaiver(index),
      at: startOfDay(waiver.from),
    })),
  )

export function evidenceList(writer: Writer, proofs: EvidenceProofs): Omit<Annex, 'number'> {
  const { word, locale } = writer
  const columns = columnsOf(writer, [
    [evidenceAnnex.number, 6, 'centre'],
    [evidenceAnnex.what, 24, 'start'],
    [evidenceAnnex.of, 36, 'start'],
    [evidenceAnnex.day, 10, 'centre'],
    [evidenceAnnex.link, 24, 'start'],
  ])
  const rows = proofs.all.map(({ number, note, of, at, link }): Cell[] => [
    String(number),
    note ?? word(evidenceAnnex.unnamed),
    of,
    { at, shown: documentDay(localDateOf(at), locale) },
    link ?? '',
  ])
  return {
    id: 'evidence',
    title: word(annexTitles.evidence),
    note: rows.length === 0 ? word(annexText.noEvidence) : null,
    table: rows.length === 0 ? null : table('evidence', columns, rows),
  }
}

/** Numbers as people list them: “1–9, 12”. */
export function numberRanges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const ranges: [number, number][] = []
  for (const n of sorted) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === n - 1) last[1] = n
    else ranges.push([n, n])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
