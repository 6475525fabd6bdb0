import { closingSaid, openingSaid } from '../../i18n/reportProgress.ts'
import { reportTitle } from '../../i18n/reportHeadings.ts'
import { lastDayBefore, periodInSentence, periodWithDays } from '../../i18n/reportPeriod.ts'
import { inSentence } from '../../i18n/lists.ts'
import { pick, say } from '../../platform/text.ts'
import { commitmentList } from './annexes/commitments.ts'
import { correctionList } from './annexes/corrections.ts'
import { evidenceList, proofsOf } from './annexes/evidence.ts'
import { productList } from './annexes/products.ts'
import type { Annex, Paragraph, PeriodDraft, Section } from './draft.ts'
import type { ReportInput } from './input.ts'
import { headingNumbers, outline as ownOutline, roman, type OutlineLine } from './outline.ts'
import { plansWords } from './sections/progress.ts'
import { sectionWriters } from './sections.ts'
import { andRuns } from './phrase.ts'
import { openWriter, paragraph, type Writer } from './writer.ts'

/** A period's report as a draft, written from its figures along an outline. */
export function writeDraft(input: ReportInput, outline: readonly OutlineLine[] = ownOutline): PeriodDraft {
  const writer = openWriter(input)
  const { locale, figures } = input
  const annexes = annexesOf(writer)
  return {
    locale,
    title: pick(reportTitle.title, locale),
    subject: say(reportTitle.subject, locale, { period: periodInSentence(figures.period, locale) }),
    period: periodWithDays(figures.period, locale),
    preview: figures.preview ? say(reportTitle.preview, locale, { day: lastDayBefore(figures.asOf, locale) }) : null,
    opening: [openingOf(writer)],
    sections: sectionsOf(writer, outline),
    closing: [annexesNamed(writer, annexes), closingOf(writer)],
    annexes,
  }
}

function openingOf(writer: Writer): Paragraph {
  const { input, locale, say: sentence } = writer
  const { period } = input.figures
  const [name, days] = [periodInSentence(period, locale), periodWithDays(period, locale)]
  return paragraph(
    'opening',
    sentence(openingSaid.start, {
      plans: plansWords(writer),
      issuer: input.issuer ?? pick(openingSaid.issuerAsked, locale),
      // The days stand once, where the period is first named.
      period: `${name} ${days.slice(days.indexOf('('))}`,
    }),
  )
}

function annexesNamed({ locale, say: sentence }: Writer, annexes: readonly Annex[]): Paragraph {
  const named = annexes.map(({ number, title }) => sentence(closingSaid.annex, { number, title: inSentence(title) }))
  return paragraph('closing.annexes', sentence(closingSaid.annexes, { annexes: andRuns(named, locale) }))
}

function closingOf({ input, locale, say: sentence }: Writer): Paragraph {
  const { issuer, recipient } = input
  return paragraph(
    'closing',
    sentence(closingSaid.end, {
      period: periodInSentence(input.figures.period, locale),
      recipient: issuer === null || recipient === null ? '' : sentence(closingSaid.toRecipient, { issuer, recipient }),
    }),
  )
}

function sectionsOf(writer: Writer, outline: readonly OutlineLine[]): Section[] {
  const numbers = headingNumbers(outline)
  return outline.map(({ id, level, heading, fill, text }, index) => ({
    id,
    level,
    number: numbers[index]!,
    heading: pick(heading, writer.locale),
    blocks: [
      ...(text ? [paragraph(`${id}.own`, [{ text: pick(text, writer.locale) }])] : []),
      ...(fill === null ? [] : sectionWriters[fill](writer)),
    ],
  }))
}

function annexesOf(writer: Writer): Annex[] {
  const proofs = proofsOf(writer)
  const corrections = correctionList(writer)
  const lists = [
    commitmentList(writer, proofs, roman(3)),
    productList(writer),
    evidenceList(writer, proofs),
    ...(corrections === null ? [] : [corrections]),
  ]
  return lists.map((annex, index) => ({ ...annex, number: roman(index + 1) }))
}
