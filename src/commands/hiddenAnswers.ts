import { createInterface } from 'node:readline'
import { text as everything } from 'node:stream/consumers'
import { Writable } from 'node:stream'

/** Asks on the terminal, one question after the other; nothing that is typed is shown. Null when it is broken off (Ctrl-C, Ctrl-D). */
export function hiddenAnswers(questions: readonly string[]): Promise<string[] | null> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  // The echo is off from here on, before anything is asked.
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 })
  const answers: string[] = []
  return new Promise((resolve) => {
    const ask = () => {
      const question = questions[answers.length]
      if (question === undefined) return lines.close()
      process.stderr.write(question)
    }
    lines.on('line', (line) => {
      answers.push(line)
      process.stderr.write('\n')
      ask()
    })
    lines.once('close', () => resolve(answers.length === questions.length ? answers : null))
    ask()
  })
}

/** What is piped in, without the end of its line. */
export const pipedIn = async (): Promise<string> => (await everything(process.stdin)).replace(/\r?\n$/, '')
