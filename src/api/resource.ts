import type { Payload } from 'payload'
import { z } from 'zod'

import type { Clock } from '../clock.ts'
import type { Text } from '../i18n/text.ts'
import type { Params, Read } from './params.ts'
import type { Answer } from './prepared/answer.ts'
import type { Problem } from './problem.ts'

/** What a resource reads from. */
export interface Source {
  readonly payload: Payload
  readonly clock: Clock
  /** Where the API stands for the world: `https://host/public/v1`. */
  readonly base: string
}

export type Made = Answer | { readonly refused: Problem }

/** One address of the API: the router, the OpenAPI document and the readable page are made of these. */
export interface Resource {
  /** As OpenAPI writes it: `/segments/{slug}`. */
  readonly path: string
  readonly title: Text
  readonly inPath: Params
  readonly params: Params
  readonly type: string
  /** What a JSON answer looks like; null for feeds, whose form is somebody else's standard. */
  readonly shape: z.ZodType | null
  readonly make: (source: Source, params: Readonly<Record<string, unknown>>) => Promise<Made>
}

interface Described<InPath extends Params, Query extends Params> {
  path: string
  title: Text
  inPath?: InPath
  params?: Query
  type?: string
  shape?: z.ZodType
  make(source: Source, params: Read<InPath> & Read<Query>): Promise<Made>
}

export const JSON_TYPE = 'application/json; charset=utf-8'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export const resource = <InPath extends Params = {}, Query extends Params = {}>(
  { path, title, inPath, params, type = JSON_TYPE, shape, make }: Described<InPath, Query>,
): Resource => ({ path, title, inPath: inPath ?? {}, params: params ?? {}, type, shape: shape ?? null, make: make as Resource['make'] })

/** How a list answers: some items, and the address of the next ones. */
export const pageOf = (item: z.ZodType): z.ZodType => z.object({ items: z.array(item), next: z.string().nullable() })

/** The address of the next page, with everything that was asked for. */
export function nextPage(url: string, params: Readonly<Record<string, unknown>>, cursor: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...params, cursor })) if (value !== undefined) query.set(name, String(value))
  return `${url}?${query}`
}
