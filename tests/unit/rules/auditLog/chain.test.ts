import { createHash } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  CHAIN_START,
  canonical,
  checkChain,
  linkAfter,
  signingKeyOf,
  type AuditEntry,
  type Head,
  type AuditEntryContent,
} from '../../../../src/rules/auditLog/chain.ts'

const key = signingKeyOf('một bí mật')
const signed = { after: 0, key }
const told = (action: string): AuditEntryContent => ({
  at: '2026-01-01T00:00:00.000Z',
  actor: 'Nguyễn Văn A <a@vi-du.vn>',
  actorId: '7',
  action,
  subject: 'placements',
  subjectId: '1',
  label: null,
  details: { from: 'a', to: 'b' },
  // Every other act changed a fact.
  facts: action.length % 2 === 0 ? null : `1 ${'f'.repeat(64)}`,
})

const chainOf = (acts: readonly string[], head: Head = CHAIN_START): AuditEntry[] => {
  const links: AuditEntry[] = []
  for (const action of acts) links.push(linkAfter(links.at(-1) ?? head, told(action), key))
  return links
}
const acts = fc.array(fc.string(), { minLength: 2, maxLength: 12 })

/** Entries as they were written before there were signatures. */
const oldChainOf = (acts: readonly string[]): AuditEntry[] => {
  const links: AuditEntry[] = []
  for (const [index, action] of acts.entries()) {
    const link = { ...told(action), actorId: null, facts: null, seq: index + 1, previous: links.at(-1)?.hash ?? CHAIN_START.hash }
    const text = canonical([
      link.seq,
      link.at,
      link.actor,
      link.action,
      link.subject,
      link.subjectId,
      link.label,
      link.details,
      link.previous,
    ])
    links.push({
      ...link,
      hash: createHash('sha256').update(text).digest('hex'),
      signature: null,
      searchText: linkAfter(CHAIN_START, link, key).searchText,
    })
  }
  return links
}

describe('the chain of the audit log', () => {
  it('holds as it was written, in pages too', () => {
    fc.assert(
      fc.property(acts, fc.nat(), (list, cut) => {
        const links = chainOf(list)
        const at = cut % links.length
        expect(checkChain(links, CHAIN_START, signed)).toBeNull()
        expect(checkChain(links.slice(at), links[at - 1] ?? CHAIN_START, signed)).toBeNull()
      }),
    )
  })

  it('holds over entries from before there were signatures, and a signed one cannot follow unsigned where all must be', () => {
    fc.assert(
      fc.property(acts, acts, (before, since) => {
        const old = oldChainOf(before)
        const links = [...old, ...chainOf(since, old.at(-1))]
        expect(checkChain(links, CHAIN_START, { after: old.length, key })).toBeNull()
        expect(checkChain(links, CHAIN_START, signed)).toEqual({ seq: 1, fault: 'signature' })
      }),
    )
  })

  it('shows any changed value at its entry, or at the next', () => {
    const changes: Partial<AuditEntry>[] = [
      { actor: 'ai đó' },
      { actorId: '8' },
      { actorId: null },
      { action: 'khác' },
      { at: '2026-01-02T00:00:00.000Z' },
      { at: 'hôm qua' },
      { details: { from: 'a', to: 'c' } },
      { details: null },
      { label: 'x' },
      { subject: null },
      { subjectId: '2' },
      { seq: 99 },
      { seq: -1 },
      { previous: 'f'.repeat(64) },
      { hash: 'f'.repeat(64) },
      { signature: 'f'.repeat(64) },
      { signature: null },
      { searchText: '' },
      { facts: `2 ${'e'.repeat(64)}` },
    ]
    fc.assert(
      fc.property(acts, fc.nat(), fc.constantFrom(...changes), (list, where, change) => {
        const links = chainOf(list)
        const at = where % links.length
        fc.pre(!Object.entries(change).every(([name, value]) => canonical(links[at]![name as keyof AuditEntry]) === canonical(value)))
        expect(checkChain(links.with(at, { ...links[at]!, ...change }), CHAIN_START, signed)?.seq).toBe(at + 1)
      }),
    )
  })

  it('whoever has no key makes no link: not rehashed, not to the end, not with another key', () => {
    fc.assert(
      fc.property(acts, fc.nat(), fc.constantFrom('keep', 'drop', 'otherKey'), (list, where, how) => {
        const links = chainOf(list)
        const at = where % links.length
        const forged = [...links]
        for (let n = at; n < links.length; n++) {
          const link = linkAfter(forged[n - 1] ?? CHAIN_START, n === at ? told(`${links[n]!.action}!`) : links[n]!, signingKeyOf('đoán'))
          forged[n] = how === 'keep' ? { ...link, signature: links[n]!.signature } : link
        }
        const [old] = how === 'drop' ? [[...forged.slice(0, at), ...oldChainOf(list).slice(at)]] : [forged]
        expect(checkChain(old!, CHAIN_START, signed)).not.toBeNull()
      }),
    )
  })

  it('any set of entries taken out, doubled or swapped is noticed, but for those at the end, which the anchor knows', () => {
    fc.assert(
      fc.property(acts, fc.array(fc.nat(), { minLength: 1 }), (list, picks) => {
        const links = chainOf(list)
        const order = picks.map((n) => links[n % links.length]!)
        const isPrefix = order.every((link, n) => link === links[n])
        expect(checkChain(order, CHAIN_START, signed) === null).toBe(isPrefix)
      }),
    )
  })

  it('shows a removed entry as a gap, and a rehashed one at itself', () => {
    const links = chainOf(['a', 'b', 'c'])
    expect(checkChain([links[0]!, links[2]!], CHAIN_START, signed)).toEqual({ seq: 2, fault: 'gap' })
    const forged = linkAfter(links[0]!, told('khác'), signingKeyOf('đoán'))
    expect(checkChain([links[0]!, forged, links[2]!], CHAIN_START, signed)).toEqual({ seq: 2, fault: 'signature' })
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
