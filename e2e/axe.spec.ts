import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { isPhone, onList, openFilters } from './board-page.ts'
import { artifactVersion } from '../src/domain/artifact.ts'
import { expect, test } from './fixtures.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Looks at everything in light, and in dark once more at what differs there: the colours. */
async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    const { violations } = await (colorScheme === 'light' ? axe.withTags(standards) : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze()
    const told = violations.map(({ id, help, nodes }) => `${colorScheme}: ${id}: ${help}\n${nodes.slice(0, 5).map((node) => `    ${node.target.join(' ')}\n      ${node.html.slice(0, 160)}\n      ${node.any.map((check) => check.message).join('; ')}`).join('\n')}`)
    expect(told.join('\n')).toBe('')
  }
}

for (const [name, path] of [
  ['the list', './'],
  ['a list with filters', './?q=engineer&tag=linux&not=java&type=software'],
  ['closed and open ones', './?status=all&sort=company'],
  ['no results', './?tag=analysis&tag=css&tag=english&type=other'],
  ['no results for a text among filters', './?q=zzqx&mode=hybrid&place=berlin-de'],
  ['a corrected search', './?q=enginere'],
  ['a search that does not parse', './?q=%28go+OR+%28rust'],
  ['a link of which something was ignored', './?sort=salary&tag=analysis'],
  ['every kind of filter', './?tag=english&not=sales&mode=remote&from=ES&level=senior&level=not-stated&pay=EUR-year-1000&since=2026-01-01'],
  ['a tag', './tags/analysis/'],
  ['a company', './companies/parlour-languages/'],
  ['all tags', './tags/'],
  ['all companies', './companies/'],
  ['a posting', './jobs/database-engineer-storage-varve-JraHy/'],
  ['a posting from right to left', './jobs/react-frontend-engineer-rtl-hudhud-hospital-scheduling-MeYso/'],
  ['a closed posting', './jobs/release-engineer-varve-TiwQv/'],
] as const) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false')
    await expectNoViolations(page)
  })
}

test('axe finds nothing on a page that does not exist', async ({ page, troubles }) => {
  await page.goto('./jobs/database-engineer-storage-gone/')
  await expect(page.getByRole('heading', { name: 'Perhaps one of these' })).toBeVisible()
  await expectNoViolations(page)
  troubles.length = 0
})

test('axe finds nothing on a failure', async ({ page }) => {
  await page.route('**/data/facets.*', (route) => route.fulfill({ json: { version: artifactVersion } }))
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1, name: 'The data came in pieces' })).toBeVisible()
  await expectNoViolations(page)
})

test('axe finds nothing where only the search has failed', async ({ page }) => {
  await page.route(/\/data\/terms\./, (route) => route.fulfill({ json: { version: artifactVersion } }))
  await page.goto('./?q=engineer')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNoViolations(page)
})

test('axe finds nothing with the filters open', async ({ page }) => {
  await page.goto('./?tag=analysis&not=css')
  await expect(onList(page).articles.first()).toBeVisible()
  const filters = await openFilters(page)
  await filters.getByRole('button', { name: /^All \d+ hashtags/ }).click()
  await expectNoViolations(page)
})

test('axe finds nothing with the contents open', async ({ page }) => {
  await page.goto('./jobs/database-engineer-storage-varve-JraHy/')
  if (isPhone(page)) await page.getByText('In this posting').first().click()
  await expect(page.getByRole('navigation', { name: 'In this posting' })).toBeVisible()
  await expectNoViolations(page)
})
