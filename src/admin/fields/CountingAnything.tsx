'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Id } from '../../documents/ids.ts'
import { subjectReviewText as text } from '../../i18n/subjectReview.ts'
import { pick, say } from '../../platform/text.ts'
import { subjectOfDoc, type CommitmentDoc } from '../../store/commitmentFact.ts'
import { amend, ask } from '../ask.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'

type Counting = Pick<CommitmentDoc, 'match' | 'answersDueDays' | 'title'> & { id: Id }

/** On a plan: its commitments that count whatever there is, each with the way back. Nothing where there is none. */
export function CountingAnything() {
  const { id } = useDocumentInfo()
  const {
    config: { routes },
  } = useConfig()
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const [found, setFound] = useState<readonly Counting[]>([])
  const [failure, setFailure] = useState('')
  useEffect(() => {
    if (id === undefined) return
    const leaving = new AbortController()
    const where = `where[and][0][plan][equals]=${id}&where[and][1][checkedBy][equals]=machine&where[and][2][match.anySubject][equals]=true`
    const asked = `${routes.api}/commitments?${where}&select[title]=true&select[match]=true&select[answersDueDays]=true&sort=ordinal&depth=0&limit=200`
    void ask<{ docs: Counting[] }>(asked, '', undefined, leaving.signal).then((answer) => {
      if (answer.ok) setFound(answer.value.docs.filter((doc) => subjectOfDoc(doc) === 'anything'))
    })
    return () => leaving.abort()
  }, [id, routes.api])
  if (found.length === 0) return null
  const links = adminLinks(routes.admin)
  const change = async (one: Counting): Promise<void> => {
    const answer = await amend(`${routes.api}/commitments/${one.id}?depth=0`, pick(text.failed, locale), { match: { anySubject: false } })
    setFailure(answer.ok ? '' : answer.message)
    if (answer.ok) setFound((all) => all.filter((other) => other.id !== one.id))
  }
  return (
    <section className="field-type dk-field" aria-label={pick(text.heading, locale)}>
      <p className="dk-field__heading">{pick(text.heading, locale)}</p>
      <p className="dk-note">{pick(text.explained, locale)}</p>
      {failure !== '' && (
        <p role="alert" className="dk-error">
          {failure}
        </p>
      )}
      <ul className="dk-plain">
        {found.map((one) => (
          <li key={one.id}>
            <p>
              <a href={links.document('commitments', one.id)}>{one.title}</a>
            </p>
            <button
              type="button"
              className="dk-button"
              aria-label={say(text.changeNamed, locale, { title: one.title ?? '' })}
              onClick={() => void change(one)}
            >
              {pick(text.change, locale)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
