const text = (words: string) => ({ type: 'text', version: 1, text: words, detail: 0, format: 0, mode: 'normal', style: '' })

const common = { version: 1, direction: 'ltr', format: '', indent: 0 } as const

/** Plain paragraphs as the editor keeps them. */
export const textOf = (paragraphs: readonly string[]) => ({
  root: {
    ...common,
    type: 'root',
    children: paragraphs.map((words) => ({ ...common, type: 'paragraph', textFormat: 0, textStyle: '', children: [text(words)] })),
  },
})
