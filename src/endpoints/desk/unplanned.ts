import type { Endpoint } from 'payload'

import { mediumCodes, type Medium } from '../../fields/mediums.ts'
import { deskAsked } from '../../i18n/desk.ts'
import { recordUnplanned, type Recording } from '../../operations/recordUnplanned.ts'
import { withdrawUnplanned } from '../../operations/withdrawUnplanned.ts'
import { deskAct } from './acts.ts'
import { placing, theId, words, type Read } from './asked.ts'

const MOST_EVIDENCE = 20

/** A channel's id, or a place that is to be made: its name and its medium. */
const channelOrPlace: Read = (value, payload) => {
  if (typeof value !== 'object' || value === null) return theId(value, payload)
  const { name, medium } = value as Record<string, unknown>
  const known = typeof name === 'string' && name.trim() !== '' && name.length <= 200 && mediumCodes.includes(medium as Medium)
  return known ? { value: { name: name.trim(), medium } } : { wrong: deskAsked.place }
}

/** Links, files that have been uploaded, and notes. */
const evidence: Read = (value, payload) => {
  if (!Array.isArray(value) || value.length > MOST_EVIDENCE) return { wrong: deskAsked.evidence }
  const read = value.map((each: unknown) => {
    const { url, file, note } = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>
    const id = file === undefined ? undefined : theId(file, payload)
    const texts = [url, note].every((text) => text === undefined || (typeof text === 'string' && text.length <= 2_000))
    if (!texts || (id !== undefined && 'wrong' in id)) return null
    return { ...(url !== undefined && { url }), ...(note !== undefined && { note }), ...(id !== undefined && { file: id.value }) }
  })
  return read.every((each) => each !== null) ? { value: read } : { wrong: deskAsked.evidence }
}

const instant: Read = (value, payload) => {
  const read = placing.start(value, payload)
  return 'value' in read ? { value: Date.parse(String(read.value)) } : read
}
const flag: Read = placing.rerun
const placementId: Read = (value, payload) => {
  const read = theId(value, payload)
  return 'value' in read ? { value: String(read.value) } : read
}

const { organization, seconds, form, programme, themes, answers } = placing
const fields: Readonly<Record<Exclude<keyof Recording, 'content'>, Read>> = {
  title: words, organization, channel: channelOrPlace, start: instant, seconds, form, programme, themes, answers, evidence, confirm: placementId, anyway: flag,
}

export const unplannedEndpoints: Endpoint[] = [
  /** POST /api/desk/unplanned: records one thing that nobody had planned, or asks back. */
  deskAct<Recording>('unplanned', fields, ['title', 'organization', 'channel', 'start'], recordUnplanned),
  /** POST /api/desk/unplanned/withdraw `{ id }`: it was a mistake. */
  deskAct<{ id: number | string }>('unplanned/withdraw', { id: theId }, ['id'], (req, body) => withdrawUnplanned(req, body)),
]
