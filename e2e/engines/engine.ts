import { expect } from '@playwright/test'
import { findOnPage, type Found, type Wanted } from './find-on-page.ts'

/** How a browser is started. */
export interface EngineOptions {
  readonly javaScript: 'on' | 'off'
  /** The colours that the system asks pages for. */
  readonly systemColours: 'light' | 'dark'
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
}

/** A browser with one page, driven as a reader drives it: by what stands on the page, the pointer and the keys. */
export interface Engine {
  /** Its name and version, as it gives them. */
  readonly version: string
  open(url: string): Promise<void>
  /** One step back in the history. */
  back(): Promise<void>
  /** Calls a function in the page, which waits for nothing; works where the page's own scripts are off. */
  run<Argument, Result>(call: (argument: Argument) => Result, argument: Argument): Promise<Result>
  /** @param x in CSS pixels from the page's left edge as it shows; `y` likewise from its top */
  clickAt(x: number, y: number): Promise<void>
  type(text: string): Promise<void>
  /** A picture of what shows, as PNG. */
  takePicture(): Promise<Uint8Array>
  /** What went wrong in the page, as far as the browser tells. */
  readTroubles(): Promise<readonly string[]>
  close(): Promise<void>
}

const waitMs = 15_000

/** Waits for the first thing on the page that is wanted, brings it into view, and tells of it. */
export async function find(engine: Engine, wanted: Wanted): Promise<Found> {
  let found: Found | null = null
  await expect
    .poll(async () => (found = await engine.run(findOnPage, wanted)), { message: `${wanted.role} ${wanted.name ?? ''} on the page`, timeout: waitMs })
    .not.toBeNull()
  return found!
}

/** Presses what is wanted in its middle. */
export async function click(engine: Engine, wanted: Wanted): Promise<void> {
  const { x, y } = await find(engine, wanted)
  await engine.clickAt(x, y)
}

/** Waits until the page says something of itself. */
export async function expectPage<Result>(engine: Engine, say: (argument: null) => Result, expected: Result, message: string): Promise<void> {
  await expect.poll(() => engine.run(say, null), { message, timeout: waitMs }).toEqual(expected)
}
