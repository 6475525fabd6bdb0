'use client'

import {
  LeaveWithoutSaving,
  toast,
  useAllFormFields,
  useConfig,
  useDebounce,
  useDocumentDrawerContext,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

import { pick } from '../../platform/text.ts'
import type { Id } from '../../documents/ids.ts'
import { calendarText } from '../../i18n/calendar.ts'
import { ask } from '../ask.ts'
import { localeFrom } from '../language.ts'
import { carry, changedSince, takeCarried } from './carried.ts'
import { leaveCursor, putCursor } from './cursor.ts'

/** As long as an existing draft waits before it saves itself. */
const PAUSE = 1500

/** A new document is saved as a draft by itself, but not before something is written. */
export function FirstSave() {
  const { id, collectionSlug } = useDocumentInfo()
  if (collectionSlug === undefined) return null
  return id === undefined ? <Unsaved collection={collectionSlug} /> : <GoOn collection={collectionSlug} id={String(id)} />
}

interface Saved {
  doc: { id: Id }
}

function Unsaved({ collection }: { collection: string }) {
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  // A save by hand is one already.
  const processing = useFormProcessing()
  const paused = useDebounce(fields, PAUSE)
  const { setBackgroundProcessing } = useForm()
  const { i18n } = useTranslation()
  const {
    config: { routes },
  } = useConfig()
  const { drawerSlug, onSave } = useDocumentDrawerContext()
  const router = useRouter()
  const now = useRef(fields)
  const begun = useRef(false)
  const saved = useRef<{ id: Id; fields: FormState } | null>(null)
  const left = useRef(false)
  useEffect(() => {
    now.current = fields
  })
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])

  useEffect(() => {
    if (!modified || processing || begun.current) return
    begun.current = true
    setBackgroundProcessing(true)
    const sent = now.current
    const failure = pick(calendarText.saveFailed, localeFrom(i18n.language))
    const data = { ...reduceFieldsToValues(sent, true), _status: 'draft' }
    void ask<Saved>(`${routes.api}/${collection}?draft=true&depth=0&fallback-locale=null`, failure, data).then((answer) => {
      if (!answer.ok) {
        // Tried again when more is written.
        begun.current = false
        setBackgroundProcessing(false)
        return toast.error(answer.message)
      }
      // Who has left in the meantime is not brought back.
      if (left.current) return
      const { doc } = answer.value
      saved.current = { id: doc.id, fields: sent }
      if (drawerSlug) void onSave?.({ doc, operation: 'create', result: doc })
      else router.replace(`${routes.admin}/collections/${collection}/${doc.id}`)
    })
  }, [paused])

  useLayoutEffect(
    () => () => {
      if (saved.current === null) return
      carry({ collection, id: String(saved.current.id), fields: changedSince(saved.current.fields, now.current), cursor: leaveCursor() })
    },
    [collection],
  )
  return <LeaveWithoutSaving />
}

/** What was typed while the draft was being saved stands in it. */
function GoOn({ collection, id }: { collection: string; id: string }) {
  const [, dispatch] = useAllFormFields()
  const { setModified } = useForm()
  useEffect(() => {
    const taken = takeCarried(collection, id)
    if (taken === null) return
    // After the form's own effect: in a drawer the form stays, and puts the stored draft over what stands in it.
    queueMicrotask(() => {
      if (Object.keys(taken.fields).length > 0) {
        // Drawn at once, so that the cursor finds its place in what was typed.
        flushSync(() => dispatch({ type: 'UPDATE_MANY', formState: taken.fields }))
        setModified(true)
      }
      if (taken.cursor !== null) putCursor(taken.cursor)
    })
  }, [collection, id])
  return null
}
