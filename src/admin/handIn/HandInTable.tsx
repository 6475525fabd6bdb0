import { formatDateTime, formatDay } from '../../i18n/dates.ts'
import { handInStandingWords, handInText as text } from '../../i18n/handIn.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { HandInGroup, HandInRow, ReportShown } from '../../reports/handInTypes.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'
import { Mark } from '../Mark.tsx'
import { handInLook } from '../tones.ts'
import { RaiseFinding } from '../findings/RaiseFinding.tsx'
import { HandInActs } from './HandInActs.tsx'
import { WithdrawButton } from './WithdrawButton.tsx'

export interface HandInSetting {
  locale: Locale
  admin: string
  api: string
  today: LocalDate
  /** The last day for an answer to a finding, by the number of working days; null for who raises none. */
  lastDays: readonly string[] | null
}

/** The bodies of one commitment and period, and how the report of each stands. */
export function HandInTable({ group, setting, labelledBy }: { group: HandInGroup; setting: HandInSetting; labelledBy: string }) {
  const { locale } = setting
  const acts = setting.lastDays !== null || group.rows.some(({ mayHandIn, mayEnter }) => mayHandIn || mayEnter)
  return (
    <table aria-labelledby={labelledBy}>
      <ColumnHeads headings={[text.body, text.state, text.report]} locale={locale} acts={acts ? text.acts : undefined} />
      <tbody>
        {group.rows.map((row) => (
          <tr key={row.key}>
            <td>{row.body}</td>
            <td>
              <Mark look={handInLook[row.state]}>{handInStandingWords(row, locale)}</Mark>
              {row.waiting && <p className="dk-note">{pick(text.waiting, locale)}</p>}
              {row.reminders.length > 0 && <p className="dk-note">{reminderWords(row, locale)}</p>}
            </td>
            <td>
              <Reports reports={row.reports} setting={setting} />
            </td>
            {acts && (
              <td className="dk-page__acts">
                <div className="dk-finding__acts">
                  <HandInActs row={rowForActs(row)} today={setting.today} locale={locale} api={setting.api} />
                  {setting.lastDays !== null && (
                    <RaiseFinding
                      subject={{ kind: 'obligation', ref: row.key, title: `${row.title}, ${row.body}, ${row.periodWords}` }}
                      bodies={row.bodies.length > 0 ? row.bodies : [{ id: row.obligor, name: row.body }]}
                      lastDays={setting.lastDays}
                      label={row.body}
                      {...{ locale, api: setting.api, admin: setting.admin }}
                    />
                  )}
                </div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the browser needs of a row to hand in for it. */
const rowForActs = ({ key, obligor, body, bodies, title, periodWords, state, days, reports, mayHandIn, mayEnter }: HandInRow) => ({
  ...{ key, body, bodies, title, periodWords, mayHandIn, mayEnter },
  organization: bodies.length > 0 ? null : obligor,
  overdue: state === 'missing' ? days : 0,
  standing: reports.find(({ id, withdrawn }) => id !== null && withdrawn === null)?.id ?? null,
})

function reminderWords({ reminders }: HandInRow, locale: Locale): string {
  const params = { n: reminders.length, at: formatDateTime(reminders.at(-1)!) }
  return say(reminders.length === 1 ? text.reminded : text.remindedTimes, locale, params)
}

/** The report that stands, and folded away those before it. */
function Reports({ reports, setting }: { reports: readonly ReportShown[]; setting: HandInSetting }) {
  const standing = reports.find(({ withdrawn }) => withdrawn === null)
  const others = reports.filter((one) => one !== standing)
  return (
    <>
      {standing !== undefined && <Report report={standing} setting={setting} />}
      {others.length > 0 && (
        <details>
          <summary>{say(text.earlier, setting.locale, { n: others.length })}</summary>
          <ul className="dk-plain">
            {others.map((report) => (
              <li key={`${report.id}-${report.placement}`}>
                <Report report={report} setting={setting} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Report({ report, setting }: { report: ReportShown; setting: HandInSetting }) {
  const { id, number, day, receivedAt, by, fileUrl, note, onPaper, corrects, withdrawn, mayWithdraw } = report
  const { locale, admin, api } = setting
  const at = formatDateTime(receivedAt)
  return (
    <div className="dk-hand-in__report">
      <p>
        {number === null || day === null ? (
          <a href={`${admin}/collections/placements/${report.placement}`}>{note || pick(text.openPlacement, locale)}</a>
        ) : (
          say(text.numberOfDay, locale, { number, day: formatDay(day) })
        )}
        {corrects && <span className="dk-note"> · {pick(text.correction, locale)}</span>}
        {onPaper && <span className="dk-note"> · {pick(text.onPaper, locale)}</span>}
      </p>
      <p className="dk-note">{by === '' ? `${pick(text.receivedAt, locale)} ${at}` : say(text.receivedWords, locale, { at, by })}</p>
      {fileUrl !== null && (
        <p>
          <a href={fileUrl} download>
            {pick(text.openFile, locale)}
          </a>
        </p>
      )}
      {number !== null && note !== '' && <p>{note}</p>}
      {withdrawn !== null && (
        <p className="dk-error">
          {say(text.withdrawn, locale, { at: formatDateTime(withdrawn.at), by: withdrawn.by, reason: withdrawn.reason })}
        </p>
      )}
      {mayWithdraw && id !== null && number !== null && <WithdrawButton report={{ id, number }} locale={locale} api={api} />}
    </div>
  )
}
