import { assignmentSaid, checksSaid, documentsSaid, openingSaid } from '../../../i18n/reportProgress.ts'
import { documentDay } from '../../../i18n/reportPeriod.ts'
import { andList } from '../../../i18n/lists.ts'
import { pick, say } from '../../../platform/text.ts'
import type { Block, Run } from '../draft.ts'
import type { ReportedPlan } from '../input.ts'
import { sentences } from '../phrase.ts'
import { asked, paragraph, type Writer } from '../writer.ts'

/** A plan as official documents cite it. */
function planWords({ locale }: Writer, { title, number, day, issuer, byDecision }: ReportedPlan): string {
  const ofIssuer = issuer === null ? '' : say(openingSaid.ofIssuer, locale, { issuer })
  if (number === null)
    return say(/^(kế hoạch|plan)(?!\p{L})/iu.test(title) ? openingSaid.quoted : openingSaid.titled, locale, { title, issuer: ofIssuer })
  const ofDay = day === null ? '' : say(openingSaid.ofDay, locale, { day: documentDay(day, locale) })
  return say(byDecision ? openingSaid.decided : openingSaid.numbered, locale, { number, day: ofDay, issuer: ofIssuer })
}

export function plansWords(writer: Writer): string {
  const plans = writer.input.plans.map((plan) => planWords(writer, plan))
  return plans.length === 0 ? pick(openingSaid.plansNone, writer.locale) : andList(plans, writer.locale)
}

export function documents(writer: Writer): Block[] {
  const { figures, count } = writer
  return [
    paragraph('documents.plans', count(figures.figure('told', 'plans'), documentsSaid, { plans: plansWords(writer) })),
    asked(writer, 'documents.ask', documentsSaid.ask),
  ]
}

export function assignment({ figures, count, say: sentence }: Writer): Block[] {
  const obligors = figures.figure('told', 'obligors')
  const byHand = figures.figure('told', 'handChecked')
  const told = count(figures.figure('told', 'commitments'), assignmentSaid, {
    obligors: sentence(obligors.value === 1 ? assignmentSaid.oneObligor : assignmentSaid.manyObligors, { n: obligors }),
  })
  const hand = byHand.value === 0 ? [] : count(byHand, { one: assignmentSaid.oneByHand, many: assignmentSaid.manyByHand })
  return [paragraph('assignment.told', sentences(told, hand))]
}

export function checks(writer: Writer): Block[] {
  const { figures } = writer
  const ask = asked(writer, 'checks.ask', checksSaid.ask)
  return figures.number('told', 'handChecked') === 0 ? [ask] : [paragraph('checks.count', checksRuns(writer)), ask]
}

function checksRuns(writer: Writer): Run[] {
  const { figures, count } = writer
  const commitments = count(figures.figure('checks', 'commitments'), { one: checksSaid.oneCommitment, many: checksSaid.manyCommitments })
  return count(figures.figure('checks', 'count'), checksSaid, { commitments, outcome: outcomeRuns(writer) })
}

function outcomeRuns({ figures, say: sentence }: Writer): Run[] {
  const [all, kept] = [figures.number('checks', 'count'), figures.number('checks', 'kept')]
  if (all === 1) return sentence(kept === 1 ? checksSaid.onlyKept : checksSaid.onlyNotKept)
  if (kept === all) return sentence(checksSaid.allKept)
  if (kept === 0) return sentence(checksSaid.noneKept)
  return sentence(checksSaid.someKept, { kept: figures.figure('checks', 'kept'), notKept: figures.figure('checks', 'notKept') })
}
