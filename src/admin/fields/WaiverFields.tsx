'use client'

import {
  FieldDescription,
  FieldLabel,
  RelationshipField,
  TextField,
  useConfig,
  useDocumentInfo,
  useField,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import type { RelationshipFieldClientComponent, TextFieldClientComponent } from 'payload'
import { useEffect, useId, useState } from 'react'

import { pick } from '../../platform/text.ts'
import { idOrNull } from '../../documents/ids.ts'
import { waiverText as text } from '../../i18n/waivers.ts'
import { ask } from '../ask.ts'
import { localeFrom } from '../language.ts'

interface Promised {
  aggregation?: string
  windows?: { label?: string | null }[] | null
}

/** The commitment that the form names, as far as a waiver hangs on it; null until it is known. */
function useCommitment(): Promised | null {
  const { config } = useConfig()
  const id = useFormFields(([fields]) => idOrNull(fields.commitment?.value))
  const [known, setKnown] = useState<Promised | null>(null)
  const { api } = config.routes
  useEffect(() => {
    setKnown(null)
    if (id === null) return
    const leaving = new AbortController()
    void ask<Promised>(`${api}/commitments/${id}?depth=0`, '', undefined, leaving.signal).then((answer) => {
      // Without it the form asks as any other, and the server says what is right.
      if (answer.ok) setKnown(answer.value)
    })
    return () => leaving.abort()
  }, [api, id])
  return known
}

/** Whom a waiver excuses: one of the commitment's obligors; where they owe it together, all of them. */
export const WaiverObligor: RelationshipFieldClientComponent = (props) => {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const { id } = useDocumentInfo()
  const isJoint = useCommitment()?.aggregation === 'joint'
  const { value, setValue } = useField({ path: props.path })
  useEffect(() => {
    if (isJoint && value != null && id === undefined) setValue(null)
  }, [isJoint, value, id, setValue])
  if (!isJoint) return <RelationshipField {...props} />
  return (
    <div className="field-type">
      <FieldLabel label={props.field.label} path={props.path} />
      <p>
        <strong>{pick(text.together, locale)}</strong>
      </p>
      <FieldDescription description={pick(text.togetherWhy, locale)} path={props.path} />
    </div>
  )
}

/** Which windows: those of one label, of those that the commitment has. */
export const WaiverLabel: TextFieldClientComponent = (props) => {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const { id } = useDocumentInfo()
  const name = useId()
  const commitment = useCommitment()
  const { value, setValue, disabled, showError, errorMessage } = useField<string | null>({ path: props.path })
  if (commitment === null || id !== undefined) return <TextField {...props} />
  const labels = [...new Set((commitment.windows ?? []).flatMap(({ label }) => (label ? [label] : [])))]
  return (
    <div className="field-type">
      <FieldLabel htmlFor={name} label={props.field.label} path={props.path} />
      {labels.length === 0 && !value ? (
        <p className="dk-note">{pick(text.noLabels, locale)}</p>
      ) : (
        <select id={name} className="dk-select" disabled={disabled} value={value ?? ''} onChange={(event) => setValue(event.target.value)}>
          <option value="">{pick(text.everyWindow, locale)}</option>
          {[...new Set([...labels, ...(value ? [value] : [])])].map((label) => (
            <option key={label} value={label}>
              {label}
            </option>
          ))}
        </select>
      )}
      {showError && (
        <p role="alert" className="dk-error">
          {errorMessage}
        </p>
      )}
    </div>
  )
}
