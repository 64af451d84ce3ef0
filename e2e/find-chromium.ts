import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Where distributions put Chromium, and its kin. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

const downloadTimeoutMs = 120_000
const aptTimeoutMs = 300_000

/** The path of a Chromium that is here: `CHROME_PATH`, then Playwright's own, then the system's; `null` where there is none. */
export function findChromium(): string | null {
  const asked = process.env['CHROME_PATH']
  if (asked !== undefined && asked !== '') return asked
  return [chromium.executablePath(), ...installed].find((file) => existsSync(file)) ?? null
}

/**
 * The path of a Chromium, installed where there is none: Playwright's, else as root Debian's package. Says on stderr what it did.
 * @throws Error with what can be done where none can be had
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found !== null) {
    say(`Chromium: ${found}`)
    return found
  }
  say("No Chromium is here: installing Playwright's (npx playwright install chromium).")
  run('npx', ['playwright', 'install', 'chromium'], downloadTimeoutMs)
  if (findChromium() === null && process.getuid?.() === 0) {
    say("Playwright's cannot be had: installing Debian's package (apt-get install chromium).")
    run('apt-get', ['update'], aptTimeoutMs)
    run('apt-get', ['install', '-y', 'chromium'], aptTimeoutMs)
  }
  const path = findChromium()
  if (path === null) throw new Error('No Chromium was found, and none could be installed. Install one, or name it in CHROME_PATH.')
  say(`Chromium: ${path}`)
  return path
}

/** What Chromium is started with: nothing that calls home, and no sandbox where root could not have one. */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function run(command: string, args: readonly string[], timeoutMs: number): void {
  const result = spawnSync(command, args, { stdio: ['ignore', process.stderr, process.stderr], timeout: timeoutMs })
  if (result.error) say(`${command}: ${result.error.message}`)
  else if (result.status !== 0) say(`${command} ended with status ${String(result.status)}.`)
}
