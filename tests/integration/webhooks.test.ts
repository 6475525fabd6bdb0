import { createHmac } from 'node:crypto'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { clockAt } from '../../src/platform/clock.ts'
import type { Id } from '../../src/documents/ids.ts'
import { forgetDeliveries } from '../../src/operations/delivery/forgetDeliveries.ts'
import { sendWebhooks, type Round } from '../../src/operations/delivery/sendWebhooks.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { receive, type Receiver } from '../helpers/receiver.ts'

type Doc = Record<string, unknown>
const MINUTE = 60_000
const later = 1_900_000_000_000

describe.each(databases)('webhooks on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let now = later
  const receivers: Receiver[] = []

  beforeEach(async () => {
    now = later
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
  })
  afterEach(async () => {
    for (const receiver of receivers.splice(0)) receiver.close()
    await opened.close()
  })

  /** A receiver, and the webhook that leads to it. */
  async function hooked(answer: Parameters<typeof receive>[0], name = 'Trang'): Promise<Receiver & { id: Id }> {
    const receiver = await receive(answer)
    receivers.push(receiver)
    const { id } = await payload.create({
      collection: 'webhooks',
      data: { name, url: receiver.url, events: ['publication', 'change', 'withdrawal'], active: true } as never,
    })
    return { ...receiver, id }
  }
  const taking: Parameters<typeof receive>[0] = (res) => res.writeHead(204).end()
  const publish = (title: string) =>
    payload.create({ collection: 'articles', data: { title, organization: town.paper, _status: 'published' } as never })
  const send = (privateAllowed = true, mayGoOn = () => true): Promise<Round> =>
    sendWebhooks(payload, { base: 'https://vi-du.vn/public/v1', privateAllowed }, { now: () => now }, mayGoOn)
  const told = ({ heard }: Receiver): string[] => heard.map(({ body }) => (JSON.parse(body) as { data: { slug: string } }).data.slug)
  const deliveries = async (webhook?: Id): Promise<Doc[]> =>
    (
      await payload.find({
        collection: 'webhook-deliveries',
        sort: 'id',
        depth: 0,
        pagination: false,
        ...(webhook !== undefined && { where: { webhook: { equals: webhook } } }),
      })
    ).docs as unknown as Doc[]

  it('tell of publication, change and withdrawal, in order, signed; of drafts nothing', async () => {
    const { heard, id: hookId } = await hooked(taking)
    const { id } = await payload.create({
      collection: 'segments',
      data: { title: 'Tin', organization: town.station, _status: 'draft' } as never,
      draft: true,
    })
    const draft = () => payload.update({ collection: 'segments', id, data: { summary: 'Đang viết' } as never, draft: true })
    for (const data of [{ _status: 'published' }, { title: 'Tin hai', _status: 'published' }, { _status: 'draft' }]) {
      await payload.update({ collection: 'segments', id, data: data as never })
      await draft()
    }
    expect(await send()).toEqual({ sent: 3, failed: 0 })
    expect(heard.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['publication', 'change', 'withdrawal'])
    const hook = await payload.findByID({ collection: 'webhooks', id: hookId })
    expect(hook).toMatchObject({ lastStatus: 'OK', lastAt: new Date(now).toISOString() })
    for (const { headers, body } of heard) {
      const secret = Buffer.from(hook.secret!.replace('whsec_', ''), 'base64')
      const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
      expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', secret).update(signed).digest('base64')}`)
      expect(JSON.parse(body)).toMatchObject({
        data: { resource: 'segments', slug: 'tin', url: 'https://vi-du.vn/public/v1/segments/tin' },
      })
    }
  })

  it('what is not taken is tried again, later each time, under the same id', async () => {
    let status = 500
    const { heard, id } = await hooked((res) => res.writeHead(status).end())
    await publish('Lại')
    expect(await send()).toEqual({ sent: 0, failed: 1 })
    expect(await deliveries(id)).toMatchObject([
      { state: 'queued', attempts: 1, lastError: 'HTTP 500', nextAttemptAt: new Date(now + MINUTE).toISOString() },
    ])
    expect(await send()).toEqual({ sent: 0, failed: 0 })
    now += MINUTE
    expect(await send()).toEqual({ sent: 0, failed: 1 })
    status = 204
    now += 2 * MINUTE
    expect(await send()).toEqual({ sent: 1, failed: 0 })
    expect(await deliveries(id)).toMatchObject([{ state: 'sent', attempts: 3, lastError: null }])
    expect(heard).toHaveLength(3)
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  it('what is never taken is given up after twelve tries', async () => {
    const { heard, id } = await hooked((res) => res.writeHead(500).end())
    await publish('Mãi')
    for (let day = 0; day < 13; day += 1) {
      await send()
      now += 24 * 60 * MINUTE
    }
    expect(heard).toHaveLength(12)
    expect(await deliveries(id)).toMatchObject([{ state: 'failed', attempts: 12 }])
  })

  it('do not lead inside the network unless that is allowed', async () => {
    const { connections, id } = await hooked(taking)
    await publish('Trong nhà')
    expect(await send(false)).toEqual({ sent: 0, failed: 1 })
    expect(connections()).toBe(0)
    expect(await deliveries(id)).toMatchObject([{ state: 'queued', lastError: 'the address leads inside the network' }])
  })

  it('a redirection is not followed and counts as not taken', async () => {
    const inner = await receive(taking)
    receivers.push(inner)
    const { id } = await hooked((res) => res.writeHead(302, { location: inner.url }).end())
    await publish('Chuyển hướng')
    expect(await send()).toEqual({ sent: 0, failed: 1 })
    expect(inner.connections()).toBe(0)
    expect(await deliveries(id)).toMatchObject([{ state: 'queued', lastError: 'HTTP 302' }])
  })

  it('one that is down costs one try in a round, and none of the others anything', async () => {
    const dead = await hooked((res) => res.destroy(), 'Chết')
    const living = await hooked(taking, 'Sống')
    for (const title of ['Một', 'Hai', 'Ba']) await publish(title)
    expect(await send()).toEqual({ sent: 3, failed: 1 })
    expect(told(living)).toEqual(['mot', 'hai', 'ba'])
    expect(told(dead)).toEqual(['mot'])
    expect((await deliveries(dead.id)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['queued', 1],
      ['queued', 0],
      ['queued', 0],
    ])
    expect(await payload.findByID({ collection: 'webhooks', id: dead.id })).toMatchObject({ lastStatus: 'socket hang up' })
    expect(await payload.findByID({ collection: 'webhooks', id: living.id })).toMatchObject({ lastStatus: 'OK' })
  })

  it('newer messages do not wait for one that was not taken', async () => {
    let status = 500
    const receiver = await hooked((res) => res.writeHead(status).end())
    for (const title of ['Một', 'Hai', 'Ba']) await publish(title)
    expect(await send()).toEqual({ sent: 0, failed: 1 })
    status = 200
    expect(await send()).toEqual({ sent: 2, failed: 0 })
    now += MINUTE
    expect(await send()).toEqual({ sent: 1, failed: 0 })
    expect(told(receiver)).toEqual(['mot', 'hai', 'ba', 'mot'])
  })

  it('every message has the time of its own sending, and what a round may not go on with waits for the next', async () => {
    const receiver = await hooked((res) => {
      now += 3 * MINUTE
      res.writeHead(200).end()
    })
    for (const title of ['Một', 'Hai', 'Ba']) await publish(title)
    expect(await send(true, () => now < later + 5 * MINUTE)).toEqual({ sent: 2, failed: 0 })
    expect(await send()).toEqual({ sent: 1, failed: 0 })
    expect(told(receiver)).toEqual(['mot', 'hai', 'ba'])
    expect(receiver.heard.map(({ headers }) => Number(headers['webhook-timestamp']) * 1000 - later)).toEqual([0, 3 * MINUTE, 6 * MINUTE])
  })

  it('what waits for one that was switched off or deleted is given up, the rest is sent', async () => {
    const off = await hooked(taking, 'Tắt')
    const gone = await hooked(taking, 'Xóa')
    const living = await hooked(taking, 'Sống')
    await publish('Tin')
    await payload.update({ collection: 'webhooks', id: off.id, data: { active: false } })
    await payload.delete({ collection: 'webhooks', id: gone.id })
    expect(await send()).toEqual({ sent: 1, failed: 2 })
    expect([told(off), told(gone), told(living)]).toEqual([[], [], ['tin']])
    const unused = { state: 'failed', lastError: 'the webhook is not in use' }
    expect(await deliveries()).toMatchObject([unused, unused, { state: 'sent' }])
    expect(await send()).toEqual({ sent: 0, failed: 0 })
  })

  it('what waits is given up though no webhook is left', async () => {
    const { id } = await hooked(taking)
    await publish('Tin')
    await payload.delete({ collection: 'webhooks', id })
    expect(await send()).toEqual({ sent: 0, failed: 1 })
  })

  it('one that is deleted while its message is under way breaks nothing', async () => {
    const gone: Receiver & { id: Id } = await hooked(
      (res) => void payload.delete({ collection: 'webhooks', id: gone.id }).then(() => res.writeHead(200).end()),
    )
    await publish('Một')
    expect(await send()).toEqual({ sent: 1, failed: 0 })
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 1 }])
  })

  it('more than a round takes goes on in the next, in order', async () => {
    const receiver = await hooked(taking)
    const at = new Date(later - MINUTE).toISOString()
    for (let n = 0; n < 201; n += 1) {
      await payload.db.create({
        collection: 'webhook-deliveries',
        data: {
          key: `msg_${n}`,
          webhook: receiver.id,
          event: 'change',
          resource: 'articles',
          slug: `tin-${n}`,
          state: 'queued',
          attempts: 0,
          at,
          nextAttemptAt: at,
        },
      })
    }
    expect(await send()).toEqual({ sent: 200, failed: 0 })
    expect(await sendWebhooks(payload, { base: '', privateAllowed: true }, clockAt(now))).toEqual({ sent: 1, failed: 0 })
    expect(told(receiver)).toEqual(Array.from({ length: 201 }, (_, n) => `tin-${n}`))
  })

  it('are forgotten ninety days after they were settled, and not while they wait', async () => {
    await hooked(taking)
    await publish('Cũ')
    const [{ at }] = (await deliveries()) as [{ at: string }]
    const days = (count: number) => new Date(at).getTime() + count * 24 * 60 * MINUTE
    expect(await forgetDeliveries(payload, days(400))).toBe(0)
    await send()
    expect([await forgetDeliveries(payload, days(90)), await forgetDeliveries(payload, days(91))]).toEqual([0, 1])
    expect(await deliveries()).toEqual([])
  })
})
