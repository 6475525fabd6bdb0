import { readByIds } from '../../database/read.ts'
import { idOrNull } from '../../documents/ids.ts'
import { slotSentence } from '../../i18n/ruleSentence.ts'
import { formatInstant, instantOf } from '../../obligations/index.ts'
import { ruleOf } from '../../rules/series.ts'
import { catalogueRows } from '../../store/catalogue.ts'
import { programmePage } from '../addresses.ts'
import { jsonAnswer } from '../cache/resourceAnswer.ts'
import { docTag, listTags } from '../cache/tags.ts'
import { filterConditions } from '../conditions.ts'
import { byId } from '../cursor.ts'
import { pageShape, readPage } from '../page.ts'
import { code, cursor, limit } from '../params.ts'
import { namesFor } from '../present/names.ts'
import { resource } from '../resource.ts'
import { programmeShape, type PublicProgramme } from '../shapes/catalogue.ts'

const programmeFields = {
  name: true,
  description: true,
  channel: true,
  form: true,
  seconds: true,
  rrule: true,
  dtstart: true,
  themes: true,
} as const

export const programmes = resource({
  path: '/programmes',
  operation: 'listProgrammes',
  title: { vi: 'Các chuyên mục, chương trình và lịch định kỳ', en: 'Programmes and their slots' },
  params: { channel: code, limit, cursor },
  shape: pageShape(programmeShape),
  async make(source, { limit: most, cursor: word, ...filter }) {
    const { payload, base } = source
    const asked = await filterConditions(payload, filter)
    if ('refused' in asked) return asked
    const { where, tags } = asked
    const page = await readPage({
      url: `${base}/programmes`,
      limit: most,
      cursor: word,
      filter,
      order: byId,
      rows: (after, count) => catalogueRows({ payload }, 'programmes', { where, after, limit: count, select: programmeFields }),
    })
    if ('refused' in page) return page
    const [names, on, forms] = await Promise.all([
      namesFor(
        payload,
        source,
        page.rows.map(({ themes }) => ({ themes })),
      ),
      readByIds(
        { payload },
        'channels',
        page.rows.map((row) => idOrNull(row.channel)),
        { select: { code: true } },
      ),
      readByIds(
        { payload },
        'forms',
        page.rows.map((row) => idOrNull(row.form)),
        { select: { name: true } },
      ),
    ])
    const items = page.rows.map((row): PublicProgramme => {
      const rule = ruleOf({ rrule: row.rrule ?? null, dtstart: row.dtstart ?? null })
      const seconds = row.seconds ?? 0
      return {
        id: String(row.id),
        name: row.name,
        webUrl: programmePage(source, String(row.id)),
        description: row.description ?? null,
        channel: on.get(String(idOrNull(row.channel)))?.code ?? '',
        form: forms.get(String(idOrNull(row.form)))?.name ?? '',
        seconds,
        slot: rule === null ? null : { vi: slotSentence(rule, seconds, 'vi'), en: slotSentence(rule, seconds, 'en') },
        rrule: rule === null ? null : (row.rrule ?? null),
        dtstart: rule === null ? null : formatInstant(instantOf(rule.start)),
        themes: names.themes(row.themes),
      }
    })
    return jsonAnswer({ items, next: page.next }, [
      ...listTags('programmes'),
      ...tags,
      ...names.tags,
      ...[...on.keys()].map((id) => docTag('channels', id)),
      ...[...forms.keys()].map((id) => docTag('forms', id)),
    ])
  },
})
