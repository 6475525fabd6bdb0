import { feedbackSaid } from '../../../i18n/reportResults.ts'
import type { Block, Run } from '../draft.ts'
import { andRuns } from '../phrase.ts'
import { asked, paragraph, type Writer } from '../writer.ts'

const states = [
  {
    name: 'answered',
    only: feedbackSaid.onlyAnswered,
    all: feedbackSaid.allAnswered,
    one: feedbackSaid.oneAnswered,
    many: feedbackSaid.answered,
  },
  {
    name: 'waiting',
    only: feedbackSaid.onlyWaiting,
    all: feedbackSaid.allWaiting,
    one: feedbackSaid.oneWaiting,
    many: feedbackSaid.waiting,
  },
  {
    name: 'rejected',
    only: feedbackSaid.onlyRejected,
    all: feedbackSaid.allRejected,
    one: feedbackSaid.oneRejected,
    many: feedbackSaid.rejected,
  },
] as const

export function feedback(writer: Writer): Block[] {
  if (writer.input.feedback === null) return [asked(writer, 'feedback.ask', feedbackSaid.notTaken)]
  const { figures, count } = writer
  return [paragraph('feedback.received', count(figures.figure('feedback', 'received'), feedbackSaid, { state: stateRuns(writer) }))]
}

function stateRuns({ figures, count, say, locale }: Writer): Run[] {
  const received = figures.number('feedback', 'received')
  const whole = states.find(({ name }) => figures.number('feedback', name) === received)
  if (whole !== undefined) return say(received === 1 ? whole.only : whole.all)
  const some = states.filter(({ name }) => figures.number('feedback', name) > 0)
  return andRuns(
    some.map((state) => count(figures.figure('feedback', state.name), state)),
    locale,
  )
}
