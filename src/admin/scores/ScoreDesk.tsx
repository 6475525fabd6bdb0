'use client'

import { useState } from 'react'

import type { ScoringView } from '../../contracts/scorings.ts'
import { decimalWords } from '../../i18n/reportNumbers.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { BodiesTable } from './BodiesTable.tsx'
import { BundleButton } from './BundleButton.tsx'
import { MissingEvidence } from './MissingEvidence.tsx'
import { ScoreTable } from './ScoreTable.tsx'
import { useScoring, type ScoringOnPage } from './useScoring.ts'

interface ScoreDeskProps {
  initial: ScoringView
  locale: Locale
  api: string
  admin: string
}

/** A scoring: the bodies' lines where each has a score of its own, one score whole, and what its evidence lacks. */
export function ScoreDesk({ initial, locale, api, admin }: ScoreDeskProps) {
  const onPage = useScoring(initial, { api, locale })
  const { scoring } = onPage
  const { opened } = scoring
  return (
    <div className="dk-desk__body">
      <h1 className="dk-desk__heading">{scoring.title}</h1>
      {scoring.scheme.source !== null && <p className="dk-note">{say(text.schemeSource, locale, { source: scoring.scheme.source })}</p>}
      {scoring.previewUntil !== null && <p className="dk-report__preview">{say(text.preview, locale, { day: scoring.previewUntil })}</p>}
      <ScoringActs onPage={onPage} locale={locale} admin={admin} />
      {scoring.per === 'obligor' && <BodiesTable scoring={scoring} locale={locale} admin={admin} />}
      {opened !== null && (
        <section className="dk-scores__opened" aria-labelledby="dk-scores-opened">
          <h2 id="dk-scores-opened">
            {opened.obligor === null ? pick(text.scoreTable, locale) : say(text.scoreOf, locale, { name: opened.name })}
          </h2>
          <dl className="dk-scores__totals">
            {(['selfScore', 'provable'] as const).map((name) => (
              <div key={name}>
                <dt>{pick(text[name], locale)}</dt>
                <dd>{say(text.totalOf, locale, { points: decimalWords(opened[name], locale), max: decimalWords(opened.max, locale) })}</dd>
              </div>
            ))}
          </dl>
          {opened.scorable !== opened.max && (
            <p className="dk-note">
              {say(text.scorableNote, locale, {
                scorable: decimalWords(opened.scorable, locale),
                max: decimalWords(opened.max, locale),
              })}
            </p>
          )}
          <ScoreTable opened={opened} onPage={onPage} locale={locale} admin={admin} />
          <MissingEvidence opened={opened} locale={locale} admin={admin} />
        </section>
      )}
    </div>
  )
}

function ScoringActs({ onPage, locale, admin }: { onPage: ScoringOnPage; locale: Locale; admin: string }) {
  const [refused, setRefused] = useState<string | null>(null)
  const { scoring, root } = onPage
  const { opened, per } = scoring
  const remove = async (): Promise<void> => {
    if (!window.confirm(pick(text.removeSure, locale))) return
    const answer = await onPage.remove()
    if (answer.ok) window.location.assign(`${admin}/cham-diem`)
    else setRefused(answer.message)
  }
  return (
    <>
      {scoring.scheme.changed && (
        <div className="dk-report__preview">
          <p>{pick(text.schemeChanged, locale)}</p>
          {scoring.mayScore && (
            <button type="button" className="dk-button" onClick={() => void onPage.adopt().then(setRefused)}>
              {pick(text.adopt, locale)}
            </button>
          )}
        </div>
      )}
      <div className="dk-report__acts">
        {(per === 'total' || scoring.bodies.length > 0) && <BundleButton root={root} obligor={null} label={text.bundle} locale={locale} />}
        {per === 'obligor' && opened !== null && scoring.bodies.length > 1 && (
          <BundleButton key={opened.obligor} root={root} obligor={opened.obligor} label={text.bundleOf} locale={locale} />
        )}
        {scoring.mayScore && (
          <button type="button" className="dk-button dk-button--plain" onClick={() => void remove()}>
            {pick(text.remove, locale)}
          </button>
        )}
      </div>
      {refused !== null && (
        <p role="alert" className="dk-error">
          {refused}
        </p>
      )}
    </>
  )
}
