import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { judgeByTheEngine } from '../oracle/engine-side.ts'
import { judgeByThePage } from '../oracle/oracle.ts'

interface GoldenCase {
  name: string
  why: string
  case: unknown
  expected: unknown
}

const folder = new URL('../cases/', import.meta.url)

const goldenCases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file): GoldenCase => ({ name: file.replace('.json', ''), ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<GoldenCase, 'name'>) }))

describe.each(goldenCases)('$name: $why', ({ case: caseFile, expected }) => {
  it('is judged so by the engine', () => {
    expect(judgeByTheEngine(caseFile)).toEqual(expected)
  })

  it('is judged so by the oracle', () => {
    expect(judgeByThePage(caseFile)).toEqual(expected)
  })
})
