import { expect, test } from 'vitest'
import { toDirection, withBreaks } from './line-breaks.ts'

test('Thai may break between its words, other text where it may anyway', () => {
  const text = 'วิศวกรซอฟต์แวร์อาวุโส'
  expect(withBreaks(text).split('\u200b').length).toBeGreaterThan(1)
  expect(withBreaks(text).replaceAll('\u200b', '')).toBe(text)
  for (const other of ['Senior Engineer', 'エンジニア', '개발자', '']) expect(withBreaks(other)).toBe(other)
})

test.each([
  ['Senior Engineer', 'ltr'],
  ['מהנדסת תוכנה (Backend)', 'rtl'],
  ['2 مهندسين', 'rtl'],
  ['React مهندس', 'ltr'],
  ['エンジニア', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (text, direction) => {
  expect(toDirection(text)).toBe(direction)
})
