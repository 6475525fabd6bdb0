import { Link } from '@payloadcms/ui'

import { matrixText as text } from '../../i18n/matrix.ts'
import { columnWords, sumsAmount } from '../../i18n/matrixWords.ts'
import { shownStatusWords } from '../../i18n/words.ts'
import { obligationKey, type Verdict } from '../../obligations/index.ts'
import { readForAddress, type MatrixReading } from '../../operations/record/readMatrix.ts'
import { isPast } from '../../operations/record/recordTimes.ts'
import { pick, say } from '../../platform/text.ts'
import { obligationsOfCell } from '../../reports/matrix.ts'
import { urgency } from '../../reports/tally.ts'
import { Mark } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import { addressQuery, cellFromParam, type MatrixParams } from './params.ts'
import type { PanelSetting } from './panelSetting.ts'
import { VerdictPanel } from './VerdictPanel.tsx'

/** What stands beside the matrix: the verdict behind a cell, or which obligations there are in it. */
export async function CellPanel(setting: PanelSetting) {
  const { req, params, now, locale } = setting
  const { cell: _, one: __, ...asked } = params
  const reading = await readForAddress(req, asked, now)
  const cell = cellFromParam(params.cell ?? '')
  if (reading === null || cell === null) return <p>{pick(text.noCell, locale)}</p>
  const verdicts = obligationsOfCell(reading.facts, reading.choice, cell)
  const [only] = verdicts.length === 1 ? verdicts : verdicts.filter((verdict) => obligationKey(verdict) === params.one)
  if (only === undefined) return <Several verdicts={verdicts} reading={reading} setting={setting} />
  return (
    <>
      {verdicts.length > 1 && (
        <p>
          <Link href={addressOf(setting, { one: undefined })} scroll={false} prefetch={false}>
            {pick(text.back, locale)}
          </Link>
        </p>
      )}
      <VerdictPanel verdict={only} record={reading.record} past={isPast(reading.record, now)} setting={setting} />
    </>
  )
}

const addressOf = ({ admin, params }: PanelSetting, change: MatrixParams): string =>
  `${admin}/giam-sat${addressQuery({ ...params, ...change })}`

interface SeveralProps {
  verdicts: readonly Verdict[]
  reading: MatrixReading
  setting: PanelSetting
}

/** The obligations of a cell, what most needs somebody first. */
function Several({ verdicts, reading: { facts }, setting }: SeveralProps) {
  const { locale } = setting
  const listed = verdicts.toSorted(
    (a, b) =>
      urgency(facts.shownOf(a)) - urgency(facts.shownOf(b)) ||
      a.windowStart - b.windowStart ||
      facts.nameOfObligor(a.obligor).localeCompare(facts.nameOfObligor(b.obligor), 'vi'),
  )
  const [commitment] = new Set(verdicts.map((verdict) => verdict.commitment))
  if (commitment === undefined) return <p>{pick(text.noCell, locale)}</p>
  const kind = facts.commitments.get(commitment)?.kind ?? 'count'
  return (
    <section className="dk-matrix__several">
      <h3>{facts.commitments.get(commitment)?.title}</h3>
      <p>
        {say(text.several, locale, { n: verdicts.length })} ·{' '}
        <Link
          href={addressOf(setting, { view: 'commitment', commitment, cell: undefined, one: undefined })}
          scroll={false}
          prefetch={false}
        >
          {pick(text.toCommitment, locale)}
        </Link>
      </p>
      <ul className="dk-plain">
        {listed.map((verdict) => {
          const { windowStart: start, windowEnd: end, due, label, delivered, cured, target } = verdict
          const status = facts.shownOf(verdict)
          return (
            <li key={obligationKey(verdict)}>
              <Link href={addressOf(setting, { one: obligationKey(verdict) })} scroll={false} prefetch={false}>
                {facts.nameOfObligor(verdict.obligor)}
              </Link>
              <Mark look={verdictLook[status]}>{pick(shownStatusWords[status], locale)}</Mark>
              <span className="dk-note">
                {columnWords({ label, period: null, start, end, due }, locale)} · {sumsAmount({ done: delivered + cured, target }, kind)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
