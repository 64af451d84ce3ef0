/*
 * What a page says of itself. Each runs in the page, alone: it may use nothing of this module.
 */

/** Whether the app has taken over the page that the build drew. */
export function isAlive(): boolean {
  const main = document.querySelector('#root main')
  return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'))
}

/** Whether the list shows all that answers it: what a search finds at once may not be all. */
export function isSettled(): boolean {
  return document.querySelector('main section[aria-busy=false]') !== null
}

/** Where the page is, below its host. */
export function readAddress(): string {
  return location.pathname + location.search
}

/** The page's heading. */
export function readHeading(): string {
  return document.querySelector('h1')?.textContent ?? ''
}

/** The number that the list's status begins with; -1 where it says none. */
export function readTotal(): number {
  return Number(/^[\d,]+/.exec(document.querySelector('[role=status]')?.textContent ?? '')?.[0].replaceAll(',', '') ?? -1)
}

/** The titles that the list shows. */
export function readTitles(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('article h2'), (heading) => (heading.getClientRects().length > 0 ? heading.innerText.trim() : '')).filter((title) => title !== '')
}

/** The hashtags that can be chosen beside the list. */
export function readTagChoices(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('input[name=hashtags]'), (input) => input.closest('label')?.querySelector('.check-name')?.textContent ?? '')
}

/** What the search field holds; `null` where none shows. */
export function readSearch(): string | null {
  const field = document.querySelector<HTMLInputElement>('input[type=search][name=q]')
  return field !== null && field.getClientRects().length > 0 && getComputedStyle(field).visibility === 'visible' ? field.value : null
}

/** Whether the filters beside the list show. */
export function showsFilters(): boolean {
  return (document.querySelector('aside')?.getClientRects().length ?? 0) > 0
}

/** How light the page's ground is: 0 black, 255 white. */
export function readGround(): number {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return -1
  canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor
  canvas.fillRect(0, 0, 1, 1)
  return canvas.getImageData(0, 0, 1, 1).data[1] ?? -1
}

/** By how many CSS pixels the page is wider than what shows of it. */
export function readOverflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth
}

/** By how many CSS pixels the open sheet is taller than what shows of it. */
export function readSheetOverflow(): number {
  const sheet = document.querySelector('dialog[open]')
  return sheet ? sheet.scrollHeight - sheet.clientHeight : -1
}
