import { dashboardText as text } from '../../i18n/dashboard.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { handOutcome } from '../../i18n/planWords.ts'
import { say } from '../../i18n/text.ts'
import type { CommitmentLine } from '../../reports/dashboard.ts'
import { Mark } from '../Mark.tsx'
import type { Look } from '../tones.ts'
import type { Setting } from './setting.ts'

const looks: Readonly<Record<keyof typeof handOutcome, Look>> = {
  kept: { tone: 'good', shape: 'check' },
  notKept: { tone: 'bad', shape: 'cross' },
}

/** Commitments that a person checks: they never fail by themselves, so they stand apart. */
export function HandChecked({ commitments, setting: { locale, links } }: { commitments: readonly CommitmentLine[]; setting: Setting }) {
  return (
    <details className="dk-byhand">
      <summary>{say(text.byHand, locale, { n: commitments.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.commitment[locale]}</th>
            <th scope="col">{text.lastCheck[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {commitments.map(({ id, title, lastCheck }) => (
            <tr key={id}>
              <th scope="row"><a href={links.document('commitments', id)}>{title}</a></th>
              <td>
                {lastCheck === null ? (
                  <span className="dk-note">{text.notChecked[locale]}</span>
                ) : (
                  <Mark look={looks[lastCheck.outcome]}>
                    {handOutcome[lastCheck.outcome][locale]}, {formatLocalTime(lastCheck.at)}
                  </Mark>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
