import { pick } from '../../platform/text.ts'
import { dashboardText as text } from '../../i18n/dashboard.ts'
import type { Setting } from './setting.ts'

/** How to begin. */
export function NoPlan({ setting: { locale, links } }: { setting: Setting }) {
  return (
    <section className="dk-empty">
      <h2>{pick(text.noPlan, locale)}</h2>
      <p>{pick(text.noPlanHelp, locale)}</p>
      <p>
        <a className="dk-button" href={links.list('plans')}>
          {pick(text.openPlans, locale)}
        </a>
      </p>
    </section>
  )
}
