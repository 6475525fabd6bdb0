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

const readCaseFile = (file: string): GoldenCase => {
  const written = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<GoldenCase, 'name'>
  return { name: file.replace('.json', ''), ...written }
}

const goldenCases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map(readCaseFile)

describe.each(goldenCases)('$name: $why', ({ case: caseFile, expected }) => {
  it('is judged so by the engine', () => {
    expect(judgeByTheEngine(caseFile)).toEqual(expected)
  })

  it('is judged so by the oracle', () => {
    expect(judgeByThePage(caseFile)).toEqual(expected)
  })
})
