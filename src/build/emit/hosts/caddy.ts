import type { OutputFile } from '../output-file.ts'
import { askedAnew, hashed, hostFiles, keptForEver, type HostRules } from './host-rules.ts'

/**
 * `_Caddyfile`, to be imported into a site whose `root` holds the built folder at the board's base path. Caddy sends a folder's
 * address without its last slash on by itself, but before 2.8 it loses the query: one rule is for that.
 */
export function emitCaddyfile({ basePath, headers, redirects }: HostRules): OutputFile {
  const base = decodeURI(basePath)
  const toPaths = (paths: readonly string[]) => paths.map((path) => quote(base + path)).join(' ')
  const inFolders = toPaths(hashed.folders.map((folder) => `${folder}*`))
  const lines = [
    `# The board at ${basePath}, for Caddy: docs/deploy/caddy.md. Each build writes it anew; load it again with each build.`,
    `@board path ${base === '/' ? '' : `${quote(base.slice(0, -1))} `}${quote(`${base}*`)}`,
    'handle @board {',
    '\tencode zstd gzip',
    '\theader {',
    ...headers.map(([name, value]) => `\t\t${name} ${quote(value)}`),
    '\t}',
    '\t@boardHashed {',
    `\t\tpath ${inFolders}`,
    `\t\tnot path ${toPaths([hashed.except])}`,
    '\t}',
    '\t@boardFresh {',
    `\t\tnot path ${inFolders}`,
    '\t}',
    `\theader @boardHashed Cache-Control ${quote(keptForEver)}`,
    `\theader @boardFresh Cache-Control ${quote(askedAnew)}`,
    `\theader ${quote(base + hashed.except)} Cache-Control ${quote(askedAnew)}`,
    ...redirects.flatMap(({ from, to }) => [from, from.slice(0, -1)].map((path) => `\tredir ${quote(decodeURI(path))} ${quote(to)} 301`)),
    '\t@boardFolder {',
    '\t\tpath_regexp folder ^(.*[^/])$',
    '\t\tfile {re.folder.1}/',
    '\t\texpression {query} != ""',
    '\t}',
    '\tredir @boardFolder {re.folder.1}/?{query} 301',
    '\tfile_server {',
    `\t\thide ${hostFiles.join(' ')}`,
    '\t}',
    '}',
    'handle_errors {',
    '\t@boardMissing {',
    `\t\tpath ${quote(`${base}*`)}`,
    '\t\texpression {err.status_code} == 404',
    '\t}',
    '\thandle @boardMissing {',
    `\t\trewrite * ${quote(`${base}404.html`)}`,
    `\t\theader Cache-Control ${quote(askedAnew)}`,
    '\t\tfile_server',
    '\t}',
    '}',
  ]
  return { path: '_Caddyfile', content: lines.map((line) => `${line}\n`).join('') }
}

/** A word of a Caddyfile. */
function quote(text: string): string {
  return /^[\w./*~-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
}
