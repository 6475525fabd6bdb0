import { DAY, localDateOf, startOfDay, type LocalDate } from '../obligations/index.ts'

/** A public holiday; one that is `expected` is written down but not yet counted. */
export interface Holiday {
  date: LocalDate
  name: string
  standing: 'confirmed' | 'expected'
  note: string | null
}

/**
 * Mùng 1 Tết and the Hùng Kings' day (10/3 of the lunar calendar) on the civil calendar: Hồ Ngọc Đức's
 * algorithm at UTC+7. A Chinese calendar gives another Tết in some years, 2030 among them.
 */
const lunar: Readonly<Record<number, readonly [tet: LocalDate, hungKings: LocalDate]>> = {
  2024: ['2024-02-10', '2024-04-18'],
  2025: ['2025-01-29', '2025-04-07'],
  2026: ['2026-02-17', '2026-04-26'],
  2027: ['2027-02-06', '2027-04-16'],
  2028: ['2028-01-26', '2028-04-04'],
  2029: ['2029-02-13', '2029-04-23'],
  2030: ['2030-02-02', '2030-04-12'],
  2031: ['2031-01-23', '2031-04-01'],
  2032: ['2032-02-11', '2032-04-19'],
  2033: ['2033-01-31', '2033-04-09'],
  2034: ['2034-02-19', '2034-04-28'],
  2035: ['2035-02-08', '2035-04-17'],
}

const tetNames = ['Giao thừa', 'Mùng 1 Tết Nguyên đán', 'Mùng 2 Tết Nguyên đán', 'Mùng 3 Tết Nguyên đán', 'Mùng 4 Tết Nguyên đán']
const announced = 'Lịch nghỉ chính thức được công bố từng năm; hãy sửa khi có thông báo.'

const confirmed = (date: LocalDate, name: string, note: string | null = null): Holiday => ({ date, name, standing: 'confirmed', note })

function holidaysOf(year: number, [tet, hungKings]: readonly [LocalDate, LocalDate]): Holiday[] {
  return [
    confirmed(`${year}-01-01`, 'Tết Dương lịch'),
    ...tetNames.map((name, i) => confirmed(localDateOf(startOfDay(tet) + (i - 1) * DAY), name, announced)),
    confirmed(hungKings, 'Giỗ Tổ Hùng Vương'),
    confirmed(`${year}-04-30`, 'Ngày Chiến thắng'),
    confirmed(`${year}-05-01`, 'Ngày Quốc tế lao động'),
    confirmed(`${year}-09-01`, 'Quốc khánh (ngày liền kề)', announced),
    confirmed(`${year}-09-02`, 'Quốc khánh'),
    ...(year < 2026
      ? []
      : [
          {
            date: `${year}-11-24`,
            name: 'Ngày Văn hóa Việt Nam',
            standing: 'expected' as const,
            note: 'Dự kiến theo Nghị quyết 80-NQ/TW; chỉ tính khi luật có hiệu lực.',
          },
        ]),
  ]
}

/** The paid days of article 112 of the Labour Code, 2024–2035. */
export const holidaysVn: readonly Holiday[] = Object.entries(lunar).flatMap(([year, dates]) => holidaysOf(Number(year), dates))
