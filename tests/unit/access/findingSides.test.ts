import { describe, expect, it } from '@jest/globals'

import { findingSidesOf } from '../../../src/access/findingSides.ts'
import type { Person, Role } from '../../../src/access/roles.ts'

const person = (held: readonly Role[], ...organizations: number[]): Person => ({ id: 7, roles: held, organizations })

describe('who somebody is to the findings of a body', () => {
  it.each<[string, Person | null, string[]]>([
    ['an auditor oversees', person(['auditor']), ['auditor']],
    ['and does not answer for a body that she belongs to', person(['auditor'], 1), ['auditor']],
    ['its editor answers', person(['editor'], 1), ['body']],
    ['another body’s editor is neither', person(['editor'], 2), []],
    ['its scheduler is neither', person(['scheduler'], 1), []],
    ['nor is its viewer', person(['viewer'], 1), []],
    ['an administrator answers for every body, and oversees none', person(['admin']), ['body']],
    ['who holds both roles is both', person(['auditor', 'editor'], 1), ['auditor', 'body']],
    ['nobody is neither', null, []],
  ])('%s', (_label, who, expected) => {
    const sides = findingSidesOf(who, 1)
    expect(Object.entries(sides).flatMap(([side, is]) => (is ? [side] : []))).toEqual(expected)
  })

  it('ids may be text', () => {
    expect(findingSidesOf(person(['editor'], 1), '1').body).toBe(true)
  })
})
