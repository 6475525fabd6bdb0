import { lookup as askDns } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

import { SECOND } from '../../obligations/index.ts'

/** What is posted. */
export interface OutgoingMessage {
  headers: Readonly<Record<string, string>>
  body: string
}

/** How far a message may go. */
export interface Reach {
  /** Whether addresses inside the network may be told: for a site on the same machine. */
  privateAllowed: boolean
  /** Who says where a name leads; Node's own unless another is given. */
  lookup?: LookupFunction
}

const patience = 10 * SECOND
const refusal = 'the address leads inside the network'

/** A list for each kind of address: Node reads an IPv4 address in a list of IPv6 as ::ffff:…, and ::/3 would hold them all. */
const insideIPv4 = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  insideIPv4.addSubnet(net, bits, 'ipv4')

/** Of IPv6 the world is 2000::/3; in it, Teredo (2001::/32) and 6to4 (2002::/16) carry IPv4 addresses of any kind. */
const insideIPv6 = new BlockList()
for (const [net, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 32],
  ['2002::', 16],
] as const)
  insideIPv6.addSubnet(net, bits, 'ipv6')

/** Whether an address leads into the network, or to nobody in the world. What is no address counts as one that does. */
export function leadsInside(address: string): boolean {
  // A list takes an address with a zone (fe80::1%eth0) for none that it holds.
  const bare = address.replace(/%.*$/, '')
  if (isIP(bare) === 4) return insideIPv4.check(bare, 'ipv4')
  return isIP(bare) !== 6 || insideIPv6.check(bare, 'ipv6')
}

/** The same lookup, judging the very addresses that are about to be connected to: asked again, a name may lead elsewhere. */
const outsideOnly =
  (lookup: LookupFunction): LookupFunction =>
  (host, options, done) =>
    lookup(host, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address)
      if (addresses.some(leadsInside)) done(new Error(refusal), [])
      else done(error, found, family)
    })

/** The status that is answered. Of the answer no more than that is read, and where it redirects to is not asked. */
function statusOf(to: URL, { headers, body }: OutgoingMessage, lookup: LookupFunction): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = to.protocol === 'https:' ? requestHttps : requestHttp
    const sent = request(to, { method: 'POST', headers, lookup, agent: false, signal: AbortSignal.timeout(patience) })
    sent.on('response', ({ statusCode }) => {
      resolve(statusCode!)
      sent.destroy()
    })
    sent.on('error', reject)
    sent.on('close', () => reject(new Error('closed without an answer')))
    sent.end(body)
  })
}

/** A time-out says why in its cause; several addresses that all fail, in their code alone. */
function reasonOf(error: unknown): string {
  const { cause, message, code } = error as Error & { code?: string }
  return (cause as Error | undefined)?.message ?? (message || code || 'unknown')
}

/**
 * Posts a message to whoever is at an address in the world, once, within ten seconds. Null when it was
 * taken, else why not. An address that leads into the network would let whoever names it reach what
 * only we can reach: it is refused before anything is connected.
 */
export async function postOutside(
  url: string,
  message: OutgoingMessage,
  { privateAllowed, lookup = askDns }: Reach,
): Promise<string | null> {
  try {
    const to = new URL(url)
    const host = to.hostname.replace(/^\[|\]$/g, '')
    // Node looks up names alone.
    if (!privateAllowed && isIP(host) !== 0 && leadsInside(host)) return refusal
    const status = await statusOf(to, message, privateAllowed ? lookup : outsideOnly(lookup))
    return status >= 200 && status < 300 ? null : `HTTP ${status}`
  } catch (error) {
    return reasonOf(error)
  }
}
