import { expect, test } from './fixtures.ts'

const path = './jobs/full-stack-engineer-rails-drawer-nine-MfyCo/'
const jsonLd = 'script[type="application/ld+json"]'

test('a posting whose last day has passed since the build is closed in its page', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(path)
  await expect(page.getByRole('link', { name: /^Apply/ }).first()).toBeVisible()
  await expect(page.locator(jsonLd)).toHaveCount(1)
  await page.route('**/data/bodies/*', async (route) => {
    const posting = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...posting, validThrough: 1 } })
  })
  await page.goto(path)
  await expect(page.getByText('no longer takes applications for this job')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Apply/ })).toHaveCount(0)
  await expect(page.locator(jsonLd)).toHaveCount(0)
})

test('pay, employment and the employer’s number are told where the posting says them', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./jobs/frontend-engineer-map-rendering-hachure-WkoFb/')
  for (const [term, text] of [['Employment', 'Full time'], ['Pay', '€62,000 – €78,000 a year'], ['Reference', 'HA-118']] as const) {
    await expect(page.locator('dl > div').filter({ has: page.getByText(term, { exact: true }) })).toContainText(text)
  }
})
