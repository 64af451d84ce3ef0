import type { Engine, EngineOptions } from './engine.ts'
import { readAnswer, toExpression } from './page-call.ts'
import { openWebKit } from './webkit-session.ts'

/** A port that nobody answers at: pictures from elsewhere stay there. */
const nowhere = ['--proxy=http://127.0.0.1:9', '--ignore-host=localhost']

/** Starts WebKit, over WebDriver. */
export async function startWebKit({ javaScript, systemColours, width, height }: EngineOptions): Promise<Engine> {
  const { driver, end } = await openWebKit([...nowhere, `--enable-javascript=${String(javaScript === 'on')}`, ...(systemColours === 'dark' ? ['--dark-mode'] : [])])
  const run = async <Argument, Result>(call: (argument: Argument) => Result, argument: Argument): Promise<Result> => readAnswer(await driver.executeScript(`return ${toExpression(call, argument)}`))
  const earlier: string[] = []
  const readTroubles = async () => [...earlier, ...(await run(readKept, null))]
  const capabilities = await driver.getCapabilities()
  await fit(async (wide, high) => {
    await driver.manage().window().setRect({ width: wide, height: high })
    return run(() => [window.innerWidth, window.innerHeight] as const, null)
  }, width, height)
  return {
    version: `${String(capabilities.get('browserName'))} ${String(capabilities.get('browserVersion'))}`,
    open: async (url) => {
      earlier.push(...(await run(readKept, null)))
      await driver.get(url)
      await run(keepTroubles, null)
    },
    back: () => driver.navigate().back(),
    run,
    clickAt: (x, y) => driver.actions().move({ x, y, duration: 0 }).click().perform(),
    type: (text) => driver.actions().sendKeys(...text).perform(),
    takePicture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    readTroubles,
    close: end,
  }
}

/**
 * Runs in the page: keeps what goes wrong from now on. The driver tells of no console, and lets nothing into a page before its own
 * scripts: what goes wrong before the page has loaded shows in that it does not come alive.
 */
function keepTroubles(): void {
  const troubles: string[] = []
  Object.assign(window, { troubles })
  window.addEventListener('error', ({ message }) => troubles.push(message))
  window.addEventListener('unhandledrejection', ({ reason }) => troubles.push(String(reason)))
  window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => troubles.push(`${effectiveDirective} ${blockedURI}`))
  const tell = console.error
  console.error = (...said: unknown[]) => {
    troubles.push(said.map(String).join(' '))
    tell(...said)
  }
}

/** Runs in the page: what was kept since it was opened. */
function readKept(): readonly string[] {
  return (window as unknown as { troubles?: readonly string[] }).troubles ?? []
}

/** Sets a window so that the page in it has the size that is asked for: the window's own bars take some of it. */
async function fit(resize: (width: number, height: number) => Promise<readonly [width: number, height: number]>, width: number, height: number): Promise<void> {
  const [shownWidth, shownHeight] = await resize(width, height)
  await resize(width + width - shownWidth, height + height - shownHeight)
}
