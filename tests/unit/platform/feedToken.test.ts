import { expect, it } from '@jest/globals'

import { feedKeyOf, feedTokenOf } from '../../../src/platform/feedToken.ts'

const token = feedTokenOf('secret', 'key')

it('a signed key is read back', () => {
  expect(feedKeyOf('secret', token)).toBe('key')
})

it.each([
  ['nothing', ''],
  ['the key alone', 'key'],
  ['the key and no signature', 'key.'],
  ['another key', token.replace('key', 'kez')],
  ['another signature', `${token.slice(0, -2)}AA`],
  ['more after it', `${token}.x`],
  ['signed elsewhere', feedTokenOf('another secret', 'key')],
])('%s opens nothing', (_, text) => {
  expect(feedKeyOf('secret', text)).toBeNull()
})
