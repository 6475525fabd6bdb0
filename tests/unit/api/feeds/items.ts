import type { PublicChannel } from '../../../../src/api/shapes/catalogue.ts'
import type { ArticleSummary } from '../../../../src/api/shapes/content.ts'
import type { Broadcast } from '../../../../src/api/shapes/schedule.ts'

export const channels: readonly PublicChannel[] = [
  { code: 'ctv1', name: 'CTV1', medium: 'tv', organization: 'Đài Cà Mau' },
  { code: 'bao-in', name: 'Báo Cà Mau', medium: 'print', organization: 'Báo Cà Mau' },
]

export const broadcast = (more: Partial<Broadcast> = {}): Broadcast => ({
  id: '7',
  title: 'Cải cách hành chính',
  channel: 'ctv1',
  kind: 'broadcast',
  programme: { id: '3', name: 'Chuyên mục', webUrl: null },
  form: 'Chuyên mục',
  themes: [{ code: 'nd-1', marker: 'a', text: 'Cải cách thủ tục', plan: 'kh' }],
  start: '2030-01-10T20:00:00+07:00',
  end: '2030-01-10T20:15:00+07:00',
  seconds: 900,
  state: 'scheduled',
  movedFrom: null,
  rerun: false,
  makesGood: null,
  madeGoodAt: null,
  content: null,
  webUrl: null,
  sequence: 2,
  createdAt: '2030-01-01T08:00:00+07:00',
  updatedAt: '2030-01-05T08:00:00+07:00',
  ...more,
})

export const article = (more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  slug: 'bai',
  title: 'Một cửa liên thông',
  summary: 'Tóm tắt',
  byline: 'Lê Minh',
  organization: 'Báo Cà Mau',
  programme: null,
  themes: [{ code: 'nd-1', marker: 'a', text: 'Cải cách thủ tục', plan: 'kh' }],
  image: null,
  publishedAt: '2030-01-10T08:00:00+07:00',
  updatedAt: '2030-01-11T08:00:00+07:00',
  url: 'https://vi-du.vn/public/v1/articles/bai',
  webUrl: null,
  page: null,
  link: null,
  ...more,
})

export const head = {
  title: 'Cải cách hành chính',
  description: 'Bài viết',
  siteUrl: 'https://vi-du.vn',
  selfUrl: 'https://vi-du.vn/public/v1/articles.rss',
  now: '2030-01-12T08:00:00+07:00',
}
