import type { BoardConfig } from '../../domain/board-config.ts'
import { toIsoDate, type Day } from '../../domain/day.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { siteFiles, sitePaths, toAbsoluteUrl } from '../../domain/site-paths.ts'
import { escapeXml } from '../html-text.ts'
import type { Feed } from './feeds.ts'

/** A feed as Atom (RFC 4287). An entry's id is the address of its page, which a renamed title leaves as it is. */
export function toAtom({ title, page, home, postings }: Feed, { siteUrl, language, description }: BoardConfig): string {
  const toUrl = (path: string) => escapeXml(toAbsoluteUrl(siteUrl, path))
  const self = toUrl(siteFiles.atom(page))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<subtitle>${escapeXml(description)}</subtitle>`,
    `<id>${self}</id>`,
    `<updated>${toTime(Math.max(0, ...postings.map(({ updated }) => updated)))}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${toUrl(home)}"/>`,
    ...postings.map((posting) => toEntry(posting, toUrl(sitePaths.posting(posting.slug)))),
    '</feed>\n',
  ].join('\n')
}

function toEntry(posting: RenderedPosting, url: string): string {
  return [
    '<entry>',
    `<title>${escapeXml(posting.title)}</title>`,
    `<id>${url}</id>`,
    `<published>${toTime(posting.day)}</published>`,
    `<updated>${toTime(posting.updated)}</updated>`,
    `<author><name>${escapeXml(posting.company)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${url}"/>`,
    `<link rel="via" title="The employer\u2019s own posting" href="${escapeXml(posting.url)}"/>`,
    `<link rel="related" title="Apply" href="${escapeXml(posting.applyUrl)}"/>`,
    ...posting.tags.map(({ slug, name }) => `<category term="${escapeXml(slug)}" label="${escapeXml(name)}"/>`),
    ...(posting.pitch === '' ? [] : [`<summary>${escapeXml(posting.pitch)}</summary>`]),
    `<content type="html" xml:base="${url}">${escapeXml(posting.rendered.html)}</content>`,
    '</entry>',
  ].join('\n')
}

/** RFC 3339: a posting has a day, not an hour. */
export function toTime(day: Day): string {
  return `${toIsoDate(day)}T00:00:00Z`
}
