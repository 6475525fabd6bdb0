import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'

import type { Role } from '../../src/access/roles.ts'
import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'

/** What every test about people needs: two organizations, each with a channel, and a form. */
export interface Town {
  station: Id
  paper: Id
  channel: Id
  paperChannel: Id
  form: Id
  plan: Id
}

export async function foundTown(payload: Payload): Promise<Town> {
  const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
  const station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
  const paper = await make('organizations', { name: 'Báo Cà Mau', code: 'bao' })
  return {
    station,
    paper,
    channel: await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization: station }),
    paperChannel: await make('channels', { name: 'Báo Cà Mau', code: 'bao-in', medium: 'print', organization: paper }),
    form: await make('forms', { code: 'chuyen_muc', name: 'Chuyên mục' }),
    plan: await make('plans', { ref: 'kh', title: 'Kế hoạch', auditing: 'on', followedFrom: dayToStore('2000-01-01') }),
  }
}

export const password = 'một mật khẩu đủ dài'

/** A user with the role, made in the database; the document is what `req.user` holds. */
export async function hire(payload: Payload, role: Role, organizations: Id[] = []): Promise<Record<string, unknown> & { id: Id }> {
  const email = `${role.toLowerCase()}-${organizations.join('-') || 'none'}@vi-du.vn`
  const made = await payload.create({
    collection: 'users',
    data: { email, password, name: role, roles: [role], organizations } as never,
    depth: 0,
  })
  return { ...(made as unknown as Record<string, unknown> & { id: Id }), collection: 'users' }
}

/** A request as that user makes it. */
export const requestOf = (payload: Payload, user: unknown): Promise<PayloadRequest> => createLocalReq({ user: user as never }, payload)
