import type { Locale } from '../platform/text.ts'

/** The language of the signed-in person's admin; anything but English reads Vietnamese. */
export const localeFrom = (language: string): Locale => (language === 'en' ? 'en' : 'vi')
