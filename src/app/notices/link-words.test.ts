import { expect, test } from 'vitest'
import type { IgnoredReason } from '../../domain/ignored-parameters.ts'
import { toLinkNote } from './link-words.ts'

const ignored = (reason: IgnoredReason, ...pairs: string[]) => pairs.map((pair) => ({ reason, key: pair.split('=')[0] ?? '', value: pair.split('=').slice(1).join('=') }))

test.each([
  [ignored('unknown', 'sort=salary'), 'This link asked for sort=salary, which this board does not know. The rest is shown.'],
  [ignored('unknown', 'a=1', 'b=2'), 'This link asked for a=1 and b=2, which this board does not know. The rest is shown.'],
  [ignored('unknown', 'a=1', 'b=2', 'c=3', 'd=4', 'e=5'), 'This link asked for a=1, b=2, c=3 and 2 more, which this board does not know. The rest is shown.'],
  [[...ignored('repeated', 'sort=oldest'), ...ignored('contradicts', 'not=vue')], 'This link asked twice for one thing: sort=oldest came later and is left out. This link contradicts itself: not=vue is left out. The rest is shown.'],
  [ignored('swapped', 'since=2021-05-01'), 'This link’s two days came the wrong way round. The days between them are shown.'],
  [ignored('too-long', 'q=xxx'), 'This link’s search was longer than 200 characters: its end is left out. The rest is shown.'],
  [ignored('unknown', `a=${'x'.repeat(500)}`), `This link asked for a=${'x'.repeat(38)}…, which this board does not know. The rest is shown.`],
  [ignored('unknown', 'a=\u0000\n<b>\u202e'), 'This link asked for a= <b> , which this board does not know. The rest is shown.'],
])('what was ignored is said in words', (parameters, words) => {
  expect(toLinkNote(parameters)).toBe(words)
})
