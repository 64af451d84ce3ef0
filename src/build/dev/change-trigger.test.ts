import { expect, onTestFinished, test, vi } from 'vitest'
import { createChangeTrigger } from './change-trigger.ts'

function aTrigger() {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const looks: number[] = []
  const seen: string[][] = []
  const startMs = Date.now()
  const trigger = createChangeTrigger((subjects) => {
    looks.push(Date.now() - startMs)
    seen.push([...subjects])
  })
  return { looks, seen, trigger }
}

test('an event makes a look soon, and another one for what the watcher has dropped', () => {
  const { looks, trigger } = aTrigger()
  trigger.notice('a.md')
  vi.advanceTimersByTime(1000)
  expect(looks).toEqual([30, 150])
})

test('a burst of events makes one look of each kind', () => {
  const { looks, trigger } = aTrigger()
  trigger.notice('a.md')
  vi.advanceTimersByTime(20)
  trigger.notice('a.md')
  vi.advanceTimersByTime(1000)
  expect(looks).toEqual([50, 170])
})

test('both looks are told of every event of a burst, and the next burst of its own alone', () => {
  const { seen, trigger } = aTrigger()
  trigger.notice('a.md')
  vi.advanceTimersByTime(100)
  trigger.notice('b.md')
  vi.advanceTimersByTime(1000)
  trigger.notice('c.md')
  vi.advanceTimersByTime(1000)
  expect(seen).toEqual([['a.md'], ['a.md', 'b.md'], ['a.md', 'b.md'], ['c.md'], ['c.md']])
})

test('a trigger that is stopped looks no more', () => {
  const { looks, trigger } = aTrigger()
  trigger.notice('a.md')
  trigger.stop()
  vi.advanceTimersByTime(1000)
  expect(looks).toEqual([])
})
