import { actsFor, holds } from '../../access/roles.ts'
import { amount, timeLeft } from '../../i18n/amounts.ts'
import { noConditions } from '../../i18n/conditions.ts'
import { cureOfAll, cureSentence } from '../../i18n/cureSentence.ts'
import { dashboardText as text } from '../../i18n/dashboard.ts'
import { deadlineWords, lastDayWords } from '../../i18n/deadline.ts'
import { deliveryWords, type Delivery } from '../../i18n/delivery.ts'
import { pick, say } from '../../platform/text.ts'
import { recordText } from '../../i18n/unplanned.ts'
import { awaitingOutcomeSentences } from '../../i18n/awaitingOutcome.ts'
import { noDataWords, shownStatusWords } from '../../i18n/words.ts'
import type { FlagGroup } from '../../reports/dashboard.ts'
import { asksForMore, openStates } from '../../rules/shortfall.ts'
import { Mark } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import { AcknowledgeButton } from './AcknowledgeButton.tsx'
import type { Setting } from './setting.ts'

/** What is missing, until when, what would cure it, who owes it: the first to act on comes first. */
export function OpenShortfalls({ open, lost, setting }: { open: readonly FlagGroup[]; lost: readonly FlagGroup[]; setting: Setting }) {
  const { locale, links } = setting
  return (
    <section aria-labelledby="dk-open" className="dk-open">
      <div className="dk-section-head">
        <h2 id="dk-open">{pick(setting.past ? text.openThenHeading : text.openHeading, locale)}</h2>
        <a href={links.list('shortfalls', [['state', 'in', [...openStates]]])}>{pick(text.allFlags, locale)}</a>
      </div>
      {open.length === 0 && <p className="dk-empty">{pick(text.nothingOpen, locale)}</p>}
      <ul className="dk-plain dk-flags">
        {open.map((group) => (
          <Group key={keyOf(group)} group={group} setting={setting} />
        ))}
      </ul>
      {lost.length > 0 && (
        <details className="dk-lost">
          <summary>
            {pick(text.lostHeading, locale)} ({lost.length})
          </summary>
          <ul className="dk-plain dk-flags">
            {lost.map((group) => (
              <Group key={keyOf(group)} group={group} setting={setting} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const keyOf = ({ severity, flags }: FlagGroup): string => `${severity}/${flags[0]?.id}`

type OneFlag = FlagGroup['flags'][number]

function Group({ group, setting }: { group: FlagGroup; setting: Setting }) {
  const { locale, now, links, past } = setting
  const { commitment, title, severity, cureBy, flags } = group
  const kind = commitment?.kind ?? 'count'
  const conditions = commitment?.conditions ?? noConditions
  const { delivery, unit } = conditions.counting
  const first = flags[0]
  const cureOf = ({ figures }: OneFlag): string => (figures === null ? '' : cureSentence({ ...figures, kind }, conditions, locale))
  const missing = (flag: OneFlag): string => say(text.missing, locale, { amount: amount(kind, flag.missing, locale, unit) })
  const gaps = flags.flatMap(({ figures }) => (figures === null ? [] : [{ ...figures, kind }]))
  const waiting = awaitingOutcomeSentences(
    flags.flatMap((flag) => flag.waiting),
    locale,
  )
  // What would cure it is said while it can.
  const cure = past ? '' : cureOfAll(gaps, conditions, locale)
  return (
    <li className={`dk-flag dk-flag--${verdictLook[severity].tone}`}>
      <div className="dk-flag__what">
        <h3>{first?.obligation == null ? title : <a href={links.document('obligations', first.obligation)}>{title}</a>}</h3>
        <p className="dk-facts">
          <Mark look={verdictLook[severity]}>{pick(shownStatusWords[severity], locale)}</Mark>
          {gaps.length > 0 && gaps.every(({ noData }) => noData) && <span className="dk-note">{pick(noDataWords, locale)}</span>}
          {flags.length === 1 && first && severity !== 'unverified' && <span>{missing(first)}</span>}
          {cureBy !== null && (
            <span>
              <strong>{timeLeft(cureBy, now, locale)}</strong>,{' '}
              {severity === 'curable' || severity === 'makegoodPlanned'
                ? say(text.cureBy, locale, { day: lastDayWords(cureBy) })
                : deadlineWords(cureBy, locale)}
            </span>
          )}
          <span>{flags.length === 1 ? first?.obligorName : say(text.bodies, locale, { n: flags.length })}</span>
        </p>
        {waiting.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {cure !== '' && <p>{cure}</p>}
      </div>
      <div className="dk-flag__acts">{flags.length === 1 && first && <Acts flag={first} delivery={delivery} setting={setting} />}</div>
      {flags.length > 1 && (
        <details className="dk-flag__each">
          <summary>{pick(text.each, locale)}</summary>
          <ul className="dk-plain">
            {flags.map((flag) => (
              <li key={flag.id}>
                {flag.obligation === null ? (
                  flag.obligorName
                ) : (
                  <a href={links.document('obligations', flag.obligation)}>{flag.obligorName}</a>
                )}
                <span>
                  {missing(flag)}
                  {cure === '' && !past && `. ${cureOf(flag)}`}
                </span>
                <Acts flag={flag} delivery={delivery} setting={setting} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** It was done after all, though nobody had planned it. */
function RecordLink({ flag, setting: { locale, person, links } }: { flag: OneFlag; setting: Setting }) {
  const may =
    flag.obligation !== null && (flag.obligor === null ? holds(person, 'admin', 'editor', 'scheduler') : actsFor(person, flag.obligor))
  return may ? (
    <a className="dk-button" href={links.record(flag.obligation)}>
      {pick(recordText.link, locale)}
    </a>
  ) : null
}

interface ActsProps {
  flag: OneFlag
  delivery: Delivery | null
  setting: Setting
}

/** What cures it comes first; then that it was done after all; then that somebody takes care of it. */
function Acts(given: ActsProps) {
  return (
    <>
      <Schedule {...given} />
      <RecordLink {...given} />
      <Acknowledge {...given} />
    </>
  )
}

function Acknowledge({ flag, setting: { locale, person, api } }: { flag: OneFlag; setting: Setting }) {
  if (flag.acknowledgedBy !== null) {
    return <span className="dk-note">{say(text.acknowledgedBy, locale, { name: flag.acknowledgedBy })}</span>
  }
  const may = holds(person, 'admin', 'auditor') || (flag.obligor !== null && actsFor(person, flag.obligor))
  return may ? <AcknowledgeButton locale={locale} api={api} id={flag.id} about={`${flag.title}, ${flag.obligorName}`} /> : null
}

/** To the slots in which what this body still owes could stand: for who may place for it. */
function Schedule({
  flag: { key, windowStart, severity, obligor, title, obligorName },
  delivery,
  setting: { locale, now, links, person, mayPlace },
}: ActsProps) {
  if (!mayPlace || !asksForMore(severity) || key === null || windowStart === null || (obligor !== null && !actsFor(person, obligor)))
    return null
  const schedule = pick(deliveryWords(delivery).schedule, locale)
  return (
    <a
      className="dk-button dk-button--first"
      href={links.proposals(key, windowStart, now)}
      aria-label={`${schedule}: ${title}, ${obligorName}`}
    >
      {schedule}
    </a>
  )
}
