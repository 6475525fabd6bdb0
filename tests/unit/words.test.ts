import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from '@payloadcms/translations/languages/vi'
import ts from 'typescript'

import { officeWords } from '../../src/i18n/payloadWords.ts'

/** Rooms whose texts people read. Documents (`src/seed/plans`) stay as they were issued. */
const rooms = ['src', 'collections', 'jobs', 'scripts']

/** Where an avoided word is right, and why. */
const allowed: Readonly<Record<string, string>> = {
  'bạn đọc': 'readers, in the names of columns and of what they write',
  'bạn của nhà nông': 'the name of a programme',
  'năng suất': 'another word than “suất”',
  'tần suất': 'another word than “suất”',
  'không trọn vẹn': 'the word to use instead',
  'bạn-đọc': 'the address of a heading',
}

/** The first table of docs/vocabulary.md: | code | label | avoid | meaning |. */
const rows = readFileSync('docs/vocabulary.md', 'utf8')
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| code'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, , label = '', avoid = '']) => ({
    labels: label.split(';').map((one) => one.trim()),
    avoid: avoid
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  }))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const alone = (word: string): RegExp => new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, 'iu')

/** The avoided words in a text, names of its placeholders aside. A label may differ from its avoided word in capitals alone: “Ông/Bà”. */
const avoidedIn = (text: string): string[] =>
  rows.flatMap(({ labels, avoid }) => {
    const own = labels.reduce((left, label) => left.replaceAll(label, ''), text.normalize('NFC').replace(/\{\w+\}/g, ''))
    const rest = Object.keys(allowed).reduce((left, phrase) => left.replace(new RegExp(escaped(phrase), 'giu'), ''), own)
    return avoid.filter((word) => alone(word).test(rest))
  })

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) && entry.name !== 'payload-types.ts' ? [path] : []
  })

/** Every text in a source: what is marked as Vietnamese or English, and whatever is written with Vietnamese letters. */
function textsIn(path: string): string[] {
  const texts: string[] = []
  const visit = (node: ts.Node, marked: boolean): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)
    if (isText && (marked || /[À-ỹĐđ]/.test(node.text))) texts.push(node.text)
    const said = ts.isPropertyAssignment(node) && ['vi', 'en'].includes(node.name.getText(source))
    ts.forEachChild(node, (child) => visit(child, marked || said))
  }
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  visit(source, false)
  return texts
}

describe('words to avoid', () => {
  it('are found where they stand, and not inside others', () => {
    expect(avoidedIn('Khay chờ xếp lịch; kỳ không trọn')).toEqual(['khay', 'kỳ không trọn'])
    expect(avoidedIn('Kỳ không trọn vẹn; Ý kiến bạn đọc; Kính gửi Ông/Bà')).toEqual([])
  })

  it.each(rooms.flatMap(sources).map((path) => [path]))('%s', (path) => {
    expect(textsIn(path).flatMap((text) => avoidedIn(text).map((word) => `${word}: ${text}`))).toEqual([])
  })
})

describe('Payload’s own texts', () => {
  const textsOf = (words: object): string[] =>
    Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : textsOf(word as object)))
  const texts = textsOf(officeWords(vi.translations))

  it('hold no word to avoid', () => {
    expect(texts.flatMap((text) => avoidedIn(text).map((word) => `${word}: ${text}`))).toEqual([])
  })
  it('are in Vietnamese', () => {
    expect(texts.filter((text) => /\b(fields?|blocks?|collections?|errors?|files?)\b/i.test(text.replace(/\{\{\w+\}\}/g, '')))).toEqual([])
  })
  it('publish a document', () => {
    // “bản tài liệu”, a wordy “tài liệu”, stood inside it and was cut out: “Xuất tài liệu”.
    expect(officeWords(vi.translations)).toMatchObject({ version: { publishChanges: 'Xuất bản tài liệu' } })
  })
  it('keep what they fill in', () => {
    const places = (text: string): string[] => (text.match(/\{\{\w+\}\}|<\/?\d>/g) ?? []).sort()
    const before = textsOf(vi.translations)
    const lost = texts.filter((text, at) => places(text).some((place) => !places(before[at]!).includes(place)))
    expect(lost).toEqual([])
  })
})

describe('the guides', () => {
  it.each(['editor', 'auditor'])('%s holds no word to avoid', (guide) => {
    const lines = readFileSync(`docs/guide/${guide}.vi.md`, 'utf8').split('\n')
    expect(lines.flatMap((line) => avoidedIn(line).map((word) => `${word}: ${line}`))).toEqual([])
  })
})
