/** The engine as a judge of case files: what the audit command does, from parsed JSON to parsed JSON. */
import { readCase } from '../../src/formats/caseFile/reader.ts'
import { writeVerdicts } from '../../src/formats/caseFile/writer.ts'
import { judge, unmatchedAnswers } from '../../src/obligations/index.ts'

/** The verdicts, or the faults for which the reader refuses the file. */
export function judgeByTheEngine(caseFile: unknown): unknown {
  const reading = readCase(caseFile)
  if (!reading.ok) return { refused: reading.faults }
  const { asOf } = reading.case
  return JSON.parse([...writeVerdicts(asOf, judge(reading.case, asOf), unmatchedAnswers(reading.case))].join(''))
}
