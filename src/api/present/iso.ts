import { formatInstant } from '../../obligations/index.ts'

/** An instant as the public reads it: to the second, in Vietnam's time. */
export const iso = (value: string | number | Date): string => formatInstant(new Date(value).getTime())
