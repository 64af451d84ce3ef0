import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Builder, Capabilities } from 'selenium-webdriver'
import { ensureProgram, type Program } from '../find-program.ts'
import { findFreePort } from '../hosts/host.ts'
import { runServer } from '../hosts/run-server.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { readAnswer, toExpression } from './page-call.ts'

const driverProgram: Program = { name: 'WebKitWebDriver', variable: 'WEBKIT_DRIVER_PATH', files: ['/usr/bin/WebKitWebDriver'], debianPackage: 'webkit2gtk-driver' }
const screenProgram: Program = { name: 'Xvfb', variable: 'XVFB_PATH', files: ['/usr/bin/Xvfb'], debianPackage: 'xvfb' }

/** A port that nobody answers at: pictures from elsewhere stay there. */
const nowhere = ['--proxy=http://127.0.0.1:9', '--ignore-host=localhost']

/** A style for the window's own bars: as they come, they keep it wider than a phone. */
const narrowWindow = 'button, entry, image, label, toolbar, headerbar, box { min-width: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-size: 1px; }'

/** Starts WebKitGTK's own small browser under its driver, on a screen of its own. */
export async function startWebKit({ javaScript, systemColours, width, height }: EngineOptions): Promise<Engine> {
  const driverFile = ensureProgram(driverProgram)
  const screen = await startScreen()
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  // Root has no sandbox, and WebKit would not start without one unless it is told so.
  const sandbox: Record<string, string> = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}
  const settings = await mkdtemp(path.join(tmpdir(), 'corkboard-webkit-'))
  await mkdir(path.join(settings, 'gtk-3.0'))
  await writeFile(path.join(settings, 'gtk-3.0/gtk.css'), narrowWindow)
  const server = await runServer(driverFile, [`--port=${port}`], [`${url}/status`], { DISPLAY: screen.display, XDG_CONFIG_HOME: settings, ...sandbox })
  const args = ['--automation', ...nowhere, `--enable-javascript=${String(javaScript === 'on')}`, ...(systemColours === 'dark' ? ['--dark-mode'] : [])]
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args } })
  const driver = await new Builder().usingServer(url).withCapabilities(capabilities).build()
  const run = async <Argument, Result>(call: (argument: Argument) => Result, argument: Argument): Promise<Result> => readAnswer(await driver.executeScript(`return ${toExpression(call, argument)}`))
  const given = await driver.getCapabilities()
  await fit(async (wide, high) => {
    await driver.manage().window().setRect({ width: wide, height: high })
    return run(() => [window.innerWidth, window.innerHeight] as const, null)
  }, width, height)
  return {
    version: `${String(given.get('browserName'))} ${String(given.get('browserVersion'))}`,
    open: async (address) => {
      await driver.get(address)
      await run(listen, null)
    },
    back: () => driver.navigate().back(),
    run,
    clickAt: (x, y) => driver.actions().move({ x, y, duration: 0 }).click().perform(),
    type: (text) => driver.actions().sendKeys(...text).perform(),
    takePicture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    readTroubles: () => run(() => (window as unknown as { troubles?: string[] }).troubles ?? [], null),
    close: async () => {
      await driver.quit()
      await server.stop()
      await screen.stop()
      await rm(settings, { recursive: true, force: true })
    },
  }
}

/**
 * Runs in the page: keeps what goes wrong from now on. The driver tells of no console, and lets nothing into a page before its own
 * scripts: what goes wrong before the page has loaded shows in that it does not come alive.
 */
function listen(): void {
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

/** Sets a window so that the page in it has the size that is asked for: the window's own bars take some of it. */
async function fit(resize: (width: number, height: number) => Promise<readonly [width: number, height: number]>, width: number, height: number): Promise<void> {
  const [shownWidth, shownHeight] = await resize(width, height)
  await resize(width + width - shownWidth, height + height - shownHeight)
}

/**
 * WebKitGTK keeps its small browser beside its libraries, in a folder that names the processor and the interface's version.
 * @throws Error where it is not there
 */
function findMiniBrowser(): string {
  const folders = readdirSync('/usr/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const files = folders.flatMap(({ name }) => ['4.1', '4.0', '6.0'].map((version) => path.join('/usr/lib', name, `webkit2gtk-${version}`, 'MiniBrowser')))
  const file = files.find((candidate) => existsSync(candidate))
  if (file === undefined) throw new Error('WebKitGTK has no MiniBrowser below /usr/lib. Install it (apt-get install webkit2gtk-driver).')
  return file
}

/** A screen that nobody sees. It names its number itself, so that two never take the same. */
async function startScreen(): Promise<{ display: string; stop: () => Promise<void> }> {
  const child = spawn(ensureProgram(screenProgram), ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const number = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.endsWith('\n')) resolve(said.trim())
    })
    child.once('error', reject)
    child.once('exit', (status) => reject(new Error(`Xvfb has ended with status ${String(status)}.`)))
  })
  return {
    display: `:${number}`,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
