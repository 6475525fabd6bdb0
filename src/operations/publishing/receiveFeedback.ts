import type { Payload } from 'payload'

import { instantToStore } from '../../documents/instants.ts'
import { fold } from '../../documents/searchText.ts'
import type { Id } from '../../documents/ids.ts'
import { feedbackRefused as refused } from '../../i18n/feedback.ts'
import type { Text } from '../../platform/text.ts'
import { MINUTE } from '../../obligations/index.ts'
import { publishedBySlug } from '../../store/published.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { inTransaction } from '../../database/inTransaction.ts'

/** What is wrong with a reader's question: the field of the body, and what would be right. */
export interface FeedbackRefusal {
  field: string
  text: Text
  status: 400 | 422
}
export type FeedbackReceived = { ok: true } | { ok: false; refusal: FeedbackRefusal }

const names = ['question', 'name', 'contact', 'article', 'website'] as const
const maxLengths = { question: 2000, name: 100, contact: 200, article: 100, website: 2000 } as const
const MIN_QUESTION_LENGTH = 10
const MAX_LINKS = 2
/** Who sends the same again within this time meant it once. */
const REPEAT_WINDOW = 10 * MINUTE

const refuse = (field: string, text: Text, status: 400 | 422 = 422): FeedbackReceived => ({ ok: false, refusal: { field, text, status } })

/** Text and nothing else: no markup, no characters that only a machine sees. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[<>]/g, ' ')
    .replace(/[^\P{C}\n]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const linksIn = (text: string): number => text.match(/https?:\/\/|www\./gi)?.length ?? 0

/**
 * Keeps a reader's question for a moderator. What is filled into the field that people do not see
 * was filled in by a machine: it is thanked, and nothing is kept.
 */
export async function receiveFeedback(payload: Payload, given: unknown, now: number): Promise<FeedbackReceived> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse('body', refused.body, 400)
  const unknown = Object.keys(given).find((name) => !(names as readonly string[]).includes(name))
  if (unknown !== undefined) return refuse(unknown.slice(0, 60), refused.unknown, 400)
  const body = given as Readonly<Record<string, unknown>>
  for (const name of names) {
    const value = body[name]
    if (value !== undefined && (typeof value !== 'string' || [...value].length > maxLengths[name])) {
      return refuse(name, name === 'article' ? refused.article : name === 'website' ? refused.unknown : refused[name])
    }
  }
  if (body.website) return { ok: true }
  const question = plain(String(body.question ?? ''))
  if ([...question].length < MIN_QUESTION_LENGTH) return refuse('question', refused.question)
  const [name, contact] = [plain(String(body.name ?? '')), plain(String(body.contact ?? ''))]
  if (linksIn(`${question} ${name} ${contact}`) > MAX_LINKS) return refuse('question', refused.links)
  const article = body.article === undefined ? null : await articleBySlug(payload, String(body.article))
  if (article === 'missing') return refuse('article', refused.article)
  if (!(await isRepeated(payload, question, now))) await keep(payload, { question, name, contact, article }, now)
  return { ok: true }
}

async function articleBySlug(payload: Payload, slug: string): Promise<Id | 'missing'> {
  const found = await publishedBySlug(payload, 'articles', slug)
  return found === null || found === 'withdrawn' ? 'missing' : found.id
}

async function isRepeated(payload: Payload, question: string, now: number): Promise<boolean> {
  const since = instantToStore(now - REPEAT_WINDOW)
  const { totalDocs } = await payload.db.count({
    collection: 'feedback',
    where: { and: [{ receivedAt: { greater_than: since } }, { question: { equals: question } }] },
  })
  return totalDocs > 0
}

const keep = (
  payload: Payload,
  { question, name, contact, article }: { question: string; name: string; contact: string; article: Id | null },
  now: number,
): Promise<void> =>
  inTransaction(payload, async (req) => {
    const { id } = (await payload.db.create({
      collection: 'feedback',
      data: {
        question,
        name: name || null,
        contact: contact || null,
        article,
        state: 'received',
        receivedAt: instantToStore(now),
        searchText: fold(question),
      },
      req,
    })) as { id: Id }
    await appendAuditEntry(req, { action: 'create', subject: 'feedback', subjectId: id, label: question.slice(0, 100), docs: [] }, now)
  })
