import { formatLocalDay, formatWeekday } from '../i18n/dates.ts'
import { rundownText as text } from '../i18n/rundown.ts'
import { pick, type Locale } from '../platform/text.ts'
import { html, type Html } from './html.ts'
import { filterWords, printedWords } from './printing.ts'
import { gapWords, rundownsOf, rundownWords, sumWords, type Rundown, type RundownLine } from './rundown.ts'
import { rundownStyle } from './rundownStyle.ts'
import type { Printing, ScheduleExtract, ScheduleChannel } from './schedule.ts'

/** Where the page leads: the days beside it, its PDF, the calendar. */
export interface RundownLinks {
  previous: string
  next: string
  pdf: string
  calendar: string
}

/** The page carries no script and fetches nothing, so none can be smuggled into it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The rundown of a day as a page to read and to print, one channel a sheet. */
export function rundownPage(schedule: ScheduleExtract, printing: Printing, links: RundownLinks, locale: Locale): string {
  const day = `${formatWeekday(schedule.from, locale)}, ${formatLocalDay(schedule.from)}`
  const rundowns = rundownsOf(schedule, printing.at)
  const heading = pick(text.heading, locale)
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>${heading} ${schedule.channels.map(({ name }) => name).join(', ')} · ${day}</title>
<style>${rundownStyle}</style>
</head>
<body>
<nav aria-label="${pick(text.aids, locale)}">
<a href="${links.previous}">← ${pick(text.previous, locale)}</a>
<a href="${links.next}">${pick(text.next, locale)} →</a>
<a href="${links.pdf}">${pick(text.pdf, locale)}</a>
<a href="${links.calendar}">${pick(text.calendar, locale)}</a>
<span>${pick(text.howToPrint, locale)}</span>
</nav>
<main>
<header>
<h1>${heading}</h1>
<p class="day">${day}</p>
</header>
${rundowns.length === 0 ? html`<p class="nothing">${pick(text.nothing, locale)}</p>` : rundowns.map((rundown) => section(rundown, locale))}
<footer>
<p>${printedWords(printing, locale)}</p>
<p>${filterWords(schedule, locale)}</p>
</footer>
</main>
</body>
</html>
`.markup
}

function section(rundown: Rundown, locale: Locale): Html {
  const { channel, lines } = rundown
  if (lines.length === 0) {
    return html`<section><h2>${channel.name}</h2><p class="nothing">${pick(text.nothing, locale)}</p></section>
`
  }
  const columns = ['time', 'length', 'what', 'form', 'status', 'outcome'] as const
  return html`<section>
<h2>${channel.name}</h2>
<p class="sum">${sumWords(rundown, locale)}</p>
<div class="wide" tabindex="0" role="region" aria-label="${channel.name}"><table>
<thead><tr>${columns.map((column) => html`<th scope="col">${pick(text[column], locale)}</th>`)}</tr></thead>
<tbody>
${lines.map((line) => row(line, channel, columns.length, locale))}</tbody>
</table></div>
</section>
`
}

function row(line: RundownLine, channel: ScheduleChannel, columns: number, locale: Locale): Html {
  if (line.kind === 'gap') {
    return html`<tr class="gap"><td colspan="${columns}">${gapWords(line, locale)}</td></tr>
`
  }
  const words = rundownWords(line, channel, locale)
  return html`<tr class="${words.offAir ? 'off' : 'on'}"><th scope="row">${words.time}</th><td>${words.length}</td><td class="what"><span class="title">${words.title}</span>${words.under.map((under) => html`<span class="under">${under}</span>`)}</td><td>${words.form}</td><td>${words.status}</td><td class="outcome">${words.outcome}</td></tr>
`
}
