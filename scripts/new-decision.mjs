/**
 * `npm run new:decision -- "One feed of changes"`: writes the next docs/decisions/NNNN-one-feed-of-changes.md with its
 * number, date, status and headings, and brings the list in docs/decisions/README.md up to date.
 * `npm run new:decision -- --list` does the list alone.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'docs/decisions'
const list = join(folder, 'README.md')

const decisions = () =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .sort()

/** `one-feed-of-changes` of “One feed of changes”; Vietnamese letters lose their marks. */
const slugOf = (title) =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Number and title from a decision's first line, date and status from the line below. */
function readDecision(name) {
  const [heading, , about = ''] = readFileSync(join(folder, name), 'utf8').split('\n')
  const [, number, title] = /^# (\d+)\. (.+)$/.exec(heading) ?? []
  const [, date, status] = /^(\d{4}-\d{2}-\d{2}), ([^.]+)\./.exec(about) ?? []
  if (number === undefined || date === undefined) {
    throw new Error(`${name} must begin with “# NUMBER. TITLE”, an empty line, and “YYYY-MM-DD, STATUS.”`)
  }
  return `| ${number} | [${title}](${name}) | ${date} | ${status} |`
}

function writeList() {
  const [head] = readFileSync(list, 'utf8').split('|---|---|---|---|')
  writeFileSync(list, `${head}|---|---|---|---|\n${decisions().map(readDecision).join('\n')}\n`)
}

const [title] = process.argv.slice(2)
if (title === undefined || title.trim() === '') {
  process.stderr.write('usage: npm run new:decision -- "title" | --list\n')
  process.exitCode = 2
} else if (title === '--list') {
  writeList()
} else {
  const number = Number(decisions().at(-1)?.slice(0, 4) ?? 0) + 1
  const file = join(folder, `${String(number).padStart(4, '0')}-${slugOf(title)}.md`)
  const today = new Date().toISOString().slice(0, 10)
  const headings = ['The question', 'Decision', 'Considered', 'Consequences'].map((heading) => `## ${heading}\n`)
  writeFileSync(file, `# ${number}. ${title.trim()}\n\n${today}, proposed.\n\n${headings.join('\n')}`, { flag: 'wx' })
  writeList()
  process.stdout.write(`${file}\n`)
}
