import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }

/** The table of decision 7: for what, which packages with their versions, and why. */
const rows = readFileSync('docs/decisions/0007-libraries.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 5 && !['for', '---'].includes(cells[1]!))
  .map(([, use = '', packages = '', reason = '']) => ({
    use,
    names: [...packages.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    /** The major version that stands after a row's last package; null where none is named. */
    version: /` (\d+)(?:\.\d+)*/.exec(packages)?.[1] ?? null,
    reason,
  }))

describe('docs/decisions/0007-libraries.md', () => {
  const named = rows.flatMap(({ names }) => names)

  it('has a reason for every library that the product runs on, and for no other', () => {
    expect([...named].sort()).toEqual(Object.keys(dependencies).sort())
  })

  it.each(rows)('says why: $use', ({ names, version, reason }) => {
    expect(names).not.toEqual([])
    expect(reason).not.toBe('')
    if (version !== null) expect(names.map((name) => dependencies[name]!.split('.')[0])).toContain(version)
  })
})

describe('docs/decisions', () => {
  const files = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name))
  const list = readFileSync('docs/decisions/README.md', 'utf8')

  it.each(files)('%s has a number, a date and a status, and stands in the list', (name) => {
    const [heading, blank, about] = readFileSync(`docs/decisions/${name}`, 'utf8').split('\n')
    expect(heading).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. .`))
    expect(blank).toBe('')
    expect(about).toMatch(/^\d{4}-\d{2}-\d{2}, (proposed|accepted|superseded)\b/)
    // `npm run new:decision -- --list` writes it.
    expect(list).toContain(`(${name})`)
  })
})
