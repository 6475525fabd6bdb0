import { weekdays, type Band } from '../../obligations/index.ts'
import { communes } from './communes.ts'
import type { DemoChannel, DemoOrganization } from './rows.ts'
import { dateOf } from './span.ts'

/** Codes of the bodies and channels that the strands of the year name. */
export const body = {
  province: 'demo.ubnd-tinh',
  homeAffairs: 'demo.so-noi-vu',
  culture: 'demo.so-vhttdl',
  station: 'demo.dai-ptth',
  paper: 'demo.bao-ca-mau',
  pictorial: 'demo.bao-anh-dat-mui',
  portal: 'demo.cong-ttdt',
} as const

export const channel = {
  tv: 'demo.ctv1',
  radio: 'demo.phat-thanh',
  paper: 'demo.bao-ca-mau.in',
  pictorial: 'demo.bao-anh-dat-mui.in',
  portal: 'demo.cong-ttdt.web',
  dialogue: 'demo.doi-thoai',
  report: 'demo.bao-cao',
  contest: 'demo.hoi-thi',
} as const

export const communeBody = (code: string): string => `demo.xa.${code}`

/** Real bodies stand beside made-up failings: their names say so wherever they are read. */
const shown = (name: string): string => `${name} (minh họa)`

type Row = [id: string, name: string, shortName: string, roles?: DemoOrganization['roles']]

/** The departments that report, those with a role of their own first. */
const departmentRows: Row[] = [
  [body.homeAffairs, 'Sở Nội vụ', 'SNV', ['par_standing_body']],
  [body.culture, 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL', ['press_regulator']],
  ['demo.so-tai-chinh', 'Sở Tài chính', 'STC'],
  ['demo.so-xay-dung', 'Sở Xây dựng', 'SXD'],
  ['demo.so-nnmt', 'Sở Nông nghiệp và Môi trường', 'SNNMT'],
  ['demo.so-khcn', 'Sở Khoa học và Công nghệ', 'SKHCN'],
  ['demo.so-gddt', 'Sở Giáo dục và Đào tạo', 'SGDĐT'],
  ['demo.so-y-te', 'Sở Y tế', 'SYT'],
  ['demo.so-tu-phap', 'Sở Tư pháp', 'STP'],
  ['demo.so-cong-thuong', 'Sở Công Thương', 'SCT'],
]
export const departments: readonly string[] = departmentRows.map(([id]) => id)

const mediaRows: Row[] = [
  [body.station, 'Đài Phát thanh - Truyền hình Cà Mau', 'Đài PT-TH Cà Mau', ['broadcaster']],
  [body.paper, 'Báo Cà Mau', 'Báo Cà Mau', ['newspaper']],
  [body.pictorial, 'Báo ảnh Đất Mũi', 'Báo ảnh Đất Mũi', ['newspaper']],
  [body.portal, 'Cổng Thông tin điện tử tỉnh Cà Mau', 'Cổng TTĐT tỉnh'],
]

const organization = (
  [id, name, shortName, roles = []]: Row,
  level: DemoOrganization['level'],
  parent: string | null,
): DemoOrganization => ({ id, name: shown(name), shortName, level, roles, parent, validFrom: null, validTo: null })

export const organizations: DemoOrganization[] = [
  organization([body.province, 'Ủy ban nhân dân tỉnh Cà Mau', 'UBND tỉnh'], 'province', null),
  ...departmentRows.map((row) => organization(row, 'province_department', body.province)),
  ...mediaRows.map((row) => organization(row, 'province', body.province)),
  ...communes.map(({ code, name }) =>
    organization([communeBody(code), `Ủy ban nhân dân ${name}`, `UBND ${name}`], 'commune', body.province),
  ),
]

const daily = (from: string, to: string, validity: Pick<Band, 'validFrom' | 'validTo'> = {}): Band => ({
  days: [...weekdays],
  from,
  to,
  validFrom: null,
  validTo: null,
  ...validity,
})

/** What every body holds or sends has one channel for all of them. */
const heldByMany: readonly DemoChannel['medium'][] = ['dialogue_event', 'report', 'contest']

/** The channels of a year. On 1 July the station moves the end of its evening prime time. */
export function channelsOfBody(year: number): DemoChannel[] {
  const change = dateOf(year, 7, 1)
  const row = (id: string, name: string, medium: DemoChannel['medium'], owner: string, primeTime: Band[] = []): DemoChannel => ({
    id,
    name,
    medium,
    organization: owner,
    primeTime,
    shared: heldByMany.includes(medium),
  })
  return [
    row(channel.tv, 'CTV1', 'tv', body.station, [
      daily('17:30', '19:00'),
      daily('19:45', '22:00', { validTo: change }),
      daily('19:45', '22:30', { validFrom: change }),
    ]),
    row(channel.radio, 'Phát thanh Cà Mau', 'radio', body.station, [
      daily('05:30', '07:30'),
      daily('11:00', '13:00'),
      daily('17:00', '19:00'),
    ]),
    row(channel.paper, 'Báo Cà Mau (báo in)', 'print', body.paper),
    row(channel.pictorial, 'Báo ảnh Đất Mũi (báo in)', 'print', body.pictorial),
    row(channel.portal, 'Cổng Thông tin điện tử tỉnh', 'portal', body.portal),
    row(channel.dialogue, 'Đối thoại trực tiếp ở cấp xã', 'dialogue_event', body.province),
    row(channel.report, 'Báo cáo cải cách hành chính', 'report', body.homeAffairs),
    row(channel.contest, 'Hội thi tìm hiểu cải cách hành chính', 'contest', body.homeAffairs),
  ]
}
