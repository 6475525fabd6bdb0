import type { z } from 'zod'

import { expectations, type CaseFaultCode, type ExpectationName } from '../../i18n/caseFaults.ts'
import type { CaseFault } from './faults.ts'
import { described, pathOf } from './paths.ts'

/** What a check of ours found, on its way through an issue of zod's. */
export interface CheckFault {
  readonly code: CaseFaultCode
  /** Where, from the value that is checked. */
  readonly at: readonly PropertyKey[]
  readonly params?: CaseFault['params']
  /** For a double: where the same text stands first, from the value that is checked and as deep as `at`. */
  readonly first?: readonly PropertyKey[]
}

/** An issue in our words. Unknown keys come as one issue and are a fault each. */
export function faultsFrom(issue: z.core.$ZodIssue): readonly CaseFault[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), code: 'unknownKey', params: { allowed: issue.message } }))
  }
  if (issue.code === 'custom' && issue.params !== undefined) return [checkFault(path, issue.path, issue.params as CheckFault)]
  if (isExpectation(issue.message)) {
    const expected = expectations[issue.message]
    return [
      issue.input == null
        ? { path, code: 'missing', params: { expected } }
        : { path, code: 'wrong', params: { expected, found: described(issue.input) } },
    ]
  }
  if (issue.code !== 'invalid_value') throw new Error(`A schema of the case file names no expectation: ${issue.code} at ${path}`)
  const allowed = issue.values.join(', ')
  return [
    issue.input == null
      ? { path, code: 'notAmong', params: { allowed } }
      : { path, code: 'notOneOf', params: { allowed, found: described(issue.input) } },
  ]
}

/** Every schema of the case file but an enumeration has for its message the name of what it expects. */
const isExpectation = (message: string): message is ExpectationName => Object.hasOwn(expectations, message)

function checkFault(path: string, steps: readonly PropertyKey[], { code, first, params }: CheckFault): CaseFault {
  if (first === undefined) return { path, code, params }
  const checked = steps.slice(0, steps.length - first.length)
  return { path, code, params: { ...params, first: pathOf([...checked, ...first]) } }
}
