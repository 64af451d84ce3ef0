import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureProgram, findProgram, run, say, type Program } from './find-program.ts'

const system: Program = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  files: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  debianPackage: 'chromium',
}

const downloadTimeoutMs = 120_000

/** The path of a Chromium that is here: `CHROME_PATH`, then Playwright's own, then the system's; `null` where there is none. */
export function findChromium(): string | null {
  return findProgram({ ...system, files: [chromium.executablePath(), ...system.files] })
}

/**
 * The path of a Chromium, installed where there is none: Playwright's, else Debian's package. Says on stderr what it did.
 * @throws Error with what can be done where none can be had
 */
export function ensureChromium(): string {
  if (findChromium() === null) {
    say("No Chromium is here: installing Playwright's (npx playwright install chromium).")
    run('npx', ['playwright', 'install', 'chromium'], downloadTimeoutMs)
  }
  const own = chromium.executablePath()
  return ensureProgram(existsSync(own) ? { ...system, files: [own] } : system)
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
