import { createHmac } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

import type { Payload } from 'payload'

import { idOrNull, type Id } from '../fields/ids.ts'
import type { WebhookEvent } from '../i18n/webhooks.ts'
import { MINUTE, SECOND, formatInstant } from '../obligations/index.ts'
import { readAll, rewrite } from '../store/database.ts'
import { byIds } from '../store/published.ts'
import { inTransaction } from './inTransaction.ts'

interface Delivery {
  id: Id; key: string; webhook: unknown; event: WebhookEvent; resource: string; slug: string; attempts: number; at: string
}
interface Webhook { id: Id; url: string; secret?: string | null; active?: boolean | null }

/** How a message goes out; a sign that it did not is an error or a status that is no success. */
export interface Sending {
  fetch: typeof fetch
  /** Where the API stands for the world. */
  base: string
  /** Whether addresses inside the network may be told: for a site on the same machine. */
  privateAllowed: boolean
}

const patience = 10 * SECOND
const longestWait = 360 * MINUTE
const giveUpAfter = 12
const AT_ONCE = 200

const inside = new BlockList()
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3]] as const) inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [['::', 127], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8], ['::ffff:0:0', 96], ['64:ff9b::', 96]] as const) inside.addSubnet(net, bits, 'ipv6')

/** An address that leads into the network would let whoever sets up a webhook reach what only we can reach. */
async function leadsInside(url: string): Promise<boolean> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : (await lookup(host, { all: true })).map(({ address }) => address)
  return addresses.some((address) => inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'))
}

/** The signature of Standard Webhooks: over the id, the second and the bytes, so that none can be exchanged. */
export function signatureOf(secret: string, key: string, second: number, body: string): string {
  const bytes = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', bytes).update(`${key}.${second}.${body}`).digest('base64')}`
}

/** Null when it was taken, else why not. */
async function send({ url, secret }: Webhook, delivery: Delivery, { fetch: post, base, privateAllowed }: Sending, now: number): Promise<string | null> {
  try {
    if (!privateAllowed && (await leadsInside(url))) return 'the address leads inside the network'
    const second = Math.floor(now / SECOND)
    const { key, event, resource, slug, at } = delivery
    const body = JSON.stringify({ type: event, timestamp: formatInstant(new Date(at).getTime()), data: { resource, slug, url: `${base}/${resource}/${slug}` } })
    const answer = await post(url, {
      method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(patience),
      headers: {
        'content-type': 'application/json', 'user-agent': 'dinh-ky',
        'webhook-id': key, 'webhook-timestamp': String(second), 'webhook-signature': signatureOf(secret ?? '', key, second, body),
      },
    })
    await answer.body?.cancel()
    return answer.ok ? null : `HTTP ${answer.status}`
  } catch (error) {
    return ((error as Error).cause as Error | undefined)?.message ?? (error as Error).message
  }
}

/**
 * Sends what waits for the webhooks, in the order in which it happened. At least once: what is not
 * taken is tried again, later each time, under the same id, so that a receiver can drop the copy.
 */
export async function sendWebhooks(payload: Payload, sending: Sending, now: number): Promise<{ sent: number; failed: number }> {
  const due = (await readAll<Delivery>(payload, {}, 'webhook-deliveries', {
    and: [{ state: { equals: 'queued' } }, { nextAttemptAt: { less_than_equal: new Date(now).toISOString() } }],
  }, 'at')).slice(0, AT_ONCE)
  const hooks = await byIds<Webhook>(payload, 'webhooks', due.map(({ webhook }) => idOrNull(webhook)), { url: true, secret: true, active: true })
  const result = { sent: 0, failed: 0 }
  for (const delivery of due) {
    const hook = hooks.get(String(idOrNull(delivery.webhook)))
    const error = hook?.active ? await send(hook, delivery, sending, now) : 'the webhook is not in use'
    const attempts = delivery.attempts + 1
    const over = attempts >= giveUpAfter || !hook?.active
    await inTransaction(payload, undefined, async (req) => {
      await rewrite(payload, req, 'webhook-deliveries', delivery, {
        attempts,
        ...(error === null
          ? { state: 'sent', lastError: null }
          : { state: over ? 'failed' : 'queued', nextAttemptAt: new Date(now + Math.min(MINUTE * 2 ** (attempts - 1), longestWait)).toISOString(), lastError: error.slice(0, 300) }),
      } as Partial<Delivery>)
      if (hook) await payload.db.updateOne({ collection: 'webhooks', id: hook.id, data: { lastStatus: error?.slice(0, 300) ?? 'OK', lastAt: new Date(now).toISOString() }, req })
    })
    if (error === null) result.sent += 1
    else result.failed += 1
  }
  return result
}
