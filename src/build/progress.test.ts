import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

/** A terminal and a clock that stands until it is moved. */
function aTerminal(isTTY: boolean) {
  const shown: string[] = []
  const clock = { ms: 0 }
  const progress = createProgress({ isTTY, write: (text) => shown.push(text) }, () => clock.ms)
  return { shown, clock, progress }
}

test('a build that is over within a second shows nothing', () => {
  const { shown, clock, progress } = aTerminal(true)
  progress.report('Reading', 0, 0)
  clock.ms = 900
  progress.report('Rendering postings', 20, 64)
  progress.end()
  expect(shown).toEqual([])
})

test('from then on a line says the stage and how far it is, and goes away', () => {
  const { shown, clock, progress } = aTerminal(true)
  clock.ms = 1000
  progress.report('Rendering postings', 20, 64)
  clock.ms = 1050
  progress.report('Rendering postings', 40, 64)
  clock.ms = 1200
  progress.report('Rendering postings', 60, 64)
  progress.report('Building the app', 0, 0)
  clock.ms = 1400
  progress.report('Writing files', 100, 0)
  progress.end()
  expect(shown).toEqual(
    ['Rendering postings 20 of 64', 'Rendering postings 60 of 64', 'Building the app', 'Writing files 100', ''].map((line) => `\r\u001b[K${line}`),
  )
})

test('where no person watches nothing is shown', () => {
  const { shown, clock, progress } = aTerminal(false)
  clock.ms = 60_000
  progress.report('Rendering postings', 20, 64)
  progress.end()
  expect(shown).toEqual([])
})
