import { ensureChromium } from './find-chromium.ts'
import { ensureProgram, say, type Program } from './find-program.ts'

/** The hosts that the suite runs behind. */
export const nginx: Program = { name: 'nginx', variable: 'NGINX_PATH', files: ['/usr/sbin/nginx', '/usr/local/sbin/nginx'], debianPackage: 'nginx' }
export const caddy: Program = { name: 'Caddy', variable: 'CADDY_PATH', files: ['/usr/bin/caddy', '/usr/local/bin/caddy'], debianPackage: 'caddy' }

/** The browsers beside Chromium: Firefox, WebKit's driver, and the screen that WebKit shows on. */
export const firefox: Program = { name: 'Firefox', variable: 'FIREFOX_PATH', files: ['/usr/bin/firefox-esr', '/usr/bin/firefox'], debianPackage: 'firefox-esr' }
export const webKitDriver: Program = { name: 'WebKitWebDriver', variable: 'WEBKIT_DRIVER_PATH', files: ['/usr/bin/WebKitWebDriver'], debianPackage: 'webkit2gtk-driver' }
export const screen: Program = { name: 'Xvfb', variable: 'XVFB_PATH', files: ['/usr/bin/Xvfb'], debianPackage: 'xvfb' }

/**
 * Finds or installs all that the browser tests run, one after another: tests that need one would install it at the same time.
 * What cannot be had is told, and fails the tests that need it.
 * @returns the path of Chromium
 * @throws Error where there is no Chromium: without it there are no browser tests
 */
export function ensurePrograms(): string {
  for (const program of [nginx, caddy, firefox, webKitDriver, screen]) {
    try {
      ensureProgram(program)
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    }
  }
  return ensureChromium()
}
