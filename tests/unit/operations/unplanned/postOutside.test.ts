import type { ServerResponse } from 'node:http'
import { getDefaultAutoSelectFamily, setDefaultAutoSelectFamily, type LookupFunction } from 'node:net'

import { afterEach, describe, expect, it } from '@jest/globals'

import { leadsInside, postOutside } from '../../../../src/operations/delivery/postOutside.ts'
import { receive, type Receiver } from '../../../helpers/receiver.ts'

describe('an address', () => {
  it.each([
    ['this network', '0.0.0.0'],
    ['this network, its end', '0.255.255.255'],
    ['private, 10/8', '10.1.2.3'],
    ['of the provider, 100.64/10', '100.64.0.1'],
    ['of the provider, its end', '100.127.255.255'],
    ['the machine itself', '127.0.0.1'],
    ['the machine itself, another', '127.255.255.254'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['private, 172.16/12', '172.16.0.1'],
    ['private, its end', '172.31.255.255'],
    ['IETF assignments', '192.0.0.8'],
    ['the old relay of 6to4', '192.88.99.1'],
    ['private, 192.168/16', '192.168.1.1'],
    ['benchmarks', '198.18.0.1'],
    ['benchmarks, their end', '198.19.255.255'],
    ['many at once', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['everybody here', '255.255.255.255'],
    ['nowhere, IPv6', '::'],
    ['the machine itself, IPv6', '::1'],
    ['the machine itself with a zone', '::1%lo'],
    ['IPv4 in IPv6, the old way', '::127.0.0.1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6, in hexadecimal', '::ffff:7f00:1'],
    ['IPv4 in IPv6, of the world', '::ffff:8.8.8.8'],
    ['IPv4 translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of a network', '64:ff9b:1::7f00:1'],
    ['thrown away', '100::1'],
    ['Teredo', '2001::7f00:1'],
    ['Teredo, its end', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['6to4', '2002:7f00:1::'],
    ['unique local', 'fc00::1'],
    ['unique local, in use', 'fd12:3456::1'],
    ['of the link', 'fe80::1'],
    ['of the link with a zone', 'fe80::1%eth0'],
    ['of the site', 'fec0::1'],
    ['many at once, IPv6', 'ff02::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('leads inside: %s', (_label, address) => {
    expect(leadsInside(address)).toBe(true)
  })

  it.each([
    ['IPv4', '8.8.8.8'],
    ['just before 10/8', '9.255.255.255'],
    ['just before the provider’s', '100.63.255.255'],
    ['just after the provider’s', '100.128.0.0'],
    ['just before 172.16/12', '172.15.255.255'],
    ['just after 172.16/12', '172.32.0.0'],
    ['just after IETF assignments', '192.0.1.0'],
    ['just before 192.168/16', '192.167.255.255'],
    ['just after benchmarks', '198.20.0.0'],
    ['just before many at once', '223.255.255.255'],
    ['IPv6', '2606:4700::1111'],
    ['IPv6, in Viet Nam', '2405:4800::1'],
    ['just after Teredo', '2001:1::'],
    ['just after 6to4', '2003::'],
    ['the last of the world', '3fff:ffff::1'],
  ])('leads into the world: %s', (_label, address) => {
    expect(leadsInside(address)).toBe(false)
  })
})

describe('posting to the world', () => {
  const open: Receiver[] = []
  const receiver = async (answer: (res: ServerResponse) => void): Promise<Receiver> => {
    const made = await receive(answer)
    open.push(made)
    return made
  }
  const taking = (): Promise<Receiver> => receiver((res) => res.writeHead(204).end())
  const message = { headers: { 'webhook-id': 'msg_1' }, body: '{"slug":"tin"}' }
  const toAnybody = { privateAllowed: true }

  /** Says where every name leads, in the shape that is asked for. */
  function saying(...addresses: string[]): { lookup: LookupFunction; asked: string[] } {
    const asked: string[] = []
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    return {
      asked,
      lookup: (host, { all }, done) => {
        asked.push(`${host}, ${all ? 'all' : 'one'}`)
        if (all) done(null, found)
        else done(null, found[0]!.address, found[0]!.family)
      },
    }
  }

  const families = getDefaultAutoSelectFamily()
  afterEach(() => {
    setDefaultAutoSelectFamily(families)
    for (const made of open.splice(0)) made.close()
  })

  it('the message arrives as it is, with its length, at the host that was named', async () => {
    const { port, heard } = await taking()
    const { lookup, asked } = saying('127.0.0.1')
    expect(await postOutside(`http://vi-du.vn:${port}/nhan?a=1`, message, { privateAllowed: true, lookup })).toBeNull()
    expect(heard).toEqual([
      { body: message.body, headers: { 'webhook-id': 'msg_1', host: `vi-du.vn:${port}`, connection: 'close', 'content-length': '14' } },
    ])
    expect(asked).toEqual(['vi-du.vn, all'])
  })

  it.each([
    [true, 'all', ['127.0.0.1']],
    [true, 'all', ['::1', '127.0.0.1']],
    [true, 'all', ['192.0.2.1', '127.0.0.1']],
    [false, 'one', ['127.0.0.1']],
  ])(
    'a name that leads inside is refused before anything is connected (families %s, asked for %s: %j)',
    async (select, shape, addresses) => {
      setDefaultAutoSelectFamily(select)
      const inner = await taking()
      const { lookup, asked } = saying(...addresses)
      for (const scheme of ['http', 'https']) {
        expect(await postOutside(`${scheme}://vi-du.vn:${inner.port}/`, message, { privateAllowed: false, lookup })).toBe(
          'the address leads inside the network',
        )
      }
      expect(asked).toEqual([`vi-du.vn, ${shape}`, `vi-du.vn, ${shape}`])
      expect(inner.connections()).toBe(0)
    },
  )

  it.each(['127.0.0.1', '127.1', '2130706433', '0x7f.0.0.1', '017700000001', '[::ffff:127.0.0.1]', 'localhost'])(
    'an address that leads inside is refused however it is written: %s',
    async (host) => {
      const inner = await taking()
      expect(await postOutside(`http://${host}:${inner.port}/`, message, { privateAllowed: false })).toBe(
        'the address leads inside the network',
      )
      expect(inner.connections()).toBe(0)
    },
  )

  it.each([301, 302, 303, 307, 308])('a redirection is not followed, and is no success: %i', async (status) => {
    const inner = await taking()
    const { url } = await receiver((res) => res.writeHead(status, { location: inner.url }).end())
    expect(await postOutside(url, message, toAnybody)).toBe(`HTTP ${status}`)
    expect(inner.connections()).toBe(0)
  })

  it.each<[string, string | null, (res: ServerResponse) => void]>([
    ['taken', null, (res) => res.writeHead(200).end('cảm ơn')],
    ['taken, by one who does not stop talking', null, (res) => res.writeHead(202).write('x'.repeat(100_000))],
    [
      'asked to wait, then taken',
      null,
      (res) => {
        res.writeProcessing()
        res.writeHead(200).end()
      },
    ],
    ['not taken', 'HTTP 500', (res) => res.writeHead(500).end()],
    ['not taken, in no status that there is', 'HTTP 700', (res) => res.writeHead(700).end()],
    ['hung up on', 'socket hang up', (res) => res.destroy()],
    [
      'answered in another protocol',
      'closed without an answer',
      (res) => res.writeHead(101, { upgrade: 'x', connection: 'upgrade' }).end(),
    ],
    ['answered with nonsense', expect.stringContaining('Parse Error') as unknown as string, (res) => res.socket!.end('nonsense\r\n\r\n')],
  ])('is told what came of it: %s', async (_label, outcome, answer) => {
    const { url, heard } = await receiver(answer)
    expect(await postOutside(url, message, toAnybody)).toEqual(outcome)
    expect(heard).toHaveLength(1)
  })

  it('says why when nobody is there, at one address or at several', async () => {
    const gone = await taking()
    gone.close()
    expect(await postOutside(gone.url, message, toAnybody)).toContain('ECONNREFUSED')
    const { lookup } = saying('127.0.0.1', '127.0.0.2')
    expect(await postOutside(`http://vi-du.vn:${gone.port}/`, message, { privateAllowed: true, lookup })).toContain('ECONNREFUSED')
  })

  it('says why when a name leads nowhere, and when an address is none', async () => {
    const lookup: LookupFunction = (host, _options, done) => done(new Error(`getaddrinfo ENOTFOUND ${host}`), [])
    expect(await postOutside('http://vi-du.vn/', message, { privateAllowed: false, lookup })).toBe('getaddrinfo ENOTFOUND vi-du.vn')
    expect(await postOutside('vi-du', message, toAnybody)).toContain('Invalid URL')
    expect(await postOutside('ftp://vi-du.vn/', message, toAnybody)).toContain('not supported')
  })
})
