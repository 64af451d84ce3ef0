import type { BoardConfig } from '../../domain/board-config.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { sitePaths, toAbsoluteUrl, toBasePath } from '../../domain/site-paths.ts'
import { escapeHtml } from '../html-text.ts'
import type { OutputFile } from './output-file.ts'

/** A page at each address that a posting had before, which leads to the one that it has; and `_redirects`, as Netlify and Cloudflare Pages read it. */
export function emitRedirects({ siteUrl, language, name }: BoardConfig, postings: readonly RenderedPosting[]): OutputFile[] {
  const base = toBasePath(siteUrl).slice(0, -1)
  const moved = postings.flatMap((posting) => posting.aliases.map((alias) => ({ from: sitePaths.posting(alias), to: sitePaths.posting(posting.slug), alias, posting })))
  const pages = moved.map(({ to, alias, posting }) => {
    const href = escapeHtml(base + to)
    return {
      path: `jobs/${alias}/index.html`,
      content: `<!doctype html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8" />
    <title>${escapeHtml(`${posting.title} · ${name}`)}</title>
    <meta name="robots" content="noindex" />
    <link rel="canonical" href="${escapeHtml(toAbsoluteUrl(siteUrl, to))}" />
    <meta http-equiv="refresh" content="0; url=${href}" />
  </head>
  <body>
    <p>This job has another address now: <a href="${href}">${escapeHtml(posting.title)}</a>.</p>
  </body>
</html>
`,
    }
  })
  return moved.length === 0 ? [] : [...pages, { path: '_redirects', content: moved.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('') }]
}
