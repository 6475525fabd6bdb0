import { mediums, type Medium } from '../../../documents/mediums.ts'
import { coverageSaid, groupParts, groupSaid, outputSaid, themeColumns } from '../../../i18n/reportResults.ts'
import { inSentence } from '../../../i18n/lists.ts'
import { truncate } from '../../../i18n/truncate.ts'
import { compareText } from '../../../obligations/index.ts'
import type { Block, Paragraph, Run } from '../draft.ts'
import { formGroupNames, formGroupOf, type FormGroup } from '../formGroups.ts'
import type { NamedTheme } from '../input.ts'
import { letterOf } from '../outline.ts'
import { andRuns, joined, sentences } from '../phrase.ts'
import { columnsOf, paragraph, table, toldOneByOne, type Writer } from '../writer.ts'

/** How many letters of a theme's wording tell which one is meant. */
const LETTERS_OF_THEME = 120

const themeWords = ({ marker, text }: NamedTheme): string => truncate(marker === null ? text : `${marker} ${text}`, LETTERS_OF_THEME)

export function byTheme(writer: Writer): Block[] {
  const asked = writer.input.names.themes.filter(({ isGroup }) => !isGroup)
  const missing = asked.filter(({ id }) => writer.figures.number('themes', 'theme', id, 'count') === 0)
  const listed = missing.length < asked.length ? missing.slice(0, toldOneByOne) : []
  return [
    paragraph('byTheme.output', outputRuns(writer)),
    paragraph('byTheme.coverage', coverageRuns(writer)),
    ...listed.map((theme) => paragraph(`byTheme.missing.${theme.id}`, [{ text: `${themeWords(theme)}` }], 'item')),
    ...(asked.length === 0 ? [] : [paragraph('byTheme.table', writer.say(coverageSaid.tableBelow)), themesTable(writer)]),
  ]
}

function outputRuns(writer: Writer): Run[] {
  const { figures, count, say } = writer
  const [all, contents, reruns] = ['count', 'contents', 'reruns'].map((name) => figures.figure('output', name)) as [Fig, Fig, Fig]
  const told = count(all, outputSaid, {
    contents: contents.value === all.value ? [] : count(contents, { one: outputSaid.oneContent, many: outputSaid.manyContents }),
    reruns:
      reruns.value === 0
        ? []
        : all.value === 1
          ? say(outputSaid.onlyRerun)
          : count(reruns, { one: outputSaid.oneRerun, many: outputSaid.manyReruns }),
  })
  const minutes = figures.figure('output', 'broadcastSeconds')
  return sentences(told, minutes.value === 0 ? [] : say(outputSaid.minutes, { minutes }))
}

type Fig = ReturnType<Writer['figures']['figure']>

function coverageRuns({ figures, say }: Writer): Run[] {
  const [count, covered] = [figures.number('themes', 'count'), figures.number('themes', 'covered')]
  const fills = Object.fromEntries(['count', 'covered', 'notCovered'].map((name) => [name, figures.figure('themes', name)]))
  if (count === 0) return say(coverageSaid.noThemes)
  if (count === 1) return say(covered === 1 ? coverageSaid.onlyCovered : coverageSaid.onlyNotCovered)
  if (covered === count) return say(coverageSaid.all, fills)
  if (covered === 0) return say(coverageSaid.noneCovered, fills)
  return say(covered === 1 ? coverageSaid.someOne : coverageSaid.someMany, fills)
}

function themesTable(writer: Writer): Block {
  const { input, figures, word } = writer
  const media = new Map(input.figures.coverage.map(({ theme, media: its }) => [theme, its]))
  const columns = columnsOf(writer, [
    [themeColumns.number, 6, 'centre'],
    [themeColumns.theme, 40, 'start'],
    [themeColumns.count, 10, 'end'],
    [themeColumns.contents, 12, 'end'],
    [themeColumns.minutes, 13, 'end'],
    [themeColumns.media, 19, 'start'],
  ])
  const rows = input.names.themes.map((theme, index) => [
    String(index + 1),
    themeWords(theme),
    ...['count', 'contents', 'broadcastSeconds'].map((name) => figures.figure('themes', 'theme', theme.id, name)),
    (media.get(theme.id) ?? []).map((medium) => word(mediums[medium as Medium])).join(', '),
  ])
  return table('byTheme.themes', columns, rows)
}

