import { expect, test } from 'vitest'
import { parseAccent, toAccentHex } from './accent.ts'

test('an accent that is readable on its paper is written anew as oklch', () => {
  expect(parseAccent('#1d4ed8', 'light')).toEqual({ ok: true, css: expect.stringMatching(/^oklch\([\d.]+% [\d.]+ [\d.]+\)$/) })
  expect(parseAccent('oklch(0.785 0.105 252)', 'dark')).toEqual({ ok: true, css: 'oklch(78.5% 0.105 252)' })
})

test('an accent that is too faint on its paper is refused with its contrast', () => {
  expect(parseAccent('#777', 'light')).toMatchObject({ ok: false, found: 'has a contrast of 4.17 on the light paper; text needs 4.5', remedy: 'Use a darker colour.' })
  expect(parseAccent('#1d4ed8', 'dark')).toMatchObject({ ok: false, remedy: 'Use a lighter colour.' })
})

test.each(['nope', 'currentcolor', 'var(--x)', 'red</style><script>', 'red;}body{display:none', ''])('%j is no accent', (colour) => {
  expect(parseAccent(colour, 'light')).toMatchObject({ ok: false, found: 'is no colour' })
})

test('a transparent accent is refused: its contrast is not its own', () => {
  expect(parseAccent('rgb(0 0 0 / 50%)', 'light')).toMatchObject({ ok: false, found: 'is transparent' })
})

test('an accent for what knows no oklch is six hex digits', () => {
  expect(toAccentHex('#1d4ed8', 'light')).toBe('#1d4ed8')
  expect(toAccentHex('oklch(0.445 0.178 262)', 'light')).toMatch(/^#[0-9a-f]{6}$/)
  expect(toAccentHex('#112233', 'light')).toBe('#112233')
  expect(() => toAccentHex('#777', 'light')).toThrow('the configuration was not checked')
})
