import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { ensureProgram } from '../find-program.ts'
import { findFreePort } from '../hosts/host.ts'
import { runServer } from '../hosts/run-server.ts'
import { screen, webKitDriver } from '../programs.ts'

/** A style for the window's own bars: as they come, they keep it wider than a phone. */
const narrowWindow = 'button, entry, image, label, toolbar, headerbar, box { min-width: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-size: 1px; }'

/** A session of WebKit's driver, and all that runs for it. */
export interface WebKitSession {
  readonly driver: WebDriver
  readonly end: () => Promise<void>
}

/**
 * Opens WebKitGTK's own small browser under its driver, on a screen of its own.
 * @param args for the browser, beside those of automation
 * @throws Error where something of it does not start; what did is ended
 */
export async function openWebKit(args: readonly string[]): Promise<WebKitSession> {
  const ends: (() => Promise<unknown>)[] = []
  const end = async () => {
    for (const stop of ends.toReversed()) await stop()
  }
  try {
    const settings = await mkdtemp(path.join(tmpdir(), 'corkboard-webkit-'))
    ends.push(() => rm(settings, { recursive: true, force: true }))
    await mkdir(path.join(settings, 'gtk-3.0'))
    await writeFile(path.join(settings, 'gtk-3.0/gtk.css'), narrowWindow)
    const { display, stop } = await startScreen()
    ends.push(stop)
    const port = await findFreePort()
    const url = `http://127.0.0.1:${port}`
    // Root has no sandbox, and WebKit would not start without one unless it is told so.
    const sandbox: Record<string, string> = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}
    const server = await runServer(ensureProgram(webKitDriver), [`--port=${port}`], [`${url}/status`], { DISPLAY: display, XDG_CONFIG_HOME: settings, ...sandbox })
    ends.push(() => server.stop())
    const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation', ...args] } })
    const driver = await new Builder().usingServer(url).withCapabilities(capabilities).build()
    ends.push(() => driver.quit())
    return { driver, end }
  } catch (error) {
    await end()
    throw error
  }
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
  const child = spawn(ensureProgram(screen), ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] })
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
