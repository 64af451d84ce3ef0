import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Lets every page end with something that no build wrote. */
async function plant(page: Page, html: string): Promise<void> {
  await page.route('./', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('</body>', `${html}</body>`) })
  })
}

for (const [what, html, told] of [
  ['a script', '<script>document.title = "planted"</script>', /^script-src-elem: inline/],
  ['a handler', '<img src="data:," alt="" onerror="document.title = \'planted\'">', /^script-src-attr: inline/],
  ['a style', '<style>main { display: none }</style>', /^style-src-elem: inline/],
  ["a stranger's script", '<script src="https://evil.example/x.js"></script>', /^script-src-elem: https:\/\/evil\.example\/x\.js/],
] as const) {
  test(`${what} that no build wrote is refused, and no test that meets it passes`, async ({ page, violations, troubles, elsewhere }) => {
    await plant(page, html)
    await page.goto('./')
    await expect.poll(() => violations).toContainEqual(expect.stringMatching(told))
    await expect(page).not.toHaveTitle('planted')
    await expect(page.getByRole('main')).toBeVisible()
    expect(elsewhere.filter(({ url }) => url.includes('evil.example'))).toEqual([])
    violations.length = 0
    troubles.length = 0
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what is refused is told as well', async ({ page, violations, troubles }) => {
    await plant(page, '<style>main { display: none }</style>')
    await page.goto('./')
    await expect.poll(() => violations).toContainEqual(expect.stringContaining('style-src'))
    violations.length = 0
    troubles.length = 0
  })
})
