import type { BoardConfig } from '../../domain/board-config.ts'
import { cutAtWord } from '../../domain/cut-at-word.ts'
import { toJobKey } from '../../domain/job-key.ts'
import { countPages } from '../../domain/list-pages.ts'
import { pageNames, toDocumentTitle, withPageNumber } from '../../domain/page-title.ts'
import type { PostingPage } from '../../domain/artifact.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { dataPaths, siteFiles, sitePaths, toAbsoluteUrl, toBasePath } from '../../domain/site-paths.ts'
import { toShard } from '../../search/slugs.ts'
import type { Artifact } from './to-artifact.ts'
import type { DataFiles } from './data.ts'
import type { PageHead } from './fill-shell.ts'
import { toJobPosting } from './job-posting.ts'
import type { Picture, SitePictures } from '../pictures/draw-pictures.ts'

const maxDescriptionLength = 300

/** An address that no page has: what is drawn for it is the not-found page. */
const notFoundPath = '/404.html'

export interface SitePlan {
  readonly config: BoardConfig
  readonly artifact: Pick<Artifact, 'postings' | 'facets' | 'pages'>
  readonly data: Pick<DataFiles, 'manifest' | 'bodyPaths'>
  /** The app's files that a posting's page needs beside those of every page, base path included. */
  readonly postingScripts: readonly string[]
  readonly pictures: SitePictures
}

/** A page that is to be drawn, and what its file says beside what is drawn. */
export interface PagePlan extends PageHead {
  /** Its place below the site's folder, with `/`. */
  readonly file: string
  /** The path that is drawn, below the base path. */
  readonly path: string
  /** The path that a browser may take the page over for; `null` where it draws the page anew (`404.html`). */
  readonly drawnFor: string | null
  /** What a posting's page shows; `null` on other pages. */
  readonly posting: PostingPage | null
}

/** A plan for each address of the site, and for `404.html`; made one by one, as they are drawn. */
export function* planPages({ config, artifact, data, postingScripts, pictures }: SitePlan): Generator<PagePlan> {
  const toPage = createPlan(config)
  const base = toBasePath(config.siteUrl)
  const { manifest } = data
  const manifestUrl = base + dataPaths.manifest()
  const listData = [
    manifestUrl,
    base + dataPaths.part(manifest.facets),
    ...(manifest.rows.chunks > 0 ? [base + dataPaths.shard(manifest.rows.folder, 0)] : []),
  ]
  const list = (path: string, name: string, description: string, feedOf = sitePaths.list()) =>
    toPage({ path, name, description, feedOf, jobPosting: null, robots: 'index', preloads: listData, scripts: [], posting: null, picture: pictures.board })

  /** The further pages of a list, for readers without JavaScript: search engines have the postings themselves. */
  function* further(listPath: string, name: string, open: OpenCount | undefined): Generator<PagePlan> {
    for (let page = 2; page <= countPages(open?.entries ?? 0); page += 1) {
      const path = sitePaths.furtherPage(listPath, page)
      const preloads = manifest.rows.chunks === 1 ? listData : listData.slice(0, 2)
      yield toPage({ path, name: withPageNumber(name, page), description: config.description, feedOf: sitePaths.list(), jobPosting: null, robots: 'noindex', preloads, scripts: [], posting: null, picture: pictures.board })
    }
  }

  yield list(sitePaths.list(), pageNames.list(), config.description)
  yield* further(sitePaths.list(), pageNames.list(), countOpen(artifact.postings, () => ['']).get(''))
  yield list(sitePaths.tags(), pageNames.tags(), `Every hashtag of ${config.name}, with its open jobs.`)
  yield list(sitePaths.companies(), pageNames.companies(), `Every company on ${config.name}, with its open jobs.`)
  const openByTag = countOpen(artifact.postings, (posting) => posting.tags.map((tag) => tag.slug))
  const { tags, companies } = artifact.facets
  for (const [id, slug] of tags.slugs.entries()) {
    const name = tags.names[id] ?? slug
    const path = sitePaths.tag(slug)
    yield list(path, pageNames.tag(name), `${toJobCount(openByTag.get(slug))} tagged ${name} on ${config.name}.`, path)
    yield* further(path, pageNames.tag(name), openByTag.get(slug))
  }

  const openByCompany = countOpen(artifact.postings, (posting) => [posting.companySlug])
  for (const [id, slug] of companies.slugs.entries()) {
    const name = companies.names[id] ?? slug
    const path = sitePaths.company(slug)
    yield list(path, pageNames.company(name), `${toJobCount(openByCompany.get(slug))} at ${name} on ${config.name}.`, path)
    yield* further(path, pageNames.company(name), openByCompany.get(slug))
  }

  for (const [row, posting] of artifact.postings.entries()) {
    const path = sitePaths.posting(posting.slug)
    yield toPage({
      path,
      name: pageNames.posting(posting.title, posting.company),
      description: toPostingDescription(posting),
      feedOf: sitePaths.list(),
      jobPosting: toJobPosting(posting),
      posting: artifact.pages[row] ?? null,
      picture: pictures.postings.get(posting.slug) ?? pictures.board,
      robots: posting.status === 'closed' ? 'noindex' : 'index',
      preloads: [
        manifestUrl,
        base + dataPaths.part(manifest.facets),
        base + dataPaths.shard(manifest.slugs.folder, toShard(posting.slug, manifest.slugs.shards)),
        base + dataPaths.part(data.bodyPaths[row] ?? ''),
      ],
      scripts: postingScripts,
    })
  }
  yield {
    file: '404.html',
    path: notFoundPath,
    drawnFor: null,
    posting: null,
    title: toDocumentTitle(pageNames.notFound(), config.name),
    description: `There is no such page on ${config.name}.`,
    canonicalUrl: null,
    feeds: null,
    kind: 'website',
    boardName: config.name,
    picture: toPicture(config, pictures.board),
    jobPosting: null,
    robots: 'noindex',
    preloads: [manifestUrl, base + dataPaths.part(manifest.facets)],
    scripts: [],
  }
}

