import type { PayloadRequest } from 'payload'

import { idOrNull } from '../documents/ids.ts'
import { mediums } from '../documents/mediums.ts'
import { localeOf } from '../platform/refusal.ts'
import { toldApart } from '../rules/toldApart.ts'
import { readAll } from '../database/read.ts'

export interface LabelledChannel {
  name: string
  code: string
  medium: string
  organization: unknown
}

/** What channels are called where one is chosen, in the same order: those of much the same name by what tells them apart. */
export async function channelLabels(req: PayloadRequest, channels: readonly LabelledChannel[]): Promise<string[]> {
  const owners = [...new Set(channels.map(({ organization }) => idOrNull(organization)).filter((id) => id !== null))]
  const rows = await readAll(req, 'organizations', { where: { id: { in: owners } }, select: { name: true } })
  const names = new Map(rows.map(({ id, name }) => [String(id), name]))
  const kind = (medium: string): string => mediums[medium as keyof typeof mediums]?.[localeOf(req)] ?? ''
  return toldApart(
    channels.map(({ name, code, medium, organization }) => ({
      name,
      marks: [kind(medium), names.get(String(idOrNull(organization))) ?? '', code],
    })),
  )
}
