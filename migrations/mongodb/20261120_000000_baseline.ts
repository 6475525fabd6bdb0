/** The first version: nothing to change. */
export async function up(): Promise<void> {}
export async function down(): Promise<void> {}
