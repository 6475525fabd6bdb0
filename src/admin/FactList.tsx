import type { ReactNode } from 'react'

import { pick, type Locale, type Text } from '../platform/text.ts'
import './log/log.css'

export type Fact = readonly [label: Text, value: ReactNode]

/** What is known of something, each with its label. */
export const FactList = ({ facts, locale }: { facts: readonly Fact[]; locale: Locale }) => (
  <dl className="dk-log__facts">
    {facts.map(([label, value]) => (
      <div key={label.en}>
        <dt>{pick(label, locale)}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
