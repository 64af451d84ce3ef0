import type { BoardConfig } from '../../domain/board-config.ts'
import { toIsoDate, type Day } from '../../domain/day.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { siteFiles, sitePaths, toAbsoluteUrl } from '../../domain/site-paths.ts'
import { escapeXml } from '../html-text.ts'
import type { OutputFile } from './output-file.ts'

/** The protocol's limit for one file (sitemaps.org). */
const mostUrls = 50_000

/** A page that may be indexed, and the day of its newest content. */
interface Listed {
  readonly path: string
  readonly day: Day | null
}

/**
 * `sitemap.xml` and `robots.txt`: every page that may be indexed and has open postings, with the day that its
 * content is of, never the build's. Above 50,000 pages `sitemap.xml` is the index of parts.
 * @param most addresses in one file
 */
export function emitSitemap(config: BoardConfig, postings: readonly RenderedPosting[], most = mostUrls): OutputFile[] {
  const toUrl = (path: string) => toAbsoluteUrl(config.siteUrl, path)
  const listed = listPages(postings.filter((posting) => posting.status === 'open'))
  const parts = Array.from({ length: Math.ceil(listed.length / most) }, (_, part) => listed.slice(part * most, (part + 1) * most))
  const sitemaps = parts.map((pages, part) => ({
    path: parts.length === 1 ? siteFiles.sitemap() : `/sitemap-${part + 1}.xml`,
    day: toNewest(pages.map((page) => page.day)),
    content: toXml('urlset', 'url', pages.map(({ path, day }) => ({ url: toUrl(path), day }))),
  }))
  const index = parts.length === 1 ? [] : [{ path: siteFiles.sitemap(), content: toXml('sitemapindex', 'sitemap', sitemaps.map(({ path, day }) => ({ url: toUrl(path), day }))) }]
  const robots = { path: siteFiles.robots(), content: `User-agent: *\nAllow: /\n\nSitemap: ${toUrl(siteFiles.sitemap())}\n` }
  return [...sitemaps, ...index, robots].map(({ path, content }) => ({ path: path.slice(1), content }))
}

function listPages(open: readonly RenderedPosting[]): Listed[] {
  const newest = new Map<string, Day>()
  const note = (path: string, day: Day) => newest.set(path, Math.max(newest.get(path) ?? day, day))
  for (const posting of open) {
    for (const path of [sitePaths.list(), sitePaths.tags(), sitePaths.companies(), sitePaths.company(posting.companySlug), ...posting.tags.map(({ slug }) => sitePaths.tag(slug))]) note(path, posting.updated)
  }
  const lists = open.length > 0 ? [] : [{ path: sitePaths.list(), day: null }]
  return [...lists, ...Array.from(newest, ([path, day]) => ({ path, day })), ...open.map((posting) => ({ path: sitePaths.posting(posting.slug), day: posting.updated }))]
}

function toNewest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((newest, day) => (newest === null || (day !== null && day > newest) ? day : newest), null)
}

function toXml(root: 'urlset' | 'sitemapindex', element: 'url' | 'sitemap', entries: readonly { readonly url: string; readonly day: Day | null }[]): string {
  const lines = entries.map(({ url, day }) => `<${element}><loc>${escapeXml(url)}</loc>${day === null ? '' : `<lastmod>${toIsoDate(day)}</lastmod>`}</${element}>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${root}>\n`
}
