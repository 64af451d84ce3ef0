import { choose, filterValue, onList, openFilters } from './board-page.ts'
import { expect, test } from './fixtures.ts'

/** What a search fetches comes late, as on a train. */
const lateMs = 1_500

test('what is chosen while a search is on its way is added to it, also twice in one group', async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles.first()).toBeVisible()
  const filters = await openFilters(page)
  await page.route(/\/data\/(?:terms|body-terms)\./, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, lateMs))
    await route.continue()
  })
  await onList(page).search.fill('engineer')
  await choose(filterValue(filters, 'Hashtags', 'English'))
  await choose(filterValue(filters, 'Hashtags', 'linux'))
  await choose(filterValue(filters, 'Work mode', 'Remote'))
  await choose(filterValue(filters, 'Work mode', 'Remote possible'))
  await expect(page).toHaveURL('./?q=engineer&tag=english&tag=linux&mode=remote&mode=remote-possible')
  for (const [group, value] of [['Hashtags', 'English'], ['Hashtags', 'linux'], ['Work mode', 'Remote']] as const) await expect(filterValue(filters, group, value)).toBeChecked()
})

test('a suggestion that is taken while a choice is on its way is added to it', async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles.first()).toBeVisible()
  await onList(page).search.click()
  await page.route(/\/data\/(?:terms|body-terms)\./, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, lateMs))
    await route.continue()
  })
  await onList(page).search.pressSequentially('tag:react tag:typescript ', { delay: 15 })
  await expect(page).toHaveURL('./?tag=reactjs&tag=typescript')
})
