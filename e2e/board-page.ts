import type { Locator, Page } from '@playwright/test'

/** A list of the board as its readers name its parts. */
export const onList = (page: Page) => ({
  search: page.getByRole('combobox', { name: 'Search jobs' }),
  results: page.getByRole('list', { name: 'Results' }),
  articles: page.getByRole('list', { name: 'Results' }).getByRole('article'),
  titles: page.getByRole('list', { name: 'Results' }).getByRole('heading'),
  /** What the list says of itself; notices beside the page have one of their own. */
  status: page.getByRole('main').getByRole('status'),
  /** What a search finds at once may not be all: the texts of postings come last. */
  whole: page.locator('main section[aria-busy=false]'),
  showMore: page.getByRole('button', { name: 'Show more' }),
})

/** True on a phone: the filters are behind a button. */
export function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 1280) <= 760
}

/** The filters: beside the list on a desktop, in a sheet that this opens on a phone. */
export async function openFilters(page: Page): Promise<Locator> {
  const filters = isPhone(page) ? page.getByRole('dialog', { name: 'Filters' }) : page.getByRole('complementary', { name: 'Filters' })
  if (isPhone(page) && !(await filters.isVisible())) await page.getByRole('button', { name: /^Filters/ }).click()
  await filters.getByRole('group').first().waitFor()
  return filters
}

/** Leaves the filters, so that the list is in reach. */
export async function leaveFilters(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  if (await sheet.isVisible()) await sheet.getByRole('button', { name: /^Show \d/ }).click()
}

/** The control of one value: its name begins with the value and holds its count. */
export function filterValue(filters: Locator, group: string, value: string): Locator {
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return filters.getByRole('group', { name: group, exact: true }).getByLabel(new RegExp(`^${escaped}\\s+\\d`))
}

/** The count in a control's name. */
export async function readCount(control: Locator): Promise<number> {
  const name = await control.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '')
  return Number(/(\d[\d,]*)\s*jobs?\s*$/.exec(name)?.[1]?.replaceAll(',', '') ?? Number.NaN)
}

/** Chooses a value as a reader does: by its label. */
export async function choose(control: Locator): Promise<void> {
  await control.locator('xpath=ancestor::label').click()
}

/** The number that the status region begins with. */
export async function readTotal(page: Page): Promise<number> {
  return Number(/^[\d,]+/.exec((await onList(page).status.textContent()) ?? '')?.[0].replaceAll(',', '') ?? Number.NaN)
}

/** How many entries a list of some postings has: those of one employer and one title are one. */
export function toEntryCount(jobs: readonly { readonly companySlug: string; readonly title: string }[]): number {
  return new Set(jobs.map(({ companySlug, title }) => `${companySlug} ${title.toLowerCase()}`)).size
}
