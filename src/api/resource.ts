import type { Payload } from 'payload'
import type { z } from 'zod'

import type { Clock } from '../platform/clock.ts'
import type { Text } from '../platform/text.ts'
import type { Addresses } from './addresses.ts'
import type { Params, ParamValues } from './params.ts'
import type { ResourceAnswer } from './cache/resourceAnswer.ts'
import type { Problem } from './problem.ts'

/** What a resource reads from. */
export interface ApiSource extends Addresses {
  readonly payload: Payload
  readonly clock: Clock
}

export type ResourceOutcome = ResourceAnswer | { readonly refused: Problem }

/** One address of the API: the router, the OpenAPI document and the readable page are made of these. */
export interface Resource {
  /** As OpenAPI writes it: `/segments/{slug}`. */
  readonly path: string
  /** The name of the operation in clients: `listSegments`. */
  readonly operation: string
  readonly title: Text
  readonly inPath: Params
  readonly params: Params
  readonly type: string
  /** What a JSON answer looks like; null for other formats. */
  readonly shape: z.ZodType | null
  /** What it takes to make, where that is more than a look into an index. */
  readonly cost: (params: Readonly<Record<string, unknown>>) => number
  readonly make: (source: ApiSource, params: Readonly<Record<string, unknown>>) => Promise<ResourceOutcome>
}

interface Described<InPath extends Params, Query extends Params> {
  path: string
  operation: string
  title: Text
  inPath?: InPath
  params?: Query
  type?: string
  shape?: z.ZodType
  cost?(params: ParamValues<InPath> & ParamValues<Query>): number
  make(source: ApiSource, params: ParamValues<InPath> & ParamValues<Query>): Promise<ResourceOutcome>
}

export const JSON_TYPE = 'application/json; charset=utf-8'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export const resource = <InPath extends Params = {}, Query extends Params = {}>({
  path,
  operation,
  title,
  inPath,
  params,
  type = JSON_TYPE,
  shape,
  cost = () => 1,
  make,
}: Described<InPath, Query>): Resource => ({
  path,
  operation,
  title,
  inPath: inPath ?? {},
  params: params ?? {},
  type,
  shape: shape ?? null,
  cost: cost as Resource['cost'],
  make: make as Resource['make'],
})
