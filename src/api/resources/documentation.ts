import { z } from 'zod'

import { pick, type Locale, type Text } from '../../platform/text.ts'
import { html, Html } from '../../reports/html.ts'
import { feedbackOperation, feedbackTitle } from '../feedback.ts'
import { mediaOperations, mediaTitle } from '../media.ts'
import { meanings } from '../meanings.ts'
import { notationOf } from '../notation.ts'
import { groups, openapiOf, schemaOf, type Group } from '../openapi.ts'
import { oneOf } from '../params.ts'
import { jsonAnswer } from '../cache/resourceAnswer.ts'
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

const style = new Html(`
  body { font: 16px/1.55 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328 }
  h2 { margin: 2.6rem 0 .3rem } h3 { margin: 1.8rem 0 .3rem; font-size: 1.05rem } p { margin: .3rem 0 }
  code { background: #f1f1ee; padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere }
  dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem } dd { margin: 0 } small, summary { color: #59636e } summary { cursor: pointer; font-size: .85rem; margin-top: .4rem }
  pre { background: #f1f1ee; padding: .7rem .9rem; border-radius: 4px; overflow-x: auto; font-size: .82rem; line-height: 1.45 } a { color: #0a4f8f }
`)

/** The readable page and the OpenAPI document, both made of the resources themselves. */
export const documentationOf = (resources: readonly (readonly [Group, Resource])[]): readonly Resource[] => [
  resource({
    path: '/openapi.json',
    operation: 'getOpenapi',
    title: { vi: 'Tài liệu OpenAPI 3.1', en: 'The OpenAPI 3.1 document' },
    shape: z.object({ openapi: z.string() }).loose(),
    make: async (source) => jsonAnswer(openapiOf(resources, { ...mediaOperations, ...feedbackOperation }, source), []),
  }),
  resource({
    path: '/docs',
    operation: 'getDocs',
    title: { vi: 'Tài liệu để đọc', en: 'This documentation' },
    params: { lang: oneOf(['vi', 'en']) },
    type: 'text/html; charset=utf-8',
    make: async ({ base }, { lang = 'vi' }) => ({
      type: 'text/html; charset=utf-8',
      body: page(resources, base, lang).markup,
      tags: [],
      until: null,
    }),
  }),
]

function page(resources: readonly (readonly [Group, Resource])[], base: string, lang: Locale): Html {
  const other = lang === 'vi' ? 'en' : 'vi'
  return html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${pick(words.heading, lang)} · Định Kỳ</title><style>${style}</style></head>
<body><main>
<h1>${pick(words.heading, lang)}</h1>
<p>${pick(words.lead, lang)}</p>
<p>${pick(words.machine, lang)}: <a href="${base}/openapi.json">openapi.json</a> · <a href="${base}/docs?lang=${other}" hreflang="${other}" lang="${other}">${pick(words.other, lang)}</a></p>
${resources.map(([group, one], index) => html`${resources[index - 1]?.[0] === group ? '' : html`<h2>${pick(groups[group], lang)}</h2>`}${section(one, base, lang)}`)}
<h2>${pick(groups.files, lang)}</h2>
${Object.keys(mediaOperations).map((path) => html`<h3>GET <code>${path}</code></h3>`)}
<p>${pick(mediaTitle, lang)}</p>
<h2>${pick(groups.feedback, lang)}</h2>
<h3>POST <code>/feedback</code></h3>
<p>${pick(feedbackTitle, lang)}</p>
${folded(pick(words.sends, lang), feedbackOperation['/feedback'].post.requestBody.content['application/json'].schema)}
</main></body></html>`
}

/** Fields and their kinds, for who wants to see them. */
const folded = (title: string, schema: unknown): Html =>
  html`<details><summary>${title}</summary><pre>${notationOf(schema)}</pre></details>`

function section({ path, title, inPath, params, type, shape }: Resource, base: string, lang: Locale): Html {
  const taken = Object.entries({ ...inPath, ...params })
  const address = path.includes('{') ? html`<code>${path}</code>` : html`<a href="${base}${path}"><code>${path}</code></a>`
  const list =
    taken.length === 0
      ? html`<p>${pick(words.none, lang)}</p>`
      : html`<dl>${taken.map(([name, { rule }]) => html`<dt><code>${name}</code></dt><dd>${meanings[name] ? html`${pick(meanings[name], lang)} <small>(${pick(rule, lang)})</small>` : pick(rule, lang)}</dd>`)}</dl>`
  const answer =
    shape === null
      ? html`<p><small>${pick(words.answers, lang)}: ${type.split(';')[0]!}</small></p>`
      : folded(pick(words.answers, lang), schemaOf(shape))
  return html`<h3>GET ${address}</h3><p>${pick(title, lang)}</p>${list}${answer}`
}
