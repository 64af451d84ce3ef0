import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

const taskName = 'ThreadControllerImpl::RunTask'

/** Does something and tells the longest task of the page's main thread meanwhile, in milliseconds: also those that are too short to count as long tasks. */
export async function traceLongestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel'] })
  await act()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const toThread = (event: TraceEvent) => `${event.pid}/${event.tid}`
  const mainThreads = new Set(trace.traceEvents.filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain').map(toThread))
  const tasks = trace.traceEvents.filter((event) => event.name === taskName && mainThreads.has(toThread(event)))
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.')
  return tasks.reduce((longest, event) => Math.max(longest, (event.dur ?? 0) / 1_000), 0)
}
