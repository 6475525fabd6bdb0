import { inSentence } from '../../../i18n/lists.ts'
import { causesSaid, proposalsSaid, strengthsSaid, tasksSaid, weaknessesSaid } from '../../../i18n/reportAssessment.ts'
import { compareText, isOffAir } from '../../../obligations/index.ts'
import type { CommitmentFigures } from '../../../figures/periodReport.ts'
import type { Block, Figure, Paragraph, Run } from '../draft.ts'
import { andRuns } from '../phrase.ts'
import { isFoundNotKept, isKeptThroughout } from '../figureTree.ts'
import { asked, paragraph, toldOneByOne, type OneOrMany, type Writer } from '../writer.ts'
import { notKeptPieces } from './commitments.ts'

export function strengths(writer: Writer): Block[] {
  const { figures, count } = writer
  const madeGood = figures.figure('total', 'madeGood')
  return [
    ...keptThroughout(writer),
    ...(madeGood.value === 0
      ? []
      : [paragraph('strengths.madeGood', count(madeGood, { one: strengthsSaid.madeGoodOne, many: strengthsSaid.madeGoodMany }))]),
    ...(figures.number('themes', 'count') > 1 && figures.number('themes', 'notCovered') === 0
      ? [paragraph('strengths.themes', writer.say(strengthsSaid.allCovered))]
      : []),
    asked(writer, 'strengths.ask', strengthsSaid.ask),
  ]
}

function keptThroughout(writer: Writer): Paragraph[] {
  const { input, say, count } = writer
  const owed = input.figures.commitments.filter((line) => line.owed > 0)
  const kept = owed.filter(isKeptThroughout)
  if (kept.length === 0) return []
  const [n, of] = [writer.figures.figure('told', 'keptThroughout'), writer.figures.figure('told', 'owed')]
  if (kept.length === owed.length)
    return [paragraph('strengths.kept', say(kept.length === 1 ? strengthsSaid.only : strengthsSaid.all, { n }))]
  return [
    paragraph('strengths.kept', count(n, { one: strengthsSaid.one, many: strengthsSaid.many }, { of })),
    ...kept
      .slice(0, toldOneByOne)
      .map(({ commitment }) => paragraph(`strengths.kept.${commitment}`, [{ text: `${writer.commitment(commitment)}.` }], 'item')),
  ]
}

export function weaknesses(writer: Writer): Block[] {
  const { input, figures, say, count } = writer
  const failing = input.figures.commitments.filter((line) => line.owed > 0 && !isKeptThroughout(line))
  const notCovered = figures.figure('themes', 'notCovered')
  const n = figures.figure('told', 'notKeptThroughout')
  return [
    ...(failing.length === 0
      ? [paragraph('weaknesses.commitments', say(weaknessesSaid.none))]
      : [paragraph('weaknesses.commitments', count(n, { one: weaknessesSaid.one, many: weaknessesSaid.many }))]),
    ...failing.map((line) => weaknessItem(writer, line)),
    ...notKeptByHand(writer),
    ...(notCovered.value === 0
      ? []
      : [paragraph('weaknesses.themes', count(notCovered, { one: weaknessesSaid.notCoveredOne, many: weaknessesSaid.notCoveredMany }))]),
    asked(writer, 'weaknesses.ask', weaknessesSaid.ask),
  ]
}

function notKeptByHand({ input, figures, count, locale }: Writer): Paragraph[] {
  const titles = input.handChecked.filter(isFoundNotKept).map(({ title }): Run[] => [{ text: title }])
  const n = figures.figure('told', 'handNotKept')
  const forms = { one: weaknessesSaid.byHandOne, many: weaknessesSaid.byHandMany }
  return titles.length === 0 ? [] : [paragraph('weaknesses.byHand', count(n, forms, { titles: andRuns(titles, locale) }))]
}

function weaknessItem(writer: Writer, { commitment, owed }: CommitmentFigures): Paragraph {
  const { input, figures, say, locale, count } = writer
  const rows = input.figures.rows.filter((row) => row.commitment === commitment && row.met + row.madeGood < row.owed)
  const named = rows.slice(0, 5).map(({ obligor }): Run[] => [{ text: writer.obligor(obligor) }])
  const more = rows.length - named.length
  const others = count(more, { one: weaknessesSaid.oneMoreObligor, many: weaknessesSaid.moreObligors })
  const obligors = andRuns(more > 0 ? [...named, others] : named, locale)
  const runs = say(owed === 1 ? weaknessesSaid.onlyItem : weaknessesSaid.item, {
    title: writer.commitment(commitment),
    pieces: andRuns(notKeptPieces(writer, 'commitment', commitment), locale),
    owed: figures.figure('commitment', commitment, 'owed'),
    obligors: say(weaknessesSaid.obligors, { obligors }),
  })
  return paragraph(`weaknesses.${commitment}`, runs, 'item')
}

export function causes(writer: Writer): Block[] {
  const reasons = recordedReasons(writer)
  const ask = asked(writer, 'causes.ask', causesSaid.ask)
  if (reasons.length === 0) return [ask]
  const pieces = reasons
    .slice(0, toldOneByOne)
    .map(({ reason, n }) => writer.say(causesSaid.reason, { reason: inSentence(reason), n: String(n) }))
  const text = reasons.length === 1 ? causesSaid.one : causesSaid.many
  return [paragraph('causes.recorded', writer.say(text, { reasons: andRuns(pieces, writer.locale) })), ask]
}

/** Why placements of what was not kept did not go out, what is most often first. */
function recordedReasons({ input }: Writer): { reason: string; n: number }[] {
  const lost = new Set(
    input.figures.told.due
      .filter(({ status }) => status === 'short' || status === 'curable')
      .flatMap(({ excluded }) => excluded.filter(({ reason }) => isOffAir(reason)).map(({ id }) => id)),
  )
  const counts = new Map<string, number>()
  for (const id of lost) {
    const reason = input.names.placements.get(id)?.reason?.trim().replace(/\.$/, '')
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, n]) => ({ reason, n })).sort((a, b) => b.n - a.n || compareText(a.reason, b.reason))
}

export function nextTasks(writer: Writer): Block[] {
  const { figures, count } = writer
  const task = (id: string, figure: Figure, forms: OneOrMany): Paragraph[] =>
    figure.value === 0 || figure.value === null ? [] : [paragraph(`nextTasks.${id}`, count(figure, forms), 'item')]
  return [
    ...task('curable', figures.figure('total', 'curable'), { one: tasksSaid.curableOne, many: tasksSaid.curableMany }),
    ...task('unverified', figures.figure('total', 'unverified'), { one: tasksSaid.unverifiedOne, many: tasksSaid.unverifiedMany }),
    ...task('running', figures.figure('total', 'running', 'notMet'), { one: tasksSaid.runningOne, many: tasksSaid.runningMany }),
    ...task('themes', figures.figure('themes', 'notCovered'), { one: tasksSaid.themesOne, many: tasksSaid.themesMany }),
    asked(writer, 'nextTasks.ask', tasksSaid.ask),
  ]
}

export const proposalsAsked = (writer: Writer): Block[] => [asked(writer, 'proposals.ask', proposalsSaid.ask)]
