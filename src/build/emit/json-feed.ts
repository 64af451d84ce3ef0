import type { BoardConfig } from '../../domain/board-config.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { siteFiles, sitePaths, toAbsoluteUrl } from '../../domain/site-paths.ts'
import { toTime } from './atom.ts'
import type { Feed } from './feeds.ts'

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function toJsonFeed({ title, page, home, postings }: Feed, { siteUrl, language, description }: BoardConfig): string {
  const toUrl = (path: string) => toAbsoluteUrl(siteUrl, path)
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: toUrl(home),
    feed_url: toUrl(siteFiles.jsonFeed(page)),
    description,
    language,
    items: postings.map((posting) => toItem(posting, toUrl(sitePaths.posting(posting.slug)))),
  }
  return `${JSON.stringify(feed)}\n`
}

/** What the format has no key for stands under `_job`. */
function toItem(posting: RenderedPosting, url: string) {
  return {
    id: url,
    url,
    external_url: posting.url,
    title: posting.title,
    content_html: posting.rendered.html,
    ...(posting.pitch === '' ? {} : { summary: posting.pitch }),
    date_published: toTime(posting.day),
    date_modified: toTime(posting.updated),
    authors: [{ name: posting.company }],
    tags: posting.tags.map(({ name }) => name),
    _job: { apply_url: posting.applyUrl, company: posting.company, location: posting.place.asWritten },
  }
}
