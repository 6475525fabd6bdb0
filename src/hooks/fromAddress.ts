import type { PayloadRequest } from 'payload'

import { dayToStore } from '../documents/days.ts'
import type { Id } from '../documents/ids.ts'
import { parseLocalDate } from '../obligations/index.ts'
import { toStoredId } from '../database/read.ts'

type Default<T> = (args: { req: PayloadRequest }) => T | undefined

/**
 * What a blank form begins with, named by the address that opens it (`?label=Quý I`). Only the admin's pages have
 * defaults from there: what a client of the API leaves out is left out.
 */
const fromAddress =
  <T>(field: string, read: (text: string, req: PayloadRequest) => T | undefined): Default<T> =>
  ({ req }) => {
    const asked = req?.payloadAPI === 'local' ? req.query?.[field] : undefined
    return typeof asked === 'string' && asked !== '' ? read(asked, req) : undefined
  }

export const textFromAddress = (field: string): Default<string> => fromAddress(field, (text) => text)
export const idFromAddress = (field: string): Default<Id> => fromAddress(field, (text, { payload }) => toStoredId(payload, text))
export const idsFromAddress = (field: string): Default<Id[]> =>
  fromAddress(field, (text, { payload }) => text.split(',').map((id) => toStoredId(payload, id)))
export const dayFromAddress = (field: string): Default<string> =>
  fromAddress(field, (text) => (parseLocalDate(text) === null ? undefined : dayToStore(text)))
