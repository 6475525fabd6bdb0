import { describe, expect, it } from '@jest/globals'

import type { Change } from '../../../src/changes/changes.ts'
import { canChangeVerdicts } from '../../../src/changes/watchFacts.ts'
import { extentIn } from '../../../src/changes/writtenBy.ts'

const change = (action: string, subject: string | null, more: Partial<Change> = {}): Change => ({
  seq: 1,
  action,
  subject,
  subjectId: subject === null ? null : '7',
  docs: null,
  ...more,
})
const local = (fields: readonly string[] | null): Partial<Change> => ({ local: { fields, unfinished: false } })

describe('what a change wrote', () => {
  it.each([
    ['the document that is named', change('update', 'placements'), 'document'],
    ['many, where none is named', change('update', 'placements', { subjectId: null }), 'many'],
    ['nothing of another collection', change('update', 'channels'), 'nothing'],
    ['many, by an act on many', change('fillSlots', 'placements'), 'many'],
    ['many, beside what is named', change('editSeries', 'programmes'), 'many'],
    ['anything, by an act that is not known', change('rearrange', 'channels'), 'many'],
  ])('%s', (_label, what, expected) => {
    expect(extentIn('placements', what)).toBe(expected)
  })
})

describe('whether a change can matter to a verdict', () => {
  it.each([
    ['any of a placement', change('update', 'placements', local(['title'])), true],
    ['a field that terms are made of', change('update', 'organizations', local(['shortName', 'name'])), true],
    ['no such field', change('update', 'organizations', local(['shortName'])), false],
    ['a deletion', change('delete', 'holidays', local(null)), true],
    ['an import of a plan', change('importPlan', 'plans', local(null)), true],
    ['what the audit wrote', change('audit', 'obligations', local(null)), false],
    ['a text', change('update', 'articles', local(['title'])), false],
  ])('%s: %s', (_label, what, expected) => {
    expect(canChangeVerdicts(what)).toBe(expected)
  })
})
