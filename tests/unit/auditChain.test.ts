import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { canonical, checkChain, firstPrevious, hashOf, type AuditEntry } from '../../src/auditChain.ts'

type Link = AuditEntry & { hash: string }

const chainOf = (acts: readonly string[]): Link[] => {
  const links: Link[] = []
  for (const action of acts) {
    const entry: AuditEntry = {
      seq: links.length + 1, at: '2026-01-01T00:00:00.000Z', actor: 'Nguyễn Văn A', action, subject: 'placements',
      subjectId: '1', label: null, details: { from: 'a', to: 'b' }, previous: links.at(-1)?.hash ?? firstPrevious,
    }
    links.push({ ...entry, hash: hashOf(entry) })
  }
  return links
}
const acts = fc.array(fc.string(), { minLength: 2, maxLength: 12 })

describe('the chain of the audit log', () => {
  it('holds as it was written, in pages too', () => {
    fc.assert(
      fc.property(acts, fc.nat(), (list, cut) => {
        const links = chainOf(list)
        const at = cut % links.length
        expect(checkChain(links)).toBeNull()
        expect(checkChain(links.slice(at), links[at - 1])).toBeNull()
      }),
    )
  })

  it('shows any changed value at its entry', () => {
    const changes: Partial<Link>[] = [
      { actor: 'ai đó' }, { action: 'khác' }, { at: '2026-01-02T00:00:00.000Z' }, { details: { from: 'a', to: 'c' } }, { label: 'x' }, { subjectId: '2' },
    ]
    fc.assert(
      fc.property(acts, fc.nat(), fc.constantFrom(...changes), (list, where, change) => {
        const links = chainOf(list)
        const at = where % links.length
        fc.pre(!Object.entries(change).every(([name, value]) => canonical(links[at]![name as keyof Link]) === canonical(value)))
        expect(checkChain(links.with(at, { ...links[at]!, ...change }))).toEqual({ seq: at + 1, fault: 'hash' })
      }),
    )
  })

  it('shows a removed entry as a gap, and a rehashed one at the next', () => {
    const links = chainOf(['a', 'b', 'c'])
    expect(checkChain([links[0]!, links[2]!])).toEqual({ seq: 2, fault: 'gap' })
    const forged = { ...links[1]!, actor: 'ai đó' }
    expect(checkChain([links[0]!, { ...forged, hash: hashOf(forged) }, links[2]!])).toEqual({ seq: 3, fault: 'previous' })
  })

  it('the same value gives the same text, in whatever order its keys came', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shuffled = JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
          typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        ) as unknown
        expect(canonical(shuffled)).toBe(canonical(JSON.parse(JSON.stringify(value))))
      }),
    )
  })
})
