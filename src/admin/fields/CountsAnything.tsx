'use client'

import { useField } from '@payloadcms/ui'

import { subjectReviewText as text } from '../../i18n/subjectReview.ts'
import { pick, type Locale } from '../../platform/text.ts'

/** Beside a rule that counts whatever there is: what that means, and the way back. It is saved with the form. */
export function CountsAnything({ locale }: { locale: Locale }) {
  const { setValue } = useField<boolean>({ path: 'match.anySubject' })
  return (
    <div role="status" className="dk-field__status">
      <p className="dk-note">{pick(text.counting, locale)}</p>
      <button type="button" className="dk-button" onClick={() => setValue(false)}>
        {pick(text.change, locale)}
      </button>
    </div>
  )
}
