import type { MigrateUpArgs } from '@payloadcms/db-mongodb'

interface Named { id: string; match?: { programmes?: unknown[] | null; themes?: unknown[] | null } | null; answersDueDays?: number | null }

/** What named no subject counted anything, and its verdicts stand: from now on that is a choice, which a person may take back. */
export async function up({ payload, req }: MigrateUpArgs): Promise<void> {
  const { docs } = await payload.db.find<Named>({ collection: 'commitments', where: { checkedBy: { equals: 'machine' } }, limit: 0, pagination: false, req })
  for (const { id, match, answersDueDays } of docs) {
    if (answersDueDays != null || match?.programmes?.length || match?.themes?.length) continue
    await payload.db.updateOne({ collection: 'commitments', id, data: { match: { ...match, anySubject: true } }, req })
  }
}
export async function down(): Promise<void> {}
