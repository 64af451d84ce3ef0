/** The list whose link asked for something that it does not show, while that is told. */
interface ToldLink {
  /** Relative to the base path. */
  readonly href: string
  readonly end: () => void
}

let told: ToldLink | null = null

/** Remembers what is told of a link, so that it ends with its list. */
export function setToldLink(link: ToldLink): void {
  told = link
}

/** What was told of a link ends where the page is of another address: Back to it tells nothing. */
export function leaveToldLink(href: string): void {
  if (told === null || told.href === href) return
  told.end()
  told = null
}
