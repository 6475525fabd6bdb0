import type { MigrateUpArgs } from '@payloadcms/db-mongodb'

/** Dialogues, reports and contests have one channel for everybody. */
export async function up({ payload, req }: MigrateUpArgs): Promise<void> {
  const { docs } = await payload.db.find<{ id: string }>({ collection: 'channels', where: { medium: { in: ['dialogue_event', 'report', 'contest'] } }, limit: 0, pagination: false, req })
  for (const doc of docs) await payload.db.updateOne({ collection: 'channels', id: doc.id, data: { shared: true }, req })
}
export async function down(): Promise<void> {}
