import { onList } from './board-page.ts'
import { expect, test } from './fixtures.ts'

const notes = 'main p:not([role])'

test('alternatives in brackets or beside an OR find the jobs of each, and a minus leaves them out', async ({ page, openJobs }) => {
  const companies = openJobs.filter((job) => ['Varve', 'Quernstone'].includes(job.company)).length
  expect(companies).toBeGreaterThan(2)
  for (const [text, count, sentence] of [
    ['(company:varve OR company:quernstone)', companies, 'for company:varve or company:quernstone'],
    ['company:(varve | quernstone)', companies, 'for varve or quernstone in the company’s name'],
    ['-(company:varve OR company:quernstone)', openJobs.length - companies, 'without company:varve or company:quernstone'],
  ] as const) {
    await page.goto(`./?q=${encodeURIComponent(text)}`)
    await expect(onList(page).status).toHaveText(new RegExp(`^${count} jobs ${sentence}`))
  }
  await page.goto('./?q=fsync+OR+embedded')
  await expect(onList(page).status).toHaveText(/^\d+ jobs for fsync or embedded/)
})

test('each piece of a search stands in the sentence and is taken away by itself', async ({ page }) => {
  await page.goto(`./?q=${encodeURIComponent('engineer "map rendering" -crypto (webgl OR maps)')}`)
  await expect(onList(page).status).toHaveText(/^1 job for engineer and “map rendering” and webgl or maps without crypto/)
  await page.getByRole('button', { name: 'Remove and “map rendering”' }).click()
  await expect(page).toHaveURL(`./?${new URLSearchParams({ q: 'engineer -crypto (webgl OR maps)' }).toString()}`)
  await expect(onList(page).search).toHaveValue('engineer -crypto (webgl OR maps)')
  await page.getByRole('button', { name: 'Remove without crypto' }).click()
  await page.getByRole('button', { name: 'Remove and webgl or maps' }).click()
  await expect(page).toHaveURL('./?q=engineer')
  await expect(onList(page).status).toHaveText(/^\d+ jobs for “engineer”/)
})

test('what an address names that is a filter becomes it, once, in any spelling', async ({ page }) => {
  await page.goto(`./?q=${encodeURIComponent('engineer TAG:golang -tag:Linux status:all')}`)
  await expect(page).toHaveURL('./?q=engineer&tag=golang&not=linux&status=all')
  await expect(onList(page).search).toHaveValue('engineer')
  await expect(onList(page).status).toHaveText(/^\d+ jobs? for “engineer” with go without linux/i)
  await page.goto('./?q=tag%3Anosuchtag')
  await expect(onList(page).status).toHaveText(/^0 jobs for nosuchtag in a hashtag/)
  await expect(page).toHaveURL('./?q=tag%3Anosuchtag')
  await expect(page.locator(notes, { hasText: 'No job has “nosuchtag” in a hashtag.' })).toBeVisible()
})

test('while somebody types, what names a filter becomes it when it is left, and the field keeps the rest', async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles.first()).toBeVisible()
  const entries = await page.evaluate(() => history.length)
  const { search } = onList(page)
  await search.pressSequentially('engineer tag:linux', { delay: 20 })
  await expect(page).toHaveURL('./?q=engineer+tag%3Alinux')
  await expect(search).toHaveValue('engineer tag:linux')
  await search.pressSequentially(' ')
  await expect(page).toHaveURL('./?q=engineer&tag=linux')
  await expect(search).toHaveValue('engineer ')
  await search.pressSequentially('status:all')
  await expect(search).toHaveValue('engineer status:all')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('./?q=engineer&tag=linux&status=all')
  await expect(search).toHaveValue('engineer')
  await expect(search).toBeFocused()
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

test('from a posting a search for a filter leads to its list, and Back to the posting', async ({ page, openJobs }) => {
  const path = `./jobs/${openJobs[0]?.slug ?? ''}/`
  await page.goto(path)
  await onList(page).search.fill('tag:linux')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('./?tag=linux')
  await page.goBack()
  await expect(page).toHaveURL(path)
})

test('what does not parse is told with its place, and the rest is searched', async ({ page }) => {
  await page.goto(`./?q=${encodeURIComponent('engineer (webgl OR maps')}`)
  const told = 'The bracket before “webgl” is never closed: it was taken to the end.'
  await expect(page.locator(notes, { hasText: told })).toBeVisible()
  await expect(onList(page).status).toContainText(told)
  await expect(onList(page).status).toHaveText(/^\d+ jobs? for engineer and webgl or maps/)
  await page.goto('./?q=salary%3A100+engineer')
  await expect(page.locator(notes, { hasText: '“salary:” is no field' })).toBeVisible()
})

test('while somebody types, what the next key may mend is not told', async ({ page }) => {
  await page.goto('./')
  const { search, status } = onList(page)
  await search.pressSequentially('engineer (webgl OR "map', { delay: 20 })
  await expect(status).toHaveText(/^\d+ jobs? for engineer and webgl or “map”/)
  await expect(page.locator(notes, { hasText: 'never closed' })).toHaveCount(0)
  await search.fill('engineer) webgl')
  await expect(page.locator(notes, { hasText: 'The bracket after “engineer” was never opened' })).toBeVisible()
})

test('a word that no job has is named', async ({ page }) => {
  await page.goto('./?q=engineer+qqqqzzzz')
  await expect(page.locator(notes, { hasText: 'No job has “qqqqzzzz”.' })).toBeVisible()
  await expect(onList(page).status).toHaveText(/^0 jobs for “engineer qqqqzzzz”/)
})
