import type { Endpoint } from 'payload'

/** What the scheduling desk answers beside Payload's own REST. */
export const endpoints: Endpoint[] = []
