import { expect, test } from 'vitest'
import { readPlaywrightCounts, readVitestCounts } from './report-counts.ts'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((result) => ({ status: result })) })

test('a unit test that was skipped or is still to be written has not passed', () => {
  expect(readVitestCounts({ testResults: [file('passed', 'passed', 'pending', 'todo'), file('failed', 'passed', 'failed')] })).toEqual({ passed: 2, failed: 3 })
})

test('a file of tests that could not be loaded is one failure', () => {
  expect(readVitestCounts({ testResults: [file('passed', 'passed'), file('failed')] })).toEqual({ passed: 1, failed: 1 })
})

test('a browser test that was skipped has not passed, and a setup that failed is one failure', () => {
  expect(readPlaywrightCounts({ stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 2 }, errors: [] })).toEqual({ passed: 5, failed: 3 })
  expect(readPlaywrightCounts({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'no site' }] })).toEqual({ passed: 0, failed: 1 })
})

test('a report of another shape is no success', () => {
  expect(() => readVitestCounts({})).toThrow()
  expect(() => readPlaywrightCounts([])).toThrow()
})
