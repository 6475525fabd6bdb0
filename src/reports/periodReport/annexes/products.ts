import { formatLocalTime } from '../../../i18n/dates.ts'
import { deliveryOf } from '../../../i18n/delivery.ts'
import { annexTitles } from '../../../i18n/reportHeadings.ts'
import { annexText, productAnnex } from '../../../i18n/reportAnnexWords.ts'
import { minutesWords } from '../../../i18n/reportNumbers.ts'
import { atOf, compareText, secondsOf } from '../../../obligations/index.ts'
import { say } from '../../../platform/text.ts'
import type { Annex, Cell } from '../draft.ts'
import { columnsOf, table, type Writer } from '../writer.ts'

/** Everything that went out, in the order of time. */
export function productList(writer: Writer): Omit<Annex, 'number'> {
  const { input, word, locale } = writer
  const { placements, mediumOf } = input.figures
  const columns = columnsOf(writer, [
    [productAnnex.number, 6, 'centre'],
    [productAnnex.title, 40, 'start'],
    [productAnnex.channel, 16, 'start'],
    [productAnnex.at, 12, 'centre'],
    [productAnnex.length, 9, 'end'],
    [productAnnex.link, 17, 'start'],
  ])
  const inOrder = placements
    .map((placement) => ({ placement, at: atOf(placement) }))
    .sort((a, b) => a.at - b.at || compareText(a.placement.id, b.placement.id))
  const rows = inOrder.map(({ placement, at }, index): Cell[] => {
    const named = input.names.placements.get(placement.id)
    const title = named?.title || word(productAnnex.untitled)
    return [
      String(index + 1),
      placement.rerun ? say(productAnnex.rerun, locale, { title }) : title,
      input.names.channels.get(placement.channel) ?? placement.channel,
      { at, shown: formatLocalTime(at) },
      deliveryOf(mediumOf(placement)) === 'broadcast' ? minutesWords(secondsOf(placement), locale) : '',
      named?.link ?? '',
    ]
  })
  return {
    id: 'products',
    title: word(annexTitles.products),
    note: rows.length === 0 ? word(annexText.noProducts) : null,
    table: rows.length === 0 ? null : table('products', columns, rows),
  }
}
