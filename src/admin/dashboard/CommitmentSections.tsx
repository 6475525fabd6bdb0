import { pick } from '../../platform/text.ts'
import { dashboardText as text } from '../../i18n/dashboard.ts'
import type { PlanSection } from '../../reports/dashboard.ts'
import { CommitmentRow } from './CommitmentRow.tsx'
import { HandChecked } from './HandChecked.tsx'
import type { Setting } from './setting.ts'

/** Every commitment of the audited plans, plan by plan. */
export function CommitmentSections({ sections, setting }: { sections: readonly PlanSection[]; setting: Setting }) {
  const { locale, links } = setting
  return (
    <section aria-labelledby="dk-commitments">
      <h2 id="dk-commitments">{pick(text.commitments, locale)}</h2>
      {sections.map(({ plan, cards, byHand }) => (
        <section key={plan.id} className="dk-plan" aria-labelledby={`dk-plan-${plan.id}`}>
          <h3 id={`dk-plan-${plan.id}`}>
            <a href={links.document('plans', plan.id)}>{plan.title}</a>
            {plan.demonstration && <span className="dk-tag">{pick(text.demonstration, locale)}</span>}
          </h3>
          <div className="dk-cards">
            {cards.map((card) => (
              <CommitmentRow key={card.commitment.id} card={card} setting={setting} />
            ))}
          </div>
          {byHand.length > 0 && <HandChecked commitments={byHand} setting={setting} />}
        </section>
      ))}
    </section>
  )
}
