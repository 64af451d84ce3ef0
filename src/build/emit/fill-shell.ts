import { escapeHtml } from '../html-text.ts'
import { cardSize } from '../pictures/card-look.ts'

/** What a page's own file says before the app has loaded. */
export interface PageHead {
  readonly title: string
  readonly description: string
  /** The page's one address, absolute; `null` where it has none. */
  readonly canonicalUrl: string | null
  readonly robots: 'index' | 'noindex'
  /** The absolute addresses of the feeds that it names, and what they are called; `null` where it names none. */
  readonly feeds: { readonly atom: string; readonly json: string; readonly title: string } | null
  /** What a link preview calls the kind of page, and the site. */
  readonly kind: 'website' | 'article'
  readonly boardName: string
  /** The picture of a link preview: its absolute address, and what is to be seen there. */
  readonly picture: { readonly url: string; readonly alt: string }
  /** What the page is to a search engine, as JSON-LD; `null` where it is nothing of that kind. */
  readonly jobPosting: Readonly<Record<string, unknown>> | null
  /** Addresses of the data that the page needs first, base path included. */
  readonly preloads: readonly string[]
  /** Addresses of the app's files that the page needs beside those of every page, base path included. */
  readonly scripts: readonly string[]
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

function toFeedLinks({ feeds }: PageHead): string[] {
  if (feeds === null) return []
  const title = escapeHtml(feeds.title)
  return [
    `<link rel="alternate" type="application/atom+xml" title="${title}" href="${escapeHtml(feeds.atom)}" />`,
    `<link rel="alternate" type="application/feed+json" title="${title}" href="${escapeHtml(feeds.json)}" />`,
  ]
}

/** JSON that ends no script, and no line for a reader that takes these separators for one. */
function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What a chat's link preview shows (ogp.me). */
function toPreview({ title, description, canonicalUrl, kind, boardName, picture }: PageHead): string[] {
  if (canonicalUrl === null) return []
  const properties = [
    ['og:type', kind],
    ['og:title', title],
    ['og:description', description],
    ['og:url', canonicalUrl],
    ['og:site_name', boardName],
    ['og:image', picture.url],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(cardSize.width)],
    ['og:image:height', String(cardSize.height)],
    ['og:image:alt', picture.alt],
  ] as const
  return [...properties.map(([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}" />`), '<meta name="twitter:card" content="summary_large_image" />']
}

function toLinks(head: PageHead): string {
  const lines = [
    ...(head.robots === 'noindex' ? ['<meta name="robots" content="noindex" />'] : []),
    ...(head.canonicalUrl === null ? [] : [`<link rel="canonical" href="${escapeHtml(head.canonicalUrl)}" />`]),
    ...toFeedLinks(head),
    ...toPreview(head),
    ...(head.jobPosting === null ? [] : [`<script type="application/ld+json">${toScriptJson(head.jobPosting)}</script>`]),
    // The app starts after the first paint: nothing of this may come before what that needs.
    ...head.preloads.map((href) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(href)}" fetchpriority="low" />`),
    ...head.scripts.map((href) => `<link rel="modulepreload" crossorigin href="${escapeHtml(href)}" fetchpriority="low" />`),
  ]
  return lines.map((line) => `  ${line}\n  `).join('')
}
