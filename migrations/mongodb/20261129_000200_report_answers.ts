import type { MigrateUpArgs } from '@payloadcms/db-mongodb'

/** Until the next audit says more: what answers nothing is due when its window ends. */
export async function up({ payload, req }: MigrateUpArgs): Promise<void> {
  const { docs } = await payload.db.find<{ id: string; windowEnd: string }>({ collection: 'obligations', limit: 0, pagination: false, req })
  for (const { id, windowEnd } of docs) await payload.db.updateOne({ collection: 'obligations', id, data: { due: windowEnd }, req })
}
export async function down(): Promise<void> {}
