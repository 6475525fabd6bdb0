import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { CodeCatalogue } from '../../../../src/formats/planFile/fileFields.ts'
import { readPlanFiles } from '../../../../src/seed/importPlans.ts'
import { planFields, planFileOf, themeFields, commitmentFields } from '../../../../src/formats/planFile/planDocuments.ts'
import type { PlanFile } from '../../../../src/formats/planFile/schema.ts'
import { readPlanFile } from '../../../../src/formats/planFile/readPlanFile.ts'

const files = readPlanFiles().map(({ name, file }) => [name, file as PlanFile] as const)
const caMau = files.find(([, { id }]) => id === 'cm2014')![1]

/** Rows whose ids are their codes: the two directions, and nothing of a database. */
const plain: CodeCatalogue = { idOf: (_, code) => code, codeOf: (_, ref) => ref as string }

const thereAndBack = (file: PlanFile): PlanFile =>
  planFileOf(
    planFields(file, plain),
    file.themes.map((theme) => ({ ...themeFields(theme, plain), id: theme.id })),
    file.commitments.map((commitment, i) => commitmentFields(commitment, i + 1, plain)),
    plain,
  )

const faultsOf = (value: unknown): string[] => {
  const read = readPlanFile(value)
  return read.ok ? [] : read.faults.map(({ path }) => path)
}

describe('a plan file', () => {
  it.each(files)('is read: %s', (_, file) => {
    expect(readPlanFile(file)).toEqual({ ok: true, file })
  })

  it.each(files)('becomes fields and a file again: %s', (_, file) => {
    expect(thereAndBack(file)).toEqual(file)
  })

  it('with anything taken out is refused, or becomes fields and the same file again', () => {
    const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value !== 'object' || value === null
        ? [path]
        : [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, Array.isArray(value) ? Number(key) : key]))]
    const anything = files.flatMap(([, file]) =>
      paths(file)
        .filter(({ length }) => length > 0)
        .map((path) => ({ file, path })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...anything), fc.constantFrom('remove', null, [], '', true, 7), ({ file, path }, instead) => {
        const changed = structuredClone(file) as never
        const last = path.at(-1)!
        const holder = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, step) => at[step] as never, changed)
        if (instead !== 'remove') holder[last] = instead
        else if (Array.isArray(holder)) holder.splice(Number(last), 1)
        else delete holder[last]
        const read = readPlanFile(changed)
        if (read.ok) expect(thereAndBack(read.file)).toEqual(read.file)
        else expect(read.faults.every(({ path: at, text }) => at.startsWith('$') && text.vi !== '' && text.en !== '')).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

describe('what a plan file tells an official', () => {
  const notes =
    /^(note|place_note|date_note|title_note|requirements_note|par_areas_note|not_before_reason|province_inferred_from|what|detail)$/
  const told = (value: unknown, key = ''): string[] => {
    if (typeof value === 'string') return notes.test(key) ? [value] : []
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, inner]) =>
      name === 'ambiguities' || name === 'conditions'
        ? (inner as string[])
        : name === 'reading'
          ? told({ conditions: (inner as { conditions: string[] }).conditions })
          : told(inner, name),
    )
  }
  const remarks = files.flatMap(([, file]) => told(file))
  it('is in Vietnamese, without codes of ours', () => {
    expect(remarks.length).toBeGreaterThan(60)
    expect(remarks.filter((text) => !/[À-ỹĐđ]/.test(text) || /_|FREQ|\b(the|and|seed|own knowledge)\b/i.test(text))).toEqual([])
  })
})

describe.each(files)('the register of %s', (_, file) => {
  const duties = file.responsible_bodies.flatMap((body) => body.duties)
  const passages = [...file.themes, ...file.forms, ...file.requirements, ...file.solutions, ...file.funding, ...duties, file.closing]

  it('has something of every duty and of every form', () => {
    expect([...duties, ...file.forms].filter(({ commitment_ids }) => commitment_ids === undefined).map(({ id }) => id)).toEqual([])
  })

  it('quotes the passage that it names, word by word', () => {
    const misquoted = file.commitments.filter(
      ({ text_vi, source }) =>
        !passages.some(
          (passage) =>
            passage.source.lines[0] <= source.lines[0] && source.lines[1] <= passage.source.lines[1] && passage.text_vi.includes(text_vi),
        ),
    )
    expect(misquoted.map(({ id }) => id)).toEqual([])
  })

  it('names a body of the document as obligor, or says that the document names none', () => {
    const unnamed = file.commitments.filter(
      ({ reading, ambiguities }) => reading.actor === null && !ambiguities?.some((text) => text.startsWith('Văn bản không nêu cơ quan')),
    )
    expect(unnamed.map(({ id }) => id)).toEqual([])
  })
})

describe('a malformed plan file is refused with the path of every fault', () => {
  const broken: [string, (file: PlanFile) => void, string[]][] = [
    ['an unknown key', (file) => Object.assign(file, { colour: 'red' }), ['$']],
    ['an unknown area', (file) => Object.assign(file.themes[0]!, { par_areas: ['giao_thong'] }), ['$.themes[0].par_areas[0]']],
    ['a date that does not exist', (file) => Object.assign(file.document.period, { end: '2014-02-30' }), ['$.document.period.end']],
    ['a period that runs backwards', (file) => Object.assign(file.document.period, { end: '2013-12-31' }), ['$.document.period.end']],
    ['a number said to be blank', (file) => Object.assign(file.document, { number_is_blank: true }), ['$.document.number_is_blank']],
    ['a day said to be blank', (file) => Object.assign(file.document.date, { day_is_blank: true }), ['$.document.date.day_is_blank']],
    ['a date that contradicts its parts', (file) => Object.assign(file.document.date, { iso: '2014-01-15' }), ['$.document.date.iso']],
    ['an id used twice', (file) => Object.assign(file.themes[1]!, { id: file.commitments[0]!.id }), ['$.commitments[0].id']],
    ['an id of another plan', (file) => Object.assign(file.themes[1]!, { id: 'nb2024.theme.1' }), ['$.themes[1].id']],
    ['a parent that comes later', (file) => Object.assign(file.themes[1]!, { parent_id: file.themes[2]!.id }), ['$.themes[1].parent_id']],
    ['a theme under itself', (file) => Object.assign(file.themes[1]!, { parent_id: file.themes[1]!.id }), ['$.themes[1].parent_id']],
    ['siblings out of order', (file) => Object.assign(file.themes[1]!, { ordinal: 1 }), ['$.themes[1].ordinal']],
    [
      'a commitment that is not there',
      (file) => Object.assign(file.themes[1]!, { commitment_ids: ['cm2014.cm.99'] }),
      ['$.themes[1].commitment_ids[0]'],
    ],
    ['another version', (file) => Object.assign(file, { schema_version: '2.0' }), ['$.schema_version']],
  ]
  it.each(broken)('%s', (_, breakIt, paths) => {
    const file = structuredClone(caMau)
    breakIt(file)
    expect(faultsOf(file)).toEqual(paths)
  })

  it.each([[null], [[]], ['a plan'], [7], [undefined]])('no object at all: %j', (value) => {
    expect(faultsOf(value)).toEqual(['$'])
  })

  it('in both languages', () => {
    const read = readPlanFile({ ...caMau, closing: 3 })
    if (read.ok) throw new Error('accepted')
    const [fault] = read.faults
    expect(fault!.path).toBe('$.closing')
    expect(fault!.text.vi).toContain('không hợp lệ')
    expect(fault!.text.en).toContain('Invalid input')
  })
})
