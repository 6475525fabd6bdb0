import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from '@jest/globals'
import ts from 'typescript'

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) && !['payload-types.ts', 'importMap.js'].includes(entry.name) ? [path] : []
  })

/** Next looks for these by their names. */
const givenByNext = ['generateMetadata']

/** What a file declares and exports; what it passes on from another is declared there. */
function exportedNames(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
    const isExported = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported || modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
    const { name } = statement as ts.DeclarationStatement
    return name !== undefined && ts.isIdentifier(name) ? [name.text] : []
  })
}

it('every exported name is exported by one file: whoever reads it knows what is meant', () => {
  const homes = new Map<string, string[]>()
  for (const path of ['src', 'collections', 'jobs'].flatMap(sources)) {
    for (const name of new Set(exportedNames(path))) homes.set(name, [...(homes.get(name) ?? []), path])
  }
  expect([...homes].filter(([name, paths]) => paths.length > 1 && !givenByNext.includes(name))).toEqual([])
})
