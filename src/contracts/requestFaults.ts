import type { z } from 'zod'

import { deskAsked } from '../i18n/desk.ts'
import { say, type Locale, type Text } from '../platform/text.ts'

/** One thing that is wrong with a request, and where. */
export interface RequestFault {
  /** From the outermost field inwards; empty where the request itself is wrong. */
  path: readonly string[]
  text: Text
}

/**
 * What is wrong with a request, at most one fault for each of its fields: in the order in which the request names
 * them, then the fields that it lacks, in the order of the schema.
 */
export function requestFaults(error: z.ZodError, request: unknown): RequestFault[] {
  const faults = error.issues
    .flatMap((issue) => faultsOf(issue, request))
    .map((fault) => ({ ...fault, position: positionOf(fault.path, request) }))
    .sort((one, other) => compare(one.position, other.position))
  const firsts = new Map<PropertyKey | undefined, RequestFault>()
  for (const { path, text } of faults) if (!firsts.has(path[0])) firsts.set(path[0], { path: path.filter(isName), text })
  return [...firsts.values()]
}

/** A fault with the names of the fields that lead to it, for whoever asked. */
export const requestFaultWords = ({ path, text }: RequestFault, locale: Locale): string => [...path, say(text, locale)].join(': ')

interface PlacedFault {
  path: readonly PropertyKey[]
  text: Text
}

function faultsOf(issue: z.core.$ZodIssue, request: unknown): PlacedFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...issue.path, key], text: deskAsked.unknown }))
  const isMissing = positionOf(issue.path, request).includes(MISSING)
  const said = issue.code === 'custom' ? (issue.params?.text as Text | undefined) : undefined
  return [{ path: issue.path, text: isMissing ? deskAsked.missing : (said ?? deskAsked.body) }]
}

const MISSING = Infinity

/** Which field it is of the request, and so on inwards. */
function positionOf(path: readonly PropertyKey[], request: unknown): number[] {
  let here = request
  return path.map((key) => {
    const keys = typeof here === 'object' && here !== null ? Object.keys(here) : []
    const at = keys.indexOf(String(key))
    here = at < 0 ? undefined : (here as Record<PropertyKey, unknown>)[key]
    return at < 0 ? MISSING : at
  })
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((index, depth) => index !== other[depth])
  return at < 0 ? 0 : one[at]! < (other[at] ?? -1) ? -1 : 1
}

/** Places in a list have no name. */
const isName = (key: PropertyKey): key is string => typeof key === 'string'
