import type { CriterionRule } from '../figures/scheme.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { inSentence } from './lists.ts'
import { decimalWords } from './reportNumbers.ts'
import { schemeCompletionOf } from './schemes.ts'

const said = {
  all: {
    vi: 'Mức độ hoàn thành ({of}): đủ 100% được điểm tối đa, chưa đủ thì 0 điểm.',
    en: 'Completion ({of}): everything for 100%, nothing below.',
  },
  proRata: {
    vi: 'Mức độ hoàn thành ({of}): đủ 100% được điểm tối đa, từ {from}% tính theo tỷ lệ, dưới mức đó 0 điểm.',
    en: 'Completion ({of}): everything for 100%, in proportion from {from}%, nothing below.',
  },
  diversity: { vi: 'Đa dạng hình thức: {groups}.', en: 'Diversity of forms: {groups}.' },
  group: { vi: '{title} {points} điểm', en: '{title} {points} points' },
  groupMin: { vi: '{title} {points} điểm (từ {min} nội dung)', en: '{title} {points} points (from {min} contents on)' },
  untitled: { vi: 'nhóm {n}', en: 'group {n}' },
  byHand: { vi: 'Cán bộ giám sát chấm, có lý do.', en: 'Entered by an auditor, with the reason.' },
} as const satisfies Record<string, Text>

/** How a criterion gives its points: “Mức độ hoàn thành (chỉ tiêu từng kỳ): đủ 100% được điểm tối đa, từ 90% …”. */
export function schemeRuleSentence(rule: CriterionRule, locale: Locale): string {
  switch (rule.kind) {
    case 'completion': {
      const of = inSentence(pick(schemeCompletionOf[rule.of], locale))
      if (rule.proRataFrom === null) return say(said.all, locale, { of })
      return say(said.proRata, locale, { of, from: decimalWords(Math.round(rule.proRataFrom * 10_000) / 100, locale) })
    }
    case 'diversity': {
      const groups = rule.groups.map(({ title, points, min }, index) =>
        say(min > 1 ? said.groupMin : said.group, locale, {
          title: title ?? say(said.untitled, locale, { n: index + 1 }),
          points: decimalWords(points, locale),
          min,
        }),
      )
      return say(said.diversity, locale, { groups: groups.join('; ') })
    }
    case 'byHand':
      return pick(said.byHand, locale)
  }
}
