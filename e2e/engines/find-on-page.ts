/** What somebody looks for on a page. */
export interface Wanted {
  readonly role: 'link' | 'button' | 'checkbox' | 'searchbox' | 'heading' | 'status'
  /** Its whole name, as a pattern's source; any where it is left out. */
  readonly name?: string
  /** Looks only below what this selector finds. */
  readonly within?: string
}

/** Where it is, and what it says. */
export interface Found {
  /** Its middle, in CSS pixels of what shows. */
  readonly x: number
  readonly y: number
  readonly name: string
  /** A link's address as it is written. */
  readonly href: string | null
}

/**
 * Runs in the page, alone: it may use nothing of this module. Finds the first thing that shows and is wanted, and brings it into
 * view. A role is that of HTML's own elements, which is all that the board has; a control that is drawn by its label is the label.
 */
export function findOnPage({ role, name, within }: Wanted): Found | null {
  const selectors = { link: 'a[href]', button: 'button', checkbox: 'input[type=checkbox]', searchbox: 'input[type=search]', heading: 'h1, h2, h3', status: '[role=status]' }
  const readText = (element: Element) => {
    const copy = document.createElement('div')
    copy.append(element.cloneNode(true))
    for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove()
    return copy.textContent ?? ''
  }
  const pattern = new RegExp(`^(?:${name ?? '.*'})$`, 's')
  const scope = within === undefined ? document : document.querySelector(within)
  for (const element of scope?.querySelectorAll<HTMLElement>(selectors[role]) ?? []) {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const ownName = (element.getAttribute('aria-label') ?? readText(label ?? element)).replace(/\s+/g, ' ').trim()
    const shown = role === 'checkbox' && label ? label : element
    if (!pattern.test(ownName) || shown.getClientRects().length === 0 || getComputedStyle(shown).visibility !== 'visible') continue
    shown.scrollIntoView({ block: 'center' })
    // A link's lines: the middle of the first is on it, that of all may be beside it.
    const box = (role === 'link' ? shown.getClientRects()[0] : undefined) ?? shown.getBoundingClientRect()
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2), name: ownName, href: element.getAttribute('href') }
  }
  return null
}

/** A text as a pattern that is just that text. */
export function toPattern(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
