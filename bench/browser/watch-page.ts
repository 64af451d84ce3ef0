import type { Page } from '@playwright/test'

const limitMs = 60_000

/**
 * Waits in the page itself for what a press changes, so that nothing between the page and who measures it is counted.
 * @param condition JavaScript that is true when the page has changed
 * @returns the time from the press, or from `press` where that is a script, to the change of the document, in milliseconds
 */
export async function watchPress(page: Page, condition: string, press: (() => Promise<void>) | string): Promise<number> {
  await page.evaluate(`{
    let pressedMs = performance.now()
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, (event) => { pressedMs = event.timeStamp }, { capture: true, once: true })
    globalThis.benchPress = () => { pressedMs = performance.now() }
    globalThis.benchChange = new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (!(${condition})) return
        observer.disconnect()
        resolve(performance.now() - pressedMs)
      })
      setTimeout(() => reject(new Error(${JSON.stringify(`Not seen: ${condition}`)})), ${limitMs})
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    undefined
  }`)
  if (typeof press === 'string') await page.evaluate(`benchPress(); ${press}`)
  else await press()
  return page.evaluate<number>('benchChange')
}
