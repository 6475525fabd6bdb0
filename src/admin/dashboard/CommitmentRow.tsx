import { amount, timeLeft } from '../../i18n/amounts.ts'
import { cureOfAll } from '../../i18n/cureSentence.ts'
import { dashboardText as text } from '../../i18n/dashboard.ts'
import { formatLocalDay } from '../../i18n/dates.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { pick, say } from '../../platform/text.ts'
import { tallyWords } from '../../i18n/tallyWords.ts'
import { noDataWords, shownStatusWords } from '../../i18n/words.ts'
import type { CommitmentCard, CommitmentLine } from '../../reports/dashboard.ts'
import { isSettled, type WindowTally } from '../../reports/tally.ts'
import { isFlagged } from '../../rules/shortfall.ts'
import { Mark } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import type { Setting } from './setting.ts'
import { windowConditions, WindowStrip } from './WindowStrip.tsx'

/** One commitment: how its open windows stand, what would cure them, how the last ones went. */
export function CommitmentRow({ card: { commitment, focus, recent }, setting }: { card: CommitmentCard; setting: Setting }) {
  const { locale, links } = setting
  return (
    <article className="dk-card">
      <h4>
        <a href={links.document('commitments', commitment.id)}>{commitment.title}</a>
      </h4>
      {focus.length === 0 && <p className="dk-note">{pick(text.notJudged, locale)}</p>}
      {focus.map((tally) => (
        <Focus key={`${tally.start}/${tally.end}/${tally.label}`} tally={tally} commitment={commitment} setting={setting} />
      ))}
      {recent.length > 1 && <WindowStrip commitment={commitment} tallies={recent} setting={setting} />}
    </article>
  )
}

interface FocusProps {
  tally: WindowTally
  commitment: CommitmentLine
  setting: Setting
}

function Focus({ tally, commitment, setting }: FocusProps) {
  const { locale, now, past } = setting
  const { status, start, end, due, label } = tally
  const when = now < start ? text.next : now < Math.max(end, due) ? text.current : text.past
  const gaps = tally.rows.filter((row) => isFlagged(row.status)).map((row) => ({ ...row, kind: commitment.kind }))
  const cure = past ? '' : cureOfAll(gaps, commitment.conditions, locale)
  return (
    <div className="dk-focus">
      <p className="dk-note">
        {label ?? pick(when, locale)}: {formatLocalDay(start)} – {formatLocalDay(end - 1)}
        {due !== end && <> · {say(text.due, locale, { day: dueWords(due) })}</>}
        {now >= start && now < due && <> · {timeLeft(due, now, locale)}</>}
      </p>
      <p className="dk-facts">
        <Mark look={verdictLook[status]}>{pick(shownStatusWords[status], locale)}</Mark>
        {tally.noData && isFlagged(status) && <span className="dk-note">{pick(noDataWords, locale)}</span>}
        <Amount tally={tally} commitment={commitment} setting={setting} />
      </p>
      {tally.rows.length > 1 && isFlagged(status) && <Missing tally={tally} commitment={commitment} setting={setting} />}
      {cure !== '' && <p className="dk-cure">{cure}</p>}
    </div>
  )
}

/** One body's amount; of several, how many have met it: a sum would hide the one that did nothing. */
function Amount({ tally, commitment, setting: { locale, links } }: FocusProps) {
  const { done, target, counts, rows, status } = tally
  const [only] = rows.length === 1 ? rows : []
  const coming = only === undefined ? 0 : only.expected + only.expectedCure
  const said = only
    ? `${done}/${amount(commitment.kind, target, locale, commitment.conditions.counting.unit)}`
    : say(status === 'upcoming' ? text.bodies : text.bodiesKept, locale, { tally: tallyWords(counts, locale), n: rows.length })
  return (
    <>
      <a className="dk-amount" href={links.list('obligations', windowConditions(commitment, tally))}>
        {said}
      </a>
      {coming > 0 && (
        <span>{say(text.confirmed, locale, { amount: amount(commitment.kind, coming, locale, commitment.conditions.counting.unit) })}</span>
      )}
    </>
  )
}

/** The first bodies are named; the list behind the number holds them all. */
const NAMED = 4

function Missing({ tally, commitment, setting: { locale, links } }: FocusProps) {
  const open = tally.rows.filter(({ status }) => !isSettled(status))
  if (open.length === 0) return null
  const conditions = [...windowConditions(commitment, tally), ['status', 'in', [...new Set(open.map(({ status }) => status))]] as const]
  return (
    <p>
      <a href={links.list('obligations', conditions)}>{say(text.bodiesMissing, locale, { n: open.length })}</a>:{' '}
      {open
        .slice(0, NAMED)
        .map(({ obligorName }) => obligorName)
        .join(', ')}
      {open.length > NAMED && '…'}
    </p>
  )
}
