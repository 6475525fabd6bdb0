/** A mail as it is read in one language. */
export interface NoticeWords {
  subject: string
  body: string
}
