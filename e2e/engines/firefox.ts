import { launch } from 'puppeteer-core'
import { ensureProgram } from '../find-program.ts'
import { firefox } from '../programs.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { readAnswer, toExpression } from './page-call.ts'

/** A port that nobody answers at: pictures from elsewhere stay there. */
const nowhere = { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9, 'network.proxy.no_proxies_on': 'localhost' }

/** Starts Firefox over WebDriver BiDi. */
export async function startFirefox({ javaScript, systemColours, width, height }: EngineOptions): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: ensureProgram(firefox),
    headless: true,
    defaultViewport: { width, height },
    extraPrefsFirefox: {
      ...nowhere,
      'javascript.enabled': javaScript === 'on',
      'ui.systemUsesDarkTheme': systemColours === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': systemColours === 'dark' ? 0 : 1,
    },
  })
  const page = await browser.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('securitypolicyviolation')) troubles.push(message.text())
  })
  if (javaScript === 'on') {
    await page.evaluateOnNewDocument(() => {
      window.addEventListener('securitypolicyviolation', ({ type, effectiveDirective, blockedURI }) => console.error(type, effectiveDirective, blockedURI))
    })
  }
  return {
    version: await browser.version(),
    open: async (url) => {
      await page.goto(url)
    },
    back: async () => {
      await page.goBack()
    },
    run: async (call, argument) => readAnswer(await page.evaluate(toExpression(call, argument))),
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    takePicture: () => page.screenshot(),
    readTroubles: () => Promise.resolve(troubles),
    close: () => browser.close(),
  }
}
