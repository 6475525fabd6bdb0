import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { usagesOf, usualAmong } from '../../../src/rules/usual.ts'

interface On {
  channel: string
  form: string
  plannedSeconds: number
}
const on = (channel: string, form: string, plannedSeconds: number): On => ({ channel, form, plannedSeconds })
const timesOf = <T>(all: readonly T[], one: T): number => all.filter((each) => each === one).length

describe('what is usual on channels', () => {
  it.each<[string, On[], string[], { form: string; seconds: number } | null]>([
    ['nothing stands there', [on('khác', 'tin', 60)], ['ctv1'], null],
    [
      'most have one form, and most of those one length',
      [on('ctv1', 'tin', 60), on('ctv1', 'phóng sự', 900), on('ctv1', 'phóng sự', 600), on('ctv1', 'phóng sự', 600)],
      ['ctv1'],
      { form: 'phóng sự', seconds: 600 },
    ],
    [
      'several channels are counted together',
      [on('a', 'tin', 60), on('b', 'bài', 90), on('c', 'bài', 90), on('a', 'tin', 60), on('d', 'bài', 30)],
      ['a', 'b', 'c', 'd'],
      { form: 'bài', seconds: 90 },
    ],
    ['of equals the first', [on('a', 'tin', 60), on('a', 'bài', 90)], ['a'], { form: 'tin', seconds: 60 }],
  ])('%s', (_, placements, channels, expected) => {
    expect(usualAmong(usagesOf(placements), channels)).toEqual(expected)
  })

  it('no other form is on more of the placements, no other length on more of that form', () => {
    const placement = fc.record({
      channel: fc.constantFrom('a', 'b', 'c'),
      form: fc.constantFrom('tin', 'bài', 'phóng sự'),
      plannedSeconds: fc.constantFrom(60, 600, 900),
    })
    fc.assert(
      fc.property(fc.array(placement, { maxLength: 30 }), fc.subarray(['a', 'b', 'c']), (all, channels) => {
        const here = all.filter(({ channel }) => channels.includes(channel))
        const usual = usualAmong(usagesOf(all), channels)
        if (usual === null) return here.length === 0
        const forms = here.map(({ form }) => form)
        const lengths = here.filter(({ form }) => form === usual.form).map(({ plannedSeconds }) => plannedSeconds)
        return (
          forms.every((form) => timesOf(forms, form) <= timesOf(forms, usual.form)) &&
          lengths.every((length) => timesOf(lengths, length) <= timesOf(lengths, usual.seconds))
        )
      }),
    )
  })
})
