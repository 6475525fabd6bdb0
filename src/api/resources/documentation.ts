import { z } from 'zod'

import type { Locale, Text } from '../../i18n/text.ts'
import { html, Html } from '../../reports/html.ts'
import { feedbackOperation, feedbackTitle } from '../feedback.ts'
import { mediaOperation, mediaTitle } from '../media.ts'
import { notationOf } from '../notation.ts'
import { openapiOf, schemaOf } from '../openapi.ts'
import { oneOf } from '../params.ts'
import { json } from '../prepared/answer.ts'
import { resource, type Resource } from '../resource.ts'

const words = {
  heading: { vi: 'API công khai', en: 'Public API' },
  lead: {
    vi: 'Chỉ đọc; trả JSON, lịch hoặc bản tin. Mọi câu trả lời có ETag: hỏi lại với If-None-Match để nhận 304 khi chưa có gì mới. Danh sách có “next”: đi theo cho đến khi là null. Lỗi theo RFC 9457; đặt Accept-Language: en để đọc tiếng Anh.',
    en: 'For reading; JSON, calendars and feeds. Every answer has an ETag: ask again with If-None-Match and get 304 while nothing is new. Lists have a "next": follow it until it is null. Errors follow RFC 9457; Accept-Language: en makes them English.',
  },
  none: { vi: 'Không có tham số.', en: 'No parameters.' },
  answers: { vi: 'Trả về', en: 'Answers' },
  sends: { vi: 'Gửi lên', en: 'To be sent' },
  machine: { vi: 'Bản cho máy đọc', en: 'For machines' },
  other: { vi: 'English', en: 'Tiếng Việt' },
} as const satisfies Record<string, Text>

/** What a parameter asks for, wherever it is taken. */
const meanings: Readonly<Record<string, Text>> = {
  day: { vi: 'một ngày; bỏ trống là hôm nay', en: 'a day; today when left out' },
  from: { vi: 'từ ngày', en: 'from this day' },
  to: { vi: 'đến hết ngày', en: 'to the end of this day' },
  channel: { vi: 'mã kênh, như trong /channels', en: 'the code of a channel, as in /channels' },
  programme: { vi: 'mã số chuyên mục, như trong /programmes', en: 'the id of a programme, as in /programmes' },
  theme: { vi: 'mã nội dung, như trong /themes', en: 'the code of a theme, as in /themes' },
  plan: { vi: 'mã kế hoạch, như trong /plans', en: 'the code of a plan, as in /plans' },
  commitment: { vi: 'mã cam kết, như trong /plans/{code}', en: 'the code of a commitment, as in /plans/{code}' },
  code: { vi: 'mã kế hoạch', en: 'the code of the plan' },
  slug: { vi: 'đường dẫn của mục, như trong danh sách', en: 'the slug of the item, as in the list' },
  q: { vi: 'từ cần tìm, phải có đủ; không phân biệt dấu và chữ hoa', en: 'words to look for, all of them; marks and capitals do not matter' },
  month: { vi: 'tháng, như trong /sitemap.xml', en: 'a month, as in /sitemap.xml' },
  limit: { vi: 'số mục mỗi trang', en: 'items on a page' },
  cursor: { vi: 'trang tiếp theo', en: 'the next page' },
}

const style = new Html(`
  body { font: 16px/1.55 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328 }
  h2 { margin: 2.2rem 0 .3rem; font-size: 1.05rem } p { margin: .3rem 0 }
  code { background: #f1f1ee; padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere }
  dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem } dd { margin: 0 } small, summary { color: #59636e } summary { cursor: pointer; font-size: .85rem; margin-top: .4rem }
  pre { background: #f1f1ee; padding: .7rem .9rem; border-radius: 4px; overflow-x: auto; font-size: .82rem; line-height: 1.45 } a { color: #0a4f8f }
`)

/** The readable page and the OpenAPI document, both made of the resources themselves. */
export const documentationOf = (resources: readonly Resource[]): readonly Resource[] => [
  resource({
    path: '/openapi.json',
    title: { vi: 'Tài liệu OpenAPI 3.1', en: 'The OpenAPI 3.1 document' },
    shape: z.object({ openapi: z.string() }).loose(),
    make: async ({ base }) => json(openapiOf(resources, { ...mediaOperation, ...feedbackOperation }, base), []),
  }),
  resource({
    path: '/docs',
    title: { vi: 'Tài liệu để đọc', en: 'This documentation' },
    params: { lang: oneOf(['vi', 'en']) },
    type: 'text/html; charset=utf-8',
    make: async ({ base }, { lang = 'vi' }) => ({ type: 'text/html; charset=utf-8', body: page(resources, base, lang).markup, tags: [], until: null }),
  }),
]

function page(resources: readonly Resource[], base: string, lang: Locale): Html {
  const other = lang === 'vi' ? 'en' : 'vi'
  return html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.heading[lang]} · Định Kỳ</title><style>${style}</style></head>
<body><main>
<h1>${words.heading[lang]}</h1>
<p>${words.lead[lang]}</p>
<p>${words.machine[lang]}: <a href="${base}/openapi.json">openapi.json</a> · <a href="${base}/docs?lang=${other}" hreflang="${other}" lang="${other}">${words.other[lang]}</a></p>
${resources.map((one) => section(one, base, lang))}
<h2>GET <code>/media/{filename}</code></h2>
<p>${mediaTitle[lang]}</p>
<h2>POST <code>/feedback</code></h2>
<p>${feedbackTitle[lang]}</p>
${folded(words.sends[lang], feedbackOperation['/feedback'].post.requestBody.content['application/json'].schema)}
</main></body></html>`
}

/** Fields and their kinds, for who wants to see them. */
const folded = (title: string, schema: unknown): Html => html`<details><summary>${title}</summary><pre>${notationOf(schema)}</pre></details>`

function section({ path, title, inPath, params, type, shape }: Resource, base: string, lang: Locale): Html {
  const taken = Object.entries({ ...inPath, ...params })
  const address = path.includes('{') ? html`<code>${path}</code>` : html`<a href="${base}${path}"><code>${path}</code></a>`
  const list = taken.length === 0
    ? html`<p>${words.none[lang]}</p>`
    : html`<dl>${taken.map(([name, { rule }]) => html`<dt><code>${name}</code></dt><dd>${meanings[name] ? html`${meanings[name][lang]} <small>(${rule[lang]})</small>` : rule[lang]}</dd>`)}</dl>`
  const answer = shape === null ? html`<p><small>${words.answers[lang]}: ${type.split(';')[0]!}</small></p>` : folded(words.answers[lang], schemaOf(shape))
  return html`<h2>GET ${address}</h2><p>${title[lang]}</p>${list}${answer}`
}
