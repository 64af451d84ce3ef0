import { escapeHtml } from '../html-text.ts'

/** What a page's own file says before the app has loaded. */
export interface PageHead {
  readonly title: string
  readonly description: string
  /** The page's one address, absolute; `null` where it has none. */
  readonly canonicalUrl: string | null
  readonly robots: 'index' | 'noindex'
  /** Addresses of the data that the page needs first, base path included. */
  readonly preloads: readonly string[]
}

/** A page as it is written: its head, and what stands in the root element. */
export interface PageFile extends PageHead {
  /** The path that the HTML was drawn for; `null` where the browser draws the page anew (`404.html`). */
  readonly drawnFor: string | null
  readonly html: string
}

/** Makes pages from the app's shell. */
export type FillShell = (page: PageFile) => string

/** The places of a shell that each page fills, and how many times each must be there: once. */
const places = {
  '<title>': /<title\b[^>]*>[^<]*<\/title>/gi,
  '<meta name="description">': /<meta\b[^>]*\bname="description"[^>]*>/gi,
  '</head>': /<\/head>/gi,
  '<div id="root">': /<div\b[^>]*\bid="root"[^>]*>(?=<\/div>)/gi,
} as const

/**
 * Reads the shell once and gives a function that fills it.
 * @param shell the `index.html` that Vite built
 * @throws Error where a place that a page fills is missing or stands twice
 */
export function readShell(shell: string): FillShell {
  const found = Object.entries(places).map(([name, pattern]) => {
    const matches = [...shell.matchAll(pattern)]
    const match = matches[0]
    if (match === undefined || matches.length > 1) {
      throw new Error(`The built index.html has ${matches.length} ${name}, not one: a page's title, description and content have no place. Mend index.html at the project's root.`)
    }
    return { name, start: match.index, end: name === '</head>' ? match.index : match.index + match[0].length }
  })
  const inOrder = found.toSorted((a, b) => a.start - b.start)
  const gaps = inOrder.map((place, index) => shell.slice(inOrder[index - 1]?.end ?? 0, place.start))
  const rest = shell.slice(inOrder.at(-1)?.end)
  return (page) => {
    const filled: Readonly<Record<string, string>> = {
      '<title>': `<title>${escapeHtml(page.title)}</title>`,
      '<meta name="description">': `<meta name="description" content="${escapeHtml(page.description)}" />`,
      '</head>': toLinks(page),
      '<div id="root">': `<div id="root"${page.drawnFor === null ? '' : ` data-drawn-for="${escapeHtml(page.drawnFor)}"`}>${page.html}`,
    }
    return inOrder.map((place, index) => (gaps[index] ?? '') + (filled[place.name] ?? '')).join('') + rest
  }
}

function toLinks(head: PageHead): string {
  const lines = [
    ...(head.robots === 'noindex' ? ['<meta name="robots" content="noindex" />'] : []),
    ...(head.canonicalUrl === null ? [] : [`<link rel="canonical" href="${escapeHtml(head.canonicalUrl)}" />`]),
    ...head.preloads.map((href) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(href)}" />`),
  ]
  return lines.map((line) => `  ${line}\n  `).join('')
}
