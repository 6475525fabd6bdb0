import type { PayloadRequest } from 'payload'

import { instantToStore } from '../../documents/instants.ts'
import { fold } from '../../documents/searchText.ts'
import type { Stored } from '../../documents/stored.ts'
import type { NoticeWords } from '../../i18n/noticeWords.ts'
import type { Instant } from '../../obligations/index.ts'
import type { Locale } from '../../platform/text.ts'

/** What a notice is about; `key` names what is told of, so that it is told once. */
type NoticeAbout = Pick<Stored<'notices'>, 'key' | 'kind'> &
  Partial<Pick<Stored<'notices'>, 'organization' | 'obligation' | 'finding' | 'path'>>

/** Puts a notice into the outbox, in both languages. */
export async function writeNotice(
  req: PayloadRequest,
  about: NoticeAbout,
  wordsIn: (locale: Locale) => NoticeWords,
  now: Instant,
): Promise<void> {
  const [vi, en] = [wordsIn('vi'), wordsIn('en')]
  await req.payload.db.create({
    collection: 'notices',
    data: {
      ...about,
      subject: vi.subject,
      body: vi.body,
      subjectEn: en.subject,
      bodyEn: en.body,
      searchText: fold(`${vi.subject} ${en.subject}`),
      state: 'queued',
      attempts: 0,
      nextAttemptAt: instantToStore(now),
    },
    req,
  })
}
