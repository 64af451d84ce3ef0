import { expect, onTestFinished, test, vi } from 'vitest'
import { createChangeTrigger } from './change-trigger.ts'

function aTrigger() {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const looks: number[] = []
  const startMs = Date.now()
  return { looks, trigger: createChangeTrigger(() => looks.push(Date.now() - startMs)) }
}

test('an event makes a look soon, and another one for what the watcher has dropped', () => {
  const { looks, trigger } = aTrigger()
  trigger.notice()
  vi.advanceTimersByTime(1000)
  expect(looks).toEqual([30, 150])
})

test('a burst of events makes one look of each kind', () => {
  const { looks, trigger } = aTrigger()
  trigger.notice()
  vi.advanceTimersByTime(20)
  trigger.notice()
  vi.advanceTimersByTime(1000)
  expect(looks).toEqual([50, 170])
})

test('a trigger that is stopped looks no more', () => {
  const { looks, trigger } = aTrigger()
  trigger.notice()
  trigger.stop()
  vi.advanceTimersByTime(1000)
  expect(looks).toEqual([])
})
