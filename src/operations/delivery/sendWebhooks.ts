import { createHmac } from 'node:crypto'

import type { Payload, Where } from 'payload'

import type { Clock } from '../../platform/clock.ts'
import type { Id } from '../../documents/ids.ts'
import { instantFromStore, instantToStore } from '../../documents/instants.ts'
import type { WebhookEvent } from '../../i18n/webhooks.ts'
import { MINUTE, SECOND, formatInstant, type Instant } from '../../obligations/index.ts'
import { readAll } from '../../database/read.ts'
import { updateMany } from '../../database/updateMany.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { postOutside } from './postOutside.ts'
import { afterFailedAttempt } from './afterFailedAttempt.ts'

interface Delivery {
  id: Id
  key: string
  event: WebhookEvent
  resource: string
  slug: string
  attempts: number
  at: string
}
const deliveryFields = { key: true, event: true, resource: true, slug: true, attempts: true, at: true } as const

interface Webhook {
  id: Id
  url: string
  secret?: string | null
}
const webhookFields = { url: true, secret: true } as const

/** What goes out from where, and how far. */
export interface Sending {
  /** Where the API stands for the world. */
  base: string
  /** Whether addresses inside the network are allowed: for a site on the same machine. */
  privateAllowed: boolean
}

/** How many messages were taken in a round, and how many were not. */
export interface Round {
  sent: number
  failed: number
}

interface Run {
  payload: Payload
  sending: Sending
  clock: Clock
  /** False once the job has to end. */
  mayGoOn: () => boolean
}

const firstWait = MINUTE
const AT_ONCE = 200

/** The signature of Standard Webhooks: over the id, the second and the bytes, so that none can be exchanged. */
export function signatureOf(secret: string, key: string, second: number, body: string): string {
  const bytes = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', bytes).update(`${key}.${second}.${body}`).digest('base64')}`
}

/** Null when it was taken, else why not. */
function send(
  { url, secret }: Webhook,
  { key, event, resource, slug, at }: Delivery,
  { base, privateAllowed }: Sending,
  now: Instant,
): Promise<string | null> {
  const second = Math.floor(now / SECOND)
  const body = JSON.stringify({
    type: event,
    timestamp: formatInstant(instantFromStore(at)),
    data: { resource, slug, url: `${base}/${resource}/${slug}` },
  })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'dinh-ky',
    'webhook-id': key,
    'webhook-timestamp': String(second),
    'webhook-signature': signatureOf(secret ?? '', key, second, body),
  }
  return postOutside(url, { headers, body }, { privateAllowed })
}

/** What waits and may be sent now, in the order in which it happened, no more than one round can do. */
async function dueDeliveries(payload: Payload, of: Where, now: Instant): Promise<Delivery[]> {
  const { docs } = await payload.db.find<Delivery>({
    collection: 'webhook-deliveries',
    where: { and: [{ state: { equals: 'queued' } }, { nextAttemptAt: { less_than_equal: instantToStore(now) } }, of] },
    sort: ['at', 'id'],
    limit: AT_ONCE,
    pagination: false,
    select: deliveryFields,
  })
  return docs
}

/** Writes down what came of a try, at the message and at its webhook. Either may have been deleted meanwhile. */
function noteAttempt(
  payload: Payload,
  { hook, delivery, error }: { hook: Webhook; delivery: Delivery; error: string | null },
  now: Instant,
): Promise<void> {
  const attempts = delivery.attempts + 1
  const outcome = error === null ? { attempts, state: 'sent', lastError: null } : afterFailedAttempt(attempts, error, firstWait, now)
  return inTransaction(payload, async (req) => {
    await payload.db.updateOne({ collection: 'webhook-deliveries', id: delivery.id, data: outcome, req, returning: false })
    await payload.db.updateOne({
      collection: 'webhooks',
      id: hook.id,
      data: { lastStatus: error?.slice(0, 300) ?? 'OK', lastAt: instantToStore(now) },
      req,
      returning: false,
    })
  })
}

/** One webhook's round: until nothing is due, something is not taken, or it may not go on. */
async function sendQueue({ payload, sending, clock, mayGoOn }: Run, hook: Webhook): Promise<Round> {
  let sent = 0
  for (const delivery of await dueDeliveries(payload, { webhook: { equals: hook.id } }, clock.now())) {
    if (!mayGoOn()) break
    const now = clock.now()
    const error = await send(hook, delivery, sending, now)
    await noteAttempt(payload, { hook, delivery, error }, now)
    if (error !== null) return { sent, failed: 1 }
    sent += 1
  }
  return { sent, failed: 0 }
}

/** What waits for a webhook that was switched off or deleted has nobody to go to. */
async function giveUpUnused(payload: Payload, used: readonly Webhook[], now: Instant): Promise<Round> {
  const due = await dueDeliveries(payload, { webhook: { not_in: used.map(({ id }) => id) } }, now)
  const rows = due.map(({ id }) => ({ id, state: 'failed', lastError: 'the webhook is not in use' }))
  if (rows.length > 0) await inTransaction(payload, (req) => updateMany(req, 'webhook-deliveries', ['state', 'lastError'], rows))
  return { sent: 0, failed: rows.length }
}

/**
 * Sends what waits for the webhooks; what a round may not go on with waits for the next. Each
 * webhook has a queue of its own, and none waits for another. A round goes through a queue in the order
 * in which things happened and ends at the first message that is not taken, so that a receiver that is
 * down costs one try. At least once: what was not taken is tried again, later each time, under the same
 * id, so that a receiver can drop the copy. Newer messages do not wait for it: what is tried again may
 * come after what happened later, and the message's own timestamp tells.
 */
export async function sendWebhooks(payload: Payload, sending: Sending, clock: Clock, mayGoOn: () => boolean = () => true): Promise<Round> {
  const hooks = await readAll({ payload }, 'webhooks', { where: { active: { equals: true } }, select: webhookFields })
  const queues = [giveUpUnused(payload, hooks, clock.now()), ...hooks.map((hook) => sendQueue({ payload, sending, clock, mayGoOn }, hook))]
  // A queue that breaks off must not end the job, and its lease, while others still send.
  await Promise.allSettled(queues)
  const rounds = await Promise.all(queues)
  return { sent: rounds.reduce((sum, { sent }) => sum + sent, 0), failed: rounds.reduce((sum, { failed }) => sum + failed, 0) }
}
