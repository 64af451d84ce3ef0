import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { choose, filterValue, isPhone, leaveFilters, onList, openFilters } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { tasks, tasksToday, toStepWords, type Step, type Task } from './tasks.ts'

/** Where the filters are behind a button, it is pressed once before them and "Show …" once after. */
const isInSheet = (step: Step) => !('field' in step) || !['Search jobs', 'Sorted by'].includes(step.field)

/** The steps of a task by mouse, or by touch on a phone, in words. */
function toStepList({ steps }: Pick<Task, 'steps'>, onPhone: boolean): string[] {
  const first = steps.findIndex(isInSheet)
  const last = steps.findLastIndex(isInSheet)
  return steps.flatMap((step, place) => [...(onPhone && place === first ? ['Filters'] : []), toStepWords(step), ...(onPhone && place === last ? ['Show the jobs'] : [])])
}

const toKeySteps = ({ typed }: Task) => ['the search field (“/”, or a tap)', `type “${typed}”`, 'Enter']

const fold = (filters: Locator, title: string) => filters.locator('details').filter({ has: filters.page().locator('summary', { hasText: title }) })

/** The control of a value, in whichever kind of group it stands. */
async function findValue(filters: Locator, group: string, value: string): Promise<Locator> {
  if (group === 'Several hashtags') return filters.getByRole('radiogroup', { name: group }).getByRole('radio', { name: value })
  const folded = fold(filters, group)
  return (await folded.count()) > 0 ? folded.getByRole('checkbox', { name: new RegExp(`^${value}\\s+\\d`) }) : filterValue(filters, group, value)
}

/** Takes one step, after it has been seen that what it brings into reach was not there: a step that could be left out fails. */
async function take(page: Page, step: Step, next: Step | undefined): Promise<void> {
  const scope = isInSheet(step) ? await openFilters(page) : page.locator('body')
  if (!isInSheet(step)) await leaveFilters(page)
  switch (step.step) {
    case 'choose':
      return choose(await findValue(scope, step.group, step.value))
    case 'leave out':
      return scope.getByRole('button', { name: `Leave out ${step.value}`, exact: true }).click()
    case 'find': {
      const sought = next && 'value' in next ? next.value : ''
      await expect(filterValue(scope, step.group, sought), `${sought} is in view already`).toHaveCount(0)
      return scope.getByRole('group', { name: step.group, exact: true }).getByRole('searchbox').fill(step.text)
    }
    case 'open':
      await expect(fold(scope, step.group)).not.toHaveAttribute('open')
      return fold(scope, step.group).locator('summary').click()
    case 'select':
      await scope.getByRole('combobox', { name: step.field }).selectOption({ label: step.option })
      return
    case 'type':
      await scope.getByLabel(step.field, { exact: true }).fill(step.text)
      return scope.getByLabel(step.field, { exact: true }).press('Enter')
  }
}

const toSearch = (address: string) => new URLSearchParams(address.split('?')[1] ?? '').toString()

/** A list's jobs by their titles, in their order, once it has settled. */
async function readTitles(page: Page): Promise<string[]> {
  await expect(onList(page).whole).toHaveCount(1)
  return onList(page).titles.allTextContents()
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${tasksToday}T12:00:00Z`)
})

for (const task of tasks) {
  test(`with a mouse, or on a phone: ${task.sentence}`, async ({ page }) => {
    await page.goto('./')
    for (const [place, step] of task.steps.entries()) await take(page, step, task.steps[place + 1])
    await leaveFilters(page)
    await expect.poll(() => new URL(page.url()).searchParams.toString()).toBe(toSearch(task.address))
    const found = await readTitles(page)
    expect(found.length).toBeGreaterThan(0)
    await page.goto(task.address)
    expect(await readTitles(page)).toEqual(found)
    test.info().annotations.push({ type: 'steps', description: toStepList(task, isPhone(page)).join(', ') })
  })

  test(`typed, with a keyboard or on a phone: ${task.sentence}`, async ({ page }) => {
    await page.goto(task.address)
    const expected = await readTitles(page)
    expect(expected.length).toBeGreaterThan(0)
    await page.goto('./')
    await expect(onList(page).articles.first()).toBeVisible()
    if (isPhone(page)) await onList(page).search.tap()
    else await page.keyboard.press('/')
    await page.keyboard.type(task.typed)
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.toString()).toBe(toSearch(task.address))
    expect(await readTitles(page)).toEqual(expected)
  })
}

test('the document tells the steps of each task as they are', { tag: '@desktop' }, async () => {
  const document = await readFile(path.join(import.meta.dirname, '../docs/finding.md'), 'utf8')
  for (const task of tasks) {
    const cells = [task.sentence, ...[toStepList(task, false), toStepList(task, true), toKeySteps(task)].map((steps) => `${steps.length}: ${steps.join(' → ')}`)]
    expect(document).toContain(`| ${cells.join(' | ')} |`)
  }
})
