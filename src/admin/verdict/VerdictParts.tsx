import type { ReactNode } from 'react'

import { amount, spokenSeconds } from '../../i18n/amounts.ts'
import { awaitingOutcomeWords } from '../../i18n/awaitingOutcome.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { spanWords } from '../../i18n/spans.ts'
import { verdictPageText as text } from '../../i18n/verdictPage.ts'
import type { Obligation } from '../../documents/payload-types.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { FindingsOn } from '../findings/FindingsOn.tsx'
import type { AdminLinks } from '../links.ts'
import { Clause } from './Clause.tsx'
import { Items } from './Items.tsx'
import { dueOf, type VerdictRead } from './readVerdict.ts'
import { VerdictStory } from './VerdictStory.tsx'

interface VerdictPartsProps {
  obligation: Obligation
  read: VerdictRead
  locale: Locale
  links: AdminLinks
  /** What can be done, after what is asked and before what is behind it. */
  acts: ReactNode
}

/** A verdict told: its facts, why it stands so, the clause, what can be done, what is counted and what is not, what happened. */
export function VerdictParts({ obligation, read, locale, links, acts }: VerdictPartsProps) {
  const hasNoItems = [read.counted, read.cures, read.waiting, read.ahead, read.excluded].every((items) => items.length === 0)
  return (
    <>
      <VerdictFacts obligation={obligation} read={read} locale={locale} />
      <Why read={read} locale={locale} />
      <Clause read={read} locale={locale} links={links} />
      {acts}
      <FindingsOn findings={read.findings} locale={locale} links={links} />
      {hasNoItems && <p className="dk-paper__empty">{pick(text.none, locale)}</p>}
      <Items heading={text.counted} items={read.counted} proved locale={locale} links={links} />
      <Items heading={text.cures} items={read.cures} proved locale={locale} links={links} />
      <Items heading={text.waiting} items={read.waiting} locale={locale} links={links} />
      <Items heading={text.ahead} items={read.ahead} locale={locale} links={links} />
      <Items heading={text.excluded} items={read.excluded} due={dueOf(obligation)} locale={locale} links={links} />
      {read.story.length > 0 && <VerdictStory steps={read.story} locale={locale} />}
    </>
  )
}

interface SectionProps {
  read: VerdictRead
  locale: Locale
}

function VerdictFacts({ obligation, read, locale }: SectionProps & { obligation: Obligation }) {
  const [start, end, due] = [Date.parse(obligation.windowStart), Date.parse(obligation.windowEnd), dueOf(obligation)]
  const done = obligation.delivered + obligation.cured
  return (
    <dl className="dk-log__facts">
      <div>
        <dt>{pick(text.obligor, locale)}</dt>
        <dd>{obligation.obligorName}</dd>
      </div>
      <div>
        <dt>{pick(text.window, locale)}</dt>
        <dd>
          {obligation.label ? `${obligation.label}: ` : ''}
          {spanWords(start, end)}
        </dd>
      </div>
      {due !== end && (
        <div>
          <dt>{pick(text.due, locale)}</dt>
          <dd>{dueWords(due)}</dd>
        </div>
      )}
      <div>
        <dt>{pick(text.done, locale)}</dt>
        <dd>
          {say(text.of, locale, {
            done: read.kind === 'seconds' ? spokenSeconds(done, locale) : done,
            target: amount(read.kind, obligation.target, locale, read.counting.unit),
          })}
        </dd>
      </div>
    </dl>
  )
}

function Why({ read, locale }: SectionProps) {
  return (
    <section>
      <h2>{pick(text.why, locale)}</h2>
      <p className="dk-verdict__why">{read.why}</p>
      {read.waiting.map((item) => (
        <p key={item.id}>{awaitingOutcomeWords({ ...item, title: item.doc?.title ?? '' }, locale)}</p>
      ))}
      {read.cure !== '' && <p>{read.cure}</p>}
    </section>
  )
}
