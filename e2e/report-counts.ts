import * as v from 'valibot'

/** How many tests passed, and how many did not. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** The sum of two. */
export function addCounts(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

const vitestSchema = v.object({
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) })),
})

/**
 * Counts Vitest's JSON report. A test that was skipped or is still to be written has not passed; a file
 * that could not be loaded is one failure.
 * @throws ValiError where the report is of another shape
 */
export function readVitestCounts(report: unknown): Counts {
  const { testResults } = v.parse(vitestSchema, report)
  const tests = testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status !== 'passed')).length
  return { passed, failed: tests.length - passed + brokenFiles }
}

const playwrightSchema = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
})

/**
 * Counts Playwright's JSON report. A test that was skipped has not passed; an error outside of all tests
 * (a site that did not build) is one failure.
 * @throws ValiError where the report is of another shape
 */
export function readPlaywrightCounts(report: unknown): Counts {
  const { stats, errors } = v.parse(playwrightSchema, report)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length }
}
