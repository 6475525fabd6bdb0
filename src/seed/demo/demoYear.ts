import type { Instant } from '../../obligations/index.ts'
import { channelsOfBody, organizations } from './bodies.ts'
import { commitmentsOf } from './commitments.ts'
import { contest, dialogues } from './dialogues.ts'
import { news } from './news.ts'
import { otherSubjects } from './otherSubjects.ts'
import { programmesOf } from './programmes.ts'
import { readers } from './readers.ts'
import { reports } from './reports.ts'
import type { DemoYear } from './rows.ts'
import { demoSpan } from './span.ts'
import { talks } from './talks.ts'
import { themesOf } from './themes.ts'
import { weekly } from './weekly.ts'

/**
 * A year of made-up work under Cà Mau's clauses, told as it stands on the day of `asOf`: what lies
 * behind has been aired, missed, cured, waived or forgotten; what lies ahead is planned. Every
 * verdict of quota-semantics §6 occurs. The same day always gives the same year.
 */
export function demoYear(asOf: Instant): DemoYear {
  const span = demoSpan(asOf)
  const { year, from, to } = span
  const ref = `demo${year}`
  const strands = [weekly, talks, readers, news, dialogues, contest, reports, otherSubjects].map((strand) => strand(ref, span))
  return {
    year,
    ref,
    title: `KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM ${year} TỈNH CÀ MAU (DỮ LIỆU MINH HỌA)`,
    titleEn: `Plan on communication about administrative reform in ${year}, Cà Mau (demonstration data)`,
    from,
    to,
    organizations,
    channels: channelsOfBody(year),
    themes: themesOf(ref, year),
    programmes: programmesOf(ref, span),
    contents: strands.flatMap(({ contents }) => contents),
    commitments: commitmentsOf(ref, span),
    placements: strands.flatMap(({ placements }) => placements),
    waivers: strands.flatMap(({ waivers }) => waivers),
  }
}
