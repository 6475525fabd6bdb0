/** Where a duty of a body for a period is read, from the root of the admin. */
export const dutyPath = (key: string): string => `/nhiem-vu?occurrence=${encodeURIComponent(key)}`
