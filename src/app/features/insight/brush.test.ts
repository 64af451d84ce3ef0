import { expect, test } from 'vitest'
import { moveEnd, moveTo } from './brush.ts'

const bars = 30

for (const [which, key, span, moved] of [
  ['from', 'ArrowRight', [0, 29], [1, 29]],
  ['from', 'ArrowUp', [4, 29], [5, 29]],
  ['from', 'ArrowLeft', [0, 29], [0, 29]],
  ['from', 'ArrowRight', [9, 9], [9, 9]],
  ['from', 'PageUp', [0, 29], [3, 29]],
  ['from', 'End', [3, 12], [12, 12]],
  ['from', 'Home', [3, 12], [0, 12]],
  ['to', 'ArrowLeft', [0, 29], [0, 28]],
  ['to', 'ArrowDown', [5, 5], [5, 5]],
  ['to', 'PageDown', [0, 29], [0, 26]],
  ['to', 'Home', [3, 12], [3, 3]],
  ['to', 'End', [3, 12], [3, 29]],
] as const) {
  test(`${key} at the "${which}" end of ${span.join(' to ')} leads to ${moved.join(' to ')}`, () => {
    expect(moveEnd(span, which, key, bars)).toEqual(moved)
  })
}

test('other keys move nothing', () => {
  expect(moveEnd([0, 29], 'from', 'a', bars)).toBeNull()
  expect(moveEnd([0, 29], 'to', 'toString', bars)).toBeNull()
})

test('a drag that began on a bar is a press until it leaves it, and a drag from then on; one of a handle is a drag at once', () => {
  const press = { anchor: 4, begin: 4, hasMoved: false }
  expect(moveTo(press, 4).hasMoved).toBe(false)
  const left = moveTo(press, 5)
  expect(left.hasMoved).toBe(true)
  expect(moveTo(left, 4).hasMoved).toBe(true)
  expect(moveTo({ anchor: 9, begin: null, hasMoved: false }, 4).hasMoved).toBe(true)
})
