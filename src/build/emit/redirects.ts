import type { BoardConfig } from '../../domain/board-config.ts'
import { toAbsoluteUrl, toBasePath } from '../../domain/site-paths.ts'
import { escapeHtml } from '../html-text.ts'
import type { Move } from './hosts/host-rules.ts'
import type { OutputFile } from './output-file.ts'

/** A page at each address that a posting had before, which leads to the one that it has: for hosts that are told of no redirects. */
export function emitRedirects({ siteUrl, language, name }: BoardConfig, moves: readonly Move[]): OutputFile[] {
  const base = toBasePath(siteUrl).slice(0, -1)
  return moves.map(({ to, alias, posting }) => {
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
}
