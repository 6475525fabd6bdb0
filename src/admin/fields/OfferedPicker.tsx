'use client'

import { FieldDescription, FieldError, FieldLabel, ReactSelect, useConfig, useField, useTranslation } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useMemo } from 'react'

import { pick } from '../../platform/text.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { fold } from '../../documents/searchText.ts'
import { pickerText as text } from '../../i18n/pickers.ts'
import type { OfferedGroup } from '../../contracts/desk.ts'
import { useAsked } from '../calendar/useAsked.ts'
import { localeFrom } from '../language.ts'

interface Option {
  value: Id
  label: string
  [key: string]: unknown
}
interface Doc {
  id: Id
  name?: string
  text?: string
}

/** A relation whose menu holds what can be meant, under headings; what stands already stays, whether or not it is offered. */
export const OfferedPicker: RelationshipFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { name, label, required, hasMany, relationTo, admin } = field
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const {
    config: {
      routes: { api },
    },
  } = useConfig()
  const { value, setValue, showError, disabled, path } = useField<Id | Id[] | null>({ potentiallyStalePath: given ?? name })
  const chosen = useMemo(() => (Array.isArray(value) ? value : value == null ? [] : [value]).map(idOf), [value])
  const offered = useAsked<{ groups: OfferedGroup[] }>(`${api}/desk/offered/${String(relationTo)}`, pick(text.failed, locale), 0)
  const groups = useMemo(
    () =>
      (offered?.ok ? offered.value.groups : []).map((group) => ({
        label: group.label,
        options: group.options.map(({ id, label: called }): Option => ({ value: id, label: called })),
      })),
    [offered],
  )
  const byId = useMemo(() => new Map(groups.flatMap(({ options }) => options).map((option) => [String(option.value), option])), [groups])
  // What is named and not offered: of a plan that is over, of another body.
  const others = offered === null ? [] : chosen.filter((id) => !byId.has(String(id)))
  const known = useAsked<{ docs: Doc[] }>(
    others.length === 0
      ? null
      : `${api}/${String(relationTo)}?depth=0&limit=100&${others.map((id, at) => `where[id][in][${at}]=${encodeURIComponent(id)}`).join('&')}`,
    pick(text.failed, locale),
    0,
  )
  const called = (id: Id): string => {
    const doc = known?.ok ? known.value.docs.find((one) => String(one.id) === String(id)) : undefined
    return doc?.name ?? doc?.text ?? '…'
  }
  const options = chosen.map((id) => byId.get(String(id)) ?? { value: id, label: called(id) })
  const id = `field-${path.replace(/\./g, '__')}`
  const shut = Boolean(readOnly || disabled)
  return (
    <div id={id} className={`field-type relationship dk-picker${showError ? ' error' : ''}`}>
      <FieldLabel label={label} required={required} path={path} htmlFor={`${id}-input`} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <ReactSelect
          inputId={`${id}-input`}
          options={groups}
          isMulti={hasMany}
          isSortable={hasMany}
          isClearable={!required}
          isLoading={offered === null}
          disabled={shut}
          showError={showError}
          value={hasMany ? options : options[0]}
          noOptionsMessage={() => pick(text.none, locale)}
          filterOption={({ label: said }, search) => fold(said).includes(fold(search))}
          onChange={(next) => setValue(Array.isArray(next) ? next.map((one) => one.value as Id) : ((next as Option | null)?.value ?? null))}
        />
        {offered?.ok === false && (
          <p role="alert" className="dk-error">
            {offered.message}
          </p>
        )}
      </div>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
