import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml, unescapeHtml } from './html-text.ts'

test('a text without control characters comes back from HTML as it was, and leaves neither a tag nor a quoted attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'amp;', 'lt;', 'a', ' ', 'é') }), (text) => {
      const html = escapeHtml(text)
      expect(html).not.toMatch(/[<>"]/)
      expect(unescapeHtml(html)).toBe(text)
    }),
  )
})

test('what ends a line for some readers, and half a character, are none in HTML', () => {
  expect(escapeHtml('a\u0000\r\n\u2028b \ud83d')).toBe('a b \ufffd')
})
