import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

const { rooms } = (await import('../../scripts/rooms.mjs' as string)) as { rooms: Record<string, readonly string[]> }
const names = Object.keys(rooms)

describe('The rooms of the product', () => {
  it.each(names)('%s looks only at rooms below it', (room) => {
    const below = names.slice(0, names.indexOf(room))
    expect(rooms[room]!.filter((other) => !below.includes(other))).toEqual([])
  })

  it('are all there is in src, and all are there', () => {
    const found = readdirSync('src', { withFileTypes: true }).map(({ name }) => `src/${name}`)
    expect(found.sort()).toEqual(names.filter((name) => name.startsWith('src/')).sort())
  })

  it('stand in the same order in docs/architecture.md', () => {
    const table = readFileSync('docs/architecture.md', 'utf8').split('## The rooms')[1]!.split('\n## ')[0]!
    expect([...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)).toEqual(names)
  })
})
