import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

import { z } from 'zod'

import { canonical } from '../rules/auditLog/chain.ts'
import { logFaultKinds } from '../rules/auditLog/fault.ts'

/** Grows when older programs could no longer restore what is written. */
export const FORMAT = 1

const manifestSchema = z.object({
  format: z.number().int(),
  /** Of the program that made the backup. */
  version: z.string(),
  /** When it was begun. */
  at: z.string(),
  /** `missing`: the installation had lost it. */
  secret: z.object({ where: z.enum(['archive', 'environment', 'missing']), fingerprint: z.string().nullable() }),
  /** Null where the database is MongoDB, and backed up by its own tools. */
  database: z
    .object({
      /** The steps of the schema that it has gone through. */
      steps: z.array(z.string()),
      head: z.object({ seq: z.number().int(), hash: z.string(), signature: z.string().nullable() }),
      /** What was wrong with the audit log, if anything: such a backup is evidence. */
      fault: z
        .object({ kind: z.enum(logFaultKinds), seq: z.number().nullable(), more: z.union([z.string(), z.number()]).optional() })
        .nullable(),
      counts: z.record(z.string(), z.number()),
    })
    .nullable(),
  files: z.record(z.string(), z.object({ size: z.number().int(), sha256: z.string() })),
  /** Of everything above, by a key made from the secret; null without one. */
  seal: z.string().nullable(),
})

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestSchema>

export function parseManifest(text: string): Manifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const keyOf = (secret: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `dinh-ky backup ${use}`, 32))

/** By which a secret is known again without being told. */
export const fingerprintOf = (secret: string): string => keyOf(secret, 'fingerprint').toString('hex').slice(0, 32)

const sealOf = ({ seal: _, ...told }: Manifest, secret: string): string =>
  createHmac('sha256', keyOf(secret, 'seal')).update(canonical(told)).digest('hex')

export const sealed = (manifest: Omit<Manifest, 'seal'>, secret: string | null): Manifest => {
  const open = { ...manifest, seal: null }
  return { ...open, seal: secret === null ? null : sealOf(open, secret) }
}

/** Whether the manifest reads as it did when it was sealed with this secret. */
export function sealHolds(manifest: Manifest, secret: string): boolean {
  const [given, right] = [Buffer.from(manifest.seal ?? ''), Buffer.from(sealOf(manifest, secret))]
  return given.length === right.length && timingSafeEqual(given, right)
}