interface Page extends Pick<PagePlan, 'path' | 'posting' | 'description' | 'robots' | 'preloads' | 'scripts' | 'jobPosting'> {
  readonly name: string
  /** The page whose feeds it names. */
  readonly feedOf: string
  readonly picture: Picture
}

function createPlan(config: BoardConfig): (page: Page) => PagePlan {
  return (page) => ({
    file: `${decodeURIComponent(page.path).slice(1)}index.html`,
    path: page.path,
    drawnFor: page.path,
    posting: page.posting,
    title: toDocumentTitle(page.name, config.name),
    description: cutAtWord(page.description, maxDescriptionLength),
    canonicalUrl: toAbsoluteUrl(config.siteUrl, page.path),
    feeds: toFeeds(config, page),
    kind: page.posting === null ? 'website' : 'article',
    boardName: config.name,
    picture: toPicture(config, page.picture),
    jobPosting: page.jobPosting,
    robots: page.robots,
    preloads: page.preloads,
    scripts: page.scripts,
  })
}

function toFeeds({ siteUrl, name }: BoardConfig, page: Page): PageHead['feeds'] {
  const title = page.feedOf === sitePaths.list() ? name : toDocumentTitle(page.name, name)
  return { atom: toAbsoluteUrl(siteUrl, siteFiles.atom(page.feedOf)), json: toAbsoluteUrl(siteUrl, siteFiles.jsonFeed(page.feedOf)), title }
}

function toPicture({ siteUrl }: BoardConfig, { path, alt }: Picture): PageHead['picture'] {
  return { url: toAbsoluteUrl(siteUrl, `/${path}`), alt }
}

function toPostingDescription(posting: RenderedPosting): string {
  const where = [posting.company, posting.place.asWritten].filter((part) => part !== '').join(', ')
  return posting.pitch === '' ? where : `${where}. ${posting.pitch}`
}

/** The open postings of a list, and its entries: postings of one job are one. */
interface OpenCount {
  readonly postings: number
  readonly entries: number
}

function countOpen(postings: readonly RenderedPosting[], keysOf: (posting: RenderedPosting) => readonly string[]): Map<string, OpenCount> {
  const open = postings.filter(({ status }) => status === 'open')
  const once = new Set<string>()
  const several = new Set<string>()
  for (const job of open.map(toJobKey)) (once.has(job) ? several : once).add(job)
  const counts = new Map<string, OpenCount>()
  const seen = new Set<string>()
  for (const posting of open) {
    const job = toJobKey(posting)
    for (const key of keysOf(posting)) {
      const inList = `${key}\n${job}`
      const isTwin = seen.has(inList)
      if (several.has(job)) seen.add(inList)
      const count = counts.get(key) ?? { postings: 0, entries: 0 }
      counts.set(key, { postings: count.postings + 1, entries: count.entries + (isTwin ? 0 : 1) })
    }
  }
  return counts
}

function toJobCount(count: OpenCount | undefined): string {
  return count?.postings === 1 ? '1 open job' : `${count?.postings ?? 0} open jobs`
}