export function byForm(writer: Writer): Block[] {
  const told = formGroupNames.filter((group) => group !== 'other' || writer.figures.number('output', 'group', group, 'count') > 0)
  return told.map((group, index) => groupParagraph(writer, group, `${letterOf(index, writer.locale)})`))
}

function groupParagraph(writer: Writer, group: FormGroup, letter: string): Paragraph {
  const { figures, say, word } = writer
  const words = groupSaid[group]
  const all = figures.figure('output', 'group', group, 'count')
  const head = `${letter} ${word(words.name)}: `
  if (all.value === 0) return paragraph(`byForm.${group}`, joined([{ text: head }, ...say(words.none)]))
  const minutes = figures.figure('output', 'group', group, 'broadcastSeconds')
  const told = say(all.value === 1 ? words.one : words.many, { n: all, reruns: rerunsRuns(writer, group), minutes })
  const apart = words.many.vi.includes('{minutes}') || minutes.value === 0 ? [] : say(groupParts.minutesApart, { minutes })
  return paragraph(
    `byForm.${group}`,
    joined([{ text: head }, ...told, ...apart, ...formsRuns(writer, group), { text: '.' }, ...channelsRuns(writer, group)]),
  )
}

function rerunsRuns({ figures, count, say }: Writer, group: FormGroup): Run[] {
  const reruns = figures.figure('output', 'group', group, 'reruns')
  if (reruns.value === 0) return []
  if (figures.number('output', 'group', group, 'count') === 1) return say(groupParts.onlyRerun)
  return count(reruns, { one: groupParts.oneRerun, many: groupParts.manyReruns })
}

/** What is most first; what is as much, by its name. */
function ranked<Item extends { count: number; name: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => b.count - a.count || compareText(a.name, b.name))
}

function formsRuns({ input, figures, say, locale }: Writer, group: FormGroup): Run[] {
  const forms = new Set(ofGroup(input.figures, group).map(({ form }) => form))
  const counted = [...forms].map((id) => ({
    id,
    name: input.names.forms.get(id) ?? id,
    count: figures.number('output', 'group', group, 'form', id, 'count'),
  }))
  const [only] = counted
  if (counted.length === 1) return say(groupParts.onlyForm, { form: inSentence(only!.name) })
  const pieces = ranked(counted).map(({ id, name }) =>
    say(groupParts.form, { name: inSentence(name), n: figures.figure('output', 'group', group, 'form', id, 'count') }),
  )
  return pieces.length === 0 ? [] : say(groupParts.forms, { forms: andRuns(pieces, locale) })
}

/** Elsewhere a channel is what holds or sends, and tells nothing more. */
const groupsOfChannels: readonly FormGroup[] = ['television', 'radio', 'press', 'sites', 'communes']

function channelsRuns({ input, figures, say, locale }: Writer, group: FormGroup): Run[] {
  const channels = new Set(ofGroup(input.figures, group).map(({ channel }) => channel))
  if (channels.size < 2 || !groupsOfChannels.includes(group)) return []
  const counted = [...channels].map((id) => ({
    id,
    name: input.names.channels.get(id) ?? id,
    count: figures.number('output', 'group', group, 'channel', id, 'count'),
  }))
  const pieces = ranked(counted)
    .slice(0, toldOneByOne)
    .map(({ id, name }) => say(groupParts.channel, { name, n: figures.figure('output', 'group', group, 'channel', id, 'count') }))
  return say(groupParts.channels, { channels: andRuns(pieces, locale) })
}

const ofGroup = ({ placements, mediumOf }: Writer['input']['figures'], group: FormGroup) =>
  placements.filter((placement) => formGroupOf(mediumOf(placement)) === group)
