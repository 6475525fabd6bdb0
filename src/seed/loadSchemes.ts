import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Payload } from 'payload'

import { inTransaction } from '../database/inTransaction.ts'
import { readAll } from '../database/read.ts'
import { faultLine } from '../formats/caseFile/faults.ts'
import { readScheme } from '../formats/caseFile/reader.ts'
import { readFormCodes, schemeData } from '../store/schemes.ts'

/** Where the example schemes lie, relative to the folder that the program runs in. */
export const schemesFolder = join('src', 'seed', 'schemes')

/** Brings the example schemes into the installation; those that are there already stay as they are. */
export function loadSchemes(payload: Payload): Promise<{ created: number }> {
  return inTransaction(payload, async (req) => {
    const known = new Set((await readAll(req, 'schemes', { select: { code: true } })).map(({ code }) => code))
    const { idOf } = await readFormCodes(req)
    let created = 0
    for (const name of readdirSync(schemesFolder)
      .filter((file) => file.endsWith('.json'))
      .toSorted()) {
      const read = readScheme(JSON.parse(readFileSync(join(schemesFolder, name), 'utf8')))
      if (!read.ok) throw new Error(`${name}: ${read.faults.map((fault) => faultLine(fault, 'en')).join('; ')}`)
      if (known.has(read.scheme.id)) continue
      const data = schemeData(read.scheme, (code) => idOf(code)!)
      await payload.create({ collection: 'schemes', data: data as never, depth: 0, req })
      created += 1
    }
    return { created }
  })
}
