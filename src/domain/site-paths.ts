/**
 * Every address the site has, below its base path and beginning with `/`. Pages end with `/`:
 * one canonical form, a folder with an `index.html` on a host that only serves files.
 */
export const sitePaths = {
  list: () => '/',
  tags: () => '/tags/',
  tag: (slug: string) => `/tags/${encodeURIComponent(slug)}/`,
  companies: () => '/companies/',
  company: (slug: string) => `/companies/${encodeURIComponent(slug)}/`,
  /** @param list the path of the list's first page */
  furtherPage: (list: string, page: number) => `${list}page/${page}/`,
  posting: (slug: string) => `/jobs/${encodeURIComponent(slug)}/`,
  jobsJson: () => '/jobs.json',
} as const

/** What the site has for search engines and feed readers, below its base path. */
export const siteFiles = {
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
  /** Where a country's feeds lie: it has no page of its own. */
  country: (code: string) => `/countries/${code.toLowerCase()}/`,
  /** @param page the page whose postings the feed has */
  atom: (page: string) => `${page}feed.atom`,
  jsonFeed: (page: string) => `${page}feed.json`,
} as const

/** Where the index lies, below the base path, without a leading `/`. */
export const dataPaths = {
  manifest: () => 'data/manifest.json',
  part: (file: string) => `data/${file}`,
  shard: (folder: string, shard: number) => `data/${folder}/${shard}.json`,
  /** `slug` is percent-encoded where the file's name is not: this is a URL. */
  body: (slug: string, hash: string) => `data/bodies/${encodeURIComponent(slug)}.${hash}.json`,
  /** Served by the dev server alone. */
  problems: () => 'data/problems.json',
} as const

/**
 * The base path of a site: the path of its URL, with a slash at both ends
 * (`https://example.org/jobs` serves under `/jobs/`).
 * @param siteUrl an absolute http(s) URL, already checked
 */
export function toBasePath(siteUrl: string): string {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(siteUrl)?.[1] ?? ''
  const trimmed = path.replace(/^\/+|\/+$/g, '')
  return trimmed === '' ? '/' : `/${trimmed}/`
}

/** The absolute URL of a path of `sitePaths`. */
export function toAbsoluteUrl(siteUrl: string, path: string): string {
  return siteUrl.replace(/\/+$/, '') + path
}
