import type { VariableName } from './envVariables.ts'
import { namedInPath, type SitePage } from './publicSite.ts'
import type { Text } from './text.ts'

const placeholdersOf = (page: SitePage): string => namedInPath[page].map((name) => `{${name}}`).join(', ')
const pathExpected = (page: SitePage, example: string): Text => ({
  vi: `phải là đường dẫn trên trang dành cho người đọc, bắt đầu bằng / và có {${namedInPath[page][0]}}, ví dụ ${example} (dùng được: ${placeholdersOf(page)})`,
  en: `must be a path on the public site that begins with / and holds {${namedInPath[page][0]}}, e.g. ${example} (known: ${placeholdersOf(page)})`,
})

/** What would be right, per variable; zod says only what was wrong. */
export const expected: Readonly<Record<VariableName, Text>> = {
  NODE_ENV: { vi: 'phải là production, development hoặc test', en: 'must be production, development or test' },
  HOST: { vi: 'phải là địa chỉ để lắng nghe, ví dụ 0.0.0.0', en: 'must be an address to listen on, e.g. 0.0.0.0' },
  PORT: { vi: 'phải là số cổng từ 1 đến 65535', en: 'must be a port number from 1 to 65535' },
  SERVER_URL: { vi: 'phải là địa chỉ http(s)://… của máy chủ này', en: 'must be the http(s)://… address of this server' },
  TRUSTED_ORIGINS: {
    vi: 'phải là các địa chỉ http(s)://… cách nhau bằng dấu phẩy',
    en: 'must be http(s)://… origins, separated by commas',
  },
  DATABASE_URL: {
    vi: 'phải bắt đầu bằng file: (SQLite) hoặc mongodb:// hay mongodb+srv:// (MongoDB)',
    en: 'must start with file: (SQLite) or mongodb:// or mongodb+srv:// (MongoDB)',
  },
  DATA_DIR: { vi: 'phải là đường dẫn thư mục', en: 'must be the path of a folder' },
  MEDIA_DIR: { vi: 'phải là đường dẫn thư mục', en: 'must be the path of a folder' },
  BACKUP_DIR: { vi: 'phải là đường dẫn thư mục', en: 'must be the path of a folder' },
  BACKUP_AT: { vi: 'phải là giờ Việt Nam dạng HH:mm, ví dụ 02:30', en: 'must be a time in Vietnam as HH:mm, e.g. 02:30' },
  BACKUP_KEEP: { vi: 'phải là số bản sao lưu giữ lại, từ 1 đến 10000', en: 'must be the number of backups that are kept, from 1 to 10000' },
  PAYLOAD_SECRET: { vi: 'phải dài ít nhất 32 ký tự', en: 'must be at least 32 characters long' },
  ADMIN_EMAIL: { vi: 'phải là địa chỉ thư điện tử', en: 'must be an e-mail address' },
  ADMIN_PASSWORD: { vi: 'phải dài ít nhất 12 ký tự', en: 'must be at least 12 characters long' },
  SMTP_URL: { vi: 'phải có dạng smtp://… hoặc smtps://…', en: 'must be of the form smtp://… or smtps://…' },
  MAIL_FROM: { vi: 'phải là người gửi, ví dụ Tên <hop@thu>', en: 'must be a sender, e.g. Name <box@mail>' },
  METRICS_TOKEN: { vi: 'phải dài ít nhất 16 ký tự', en: 'must be at least 16 characters long' },
  LOG_LEVEL: {
    vi: 'phải là fatal, error, warn, info, debug, trace hoặc silent',
    en: 'must be fatal, error, warn, info, debug, trace or silent',
  },
  RUN_JOBS: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  PRIVATE_WEBHOOKS: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  SEED: { vi: 'phải là demo, plans hoặc none', en: 'must be demo, plans or none' },
  PUBLIC_SITE_URL: {
    vi: 'phải là địa chỉ http(s)://… của trang dành cho người đọc, không có ? và #; phải có khi đặt PUBLIC_…_PATH',
    en: 'must be the http(s)://… address of the public site, without ? and #; it is needed where a PUBLIC_…_PATH is set',
  },
  PUBLIC_ARTICLE_PATH: pathExpected('article', '/tin/{slug}'),
  PUBLIC_SEGMENT_PATH: pathExpected('segment', '/tiet-muc/{slug}'),
  PUBLIC_PROGRAMME_PATH: pathExpected('programme', '/chuyen-muc/{id}'),
  PUBLIC_BROADCAST_PATH: pathExpected('broadcast', '/lich/{day}#{id}'),
  CACHE_STALE_IF_ERROR: { vi: 'phải là số giây, từ 0 đến 86400', en: 'must be a number of seconds, from 0 to 86400' },
  CACHE_PURGE_URL: {
    vi: 'phải là các địa chỉ http(s)://… cách nhau bằng dấu phẩy',
    en: 'must be http(s)://… addresses, separated by commas',
  },
  CACHE_PURGE_METHOD: { vi: 'phải là PURGE hoặc POST', en: 'must be PURGE or POST' },
  CACHE_PURGE_TOKEN: { vi: 'phải là chuỗi ký tự ASCII không có dấu cách', en: 'must be of ASCII characters without spaces' },
  TRUST_PROXY: { vi: 'phải là số máy chủ trung gian, từ 0 đến 10', en: 'must be the number of proxies, from 0 to 10' },
}
