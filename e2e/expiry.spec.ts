import type { Page } from '@playwright/test'
import { filterValue, onList, openFilters, readCount } from './board-page.ts'
import { markHeading } from './mark-heading.ts'
import { expect, test, type Job } from './fixtures.ts'

/** The sample that names a last day: so late that no build comes after it. */
const slug = 'film-and-audio-digitisation-technician-nitrate-wax-archive-ZonBm'
const path = `./jobs/${slug}/`
const lastDay = '2099-12-31T23:59:00Z'
const dayAfter = '2100-01-01T00:01:00Z'
const jsonLd = 'script[type="application/ld+json"]'

/** The sample, and the open postings beside it. */
function tellApart(openJobs: readonly Job[]): { job: Job; others: readonly Job[] } {
  const job = openJobs.find((candidate) => candidate.slug === slug)
  if (!job) throw new Error(`${slug} is not open: nothing is tested.`)
  return { job, others: openJobs.filter((other) => other !== job) }
}

const isTagged = (tag: string | undefined) => (job: Job) => job.tags.some((other) => other.slug === tag)

/** The sample in a list. */
const toEntry = (page: Page, { title }: Job) => onList(page).articles.filter({ has: page.getByRole('link', { name: title, exact: true }) })

test('a posting whose last day has passed since the build is closed in its page', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.clock.setFixedTime(lastDay)
  await markHeading(page)
  await page.goto(path)
  await expect(page.getByRole('link', { name: /^Apply/ }).first()).toBeVisible()
  await expect(page.locator(jsonLd)).toHaveCount(1)
  await expect(page.locator('meta[name=robots]')).toHaveCount(0)
  await page.clock.setFixedTime(dayAfter)
  await page.goto(path)
  await expect(page.getByText('no longer takes applications for this job')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('data-mark')
  await expect(page.getByRole('link', { name: /^Apply/ })).toHaveCount(0)
  await expect(page.locator(jsonLd)).toHaveCount(0)
  await expect(page.locator('head meta[name=robots]')).toHaveAttribute('content', 'noindex')
  const { job, others } = tellApart(openJobs)
  for (const tag of job.tags) {
    const open = others.filter(isTagged(tag.slug)).length
    await expect(page.getByRole('list', { name: 'Hashtags' }).getByRole('listitem').filter({ has: page.getByRole('link', { name: `#${tag.name}`, exact: true }) })).toContainText(`${open} open`)
  }

  await page.getByRole('link', { name: 'Similar open jobs' }).click()
  await expect(onList(page).articles.first()).toBeVisible()
  await expect(onList(page).titles.filter({ hasText: job.title })).toHaveCount(0)
  await expect(page.locator('meta[name=robots]'), 'other pages may be indexed').toHaveCount(0)
})

test('a posting whose last day has passed since the build is in no list of open ones, and in no count of its filters', { tag: '@desktop' }, async ({ page, jobs, openJobs }) => {
  const { job, others } = tellApart(openJobs)
  const entry = toEntry(page, job)
  const heading = page.getByRole('heading', { level: 1 })
  await markHeading(page)

  await page.clock.setFixedTime(lastDay)
  await page.goto('./')
  await expect(heading).toHaveText(`${openJobs.length} jobs`)
  await expect(entry).toBeVisible()

  await page.clock.setFixedTime(dayAfter)
  await page.goto('./')
  await expect(heading).toHaveText(`${others.length} jobs`)
  await expect(heading, 'the page came alive as it was drawn').toHaveAttribute('data-mark')
  await expect(onList(page).status).toHaveText(`${others.length} jobs`)
  await expect(entry).toHaveCount(0)
  const filters = await openFilters(page)
  const count = (group: string, value: string) => readCount(filterValue(filters, group, value))
  expect([await count('Status', 'Open'), await count('Status', 'Closed'), await count('Status', 'Open and closed')]).toEqual([others.length, jobs.length - others.length, jobs.length])
  expect(await count('Posted', 'Any time')).toBe(others.length)
  expect(await count('Job type', 'Other')).toBe(others.filter((other) => other.jobType === 'other').length)
  await filters.getByRole('group', { name: 'Hashtags' }).getByRole('button', { name: /^All \d+ hashtags/ }).click()
  for (const tag of job.tags) expect(await count('Hashtags', tag.name), tag.slug).toBe(others.filter(isTagged(tag.slug)).length)
  await filters.getByRole('group', { name: 'Place' }).getByRole('button', { name: /^All \d+ places/ }).click()
  expect(await count('Place', 'New Zealand')).toBe(0)
})

test('a posting whose last day has passed since the build is a closed one in the closed list, for its company and for its tags', { tag: '@desktop' }, async ({ page, jobs, openJobs }) => {
  const { job, others } = tellApart(openJobs)
  const entry = toEntry(page, job)
  const heading = page.getByRole('heading', { level: 1 })
  await page.clock.setFixedTime(dayAfter)
  await page.goto('./?status=closed')
  await expect(heading).toHaveText(`${jobs.length - others.length} jobs`)
  await expect(entry).toContainText('Closed')
  await page.goto(`./companies/${job.companySlug}/`)
  await expect(heading).toHaveText(`0 jobs at ${job.company}`)
  await expect(page.getByRole('button', { name: /open and closed/ })).toContainText('1 job')
  await page.goto(`./tags/${job.tags[0]?.slug ?? ''}/`)
  await expect(entry).toHaveCount(0)
  await expect(heading).toHaveText(new RegExp(`^${others.filter(isTagged(job.tags[0]?.slug)).length} `))
  await page.goto('./companies/')
  await expect(page.getByRole('link', { name: job.company })).toHaveText(/0 open jobs$/)
  await page.goto('./tags/')
  await expect(page.getByRole('link', { name: /^archive\b/ })).toHaveText(/0 open jobs$/)
})

test('a search finds a posting that has ended since the build among the closed ones alone', { tag: '@desktop' }, async ({ page, openJobs }) => {
  const { job } = tellApart(openJobs)
  await page.clock.setFixedTime(dayAfter)
  await page.goto('./?q=%22wax+cylinders%22')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 jobs')
  await page.getByRole('button', { name: /open and closed/ }).click()
  await expect(onList(page).titles).toHaveText([job.title])
  await expect(onList(page).articles).toContainText('Closed')
})

test('a list that was left open over midnight is of the new day when its reader comes back', { tag: '@desktop' }, async ({ page, openJobs }) => {
  const { others } = tellApart(openJobs)
  await page.clock.setFixedTime(lastDay)
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${openJobs.length} jobs`)
  await page.clock.setFixedTime(dayAfter)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${others.length} jobs`)
  await expect(onList(page).status).toHaveText(`${others.length} jobs`)
})

test('pay, employment and the employer’s number are told where the posting says them', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./jobs/frontend-engineer-map-rendering-hachure-WkoFb/')
  for (const [term, text] of [['Employment', 'Full time'], ['Pay', '€62,000 – €78,000 a year'], ['Reference', 'HA-118']] as const) {
    await expect(page.locator('dl > div').filter({ has: page.getByText(term, { exact: true }) })).toContainText(text)
  }
})
