import { dashboardText as text } from '../../i18n/dashboard.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { dutyStateWords } from '../../i18n/duties.ts'
import { handOutcome } from '../../i18n/planWords.ts'
import { pick, say } from '../../platform/text.ts'
import type { CommitmentLine } from '../../reports/dashboard.ts'
import { Mark } from '../Mark.tsx'
import { dutyLook, type Look } from '../tones.ts'
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
            <th scope="col">{pick(text.commitment, locale)}</th>
            <th scope="col">{pick(text.checks, locale)}</th>
            <th scope="col">{pick(text.lastCheck, locale)}</th>
          </tr>
        </thead>
        <tbody>
          {commitments.map(({ id, title, lastCheck, checks }) => (
            <tr key={id}>
              <th scope="row">
                <a href={links.document('commitments', id)}>{title}</a>
              </th>
              <td>
                {checks.length === 0 ? (
                  <span className="dk-note">{pick(text.noChecks, locale)}</span>
                ) : (
                  <a href={links.at(`/nhiem-vu?commitment=${id}`)} className="dk-byhand__checks">
                    {checks.map(({ state, n }) => (
                      <Mark key={state} look={dutyLook[state]}>
                        {pick(dutyStateWords[state], locale)}: {n}
                      </Mark>
                    ))}
                  </a>
                )}
              </td>
              <td>
                {lastCheck === null ? (
                  <span className="dk-note">{pick(text.notChecked, locale)}</span>
                ) : (
                  <Mark look={looks[lastCheck.outcome]}>
                    {pick(handOutcome[lastCheck.outcome], locale)}, {formatLocalTime(lastCheck.at)}
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
