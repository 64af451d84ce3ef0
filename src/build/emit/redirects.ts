import type { BoardConfig } from '../../domain/board-config.ts'
import { toAbsoluteUrl, toBasePath } from '../../domain/site-paths.ts'
import { escapeHtml } from '../html-text.ts'
import type { Move } from './moves.ts'
import type { OutputFile } from './output-file.ts'

/** A page at each address that leads on to another one: for hosts that are told of no redirects. */
export function emitRedirects({ siteUrl, language, name }: BoardConfig, moves: readonly Move[]): OutputFile[] {
  const base = toBasePath(siteUrl).slice(0, -1)
  return moves.map(({ from, to, name: what }) => {
    const href = escapeHtml(base + to)
    return {
      path: `${decodeURIComponent(from).slice(1)}index.html`,
      content: `<!doctype html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8" />
    <title>${escapeHtml(`${what} · ${name}`)}</title>
    <meta name="robots" content="noindex" />
    <link rel="canonical" href="${escapeHtml(toAbsoluteUrl(siteUrl, to))}" />
    <meta http-equiv="refresh" content="0; url=${href}" />
  </head>
  <body>
    <p>This page has another address: <a href="${href}">${escapeHtml(what)}</a>.</p>
  </body>
</html>
`,
    }
  })
}
