import type { OutputFile } from '../output-file.ts'
import { askedAnew, hashed, hostFiles, keptForEver, type HostRules } from './host-rules.ts'

/** What is text and no HTML, which nginx compresses by itself. */
const compressed = ['application/json', 'application/javascript', 'text/javascript', 'text/css', 'text/xml', 'application/xml', 'application/atom+xml', 'image/svg+xml', 'text/plain']

/**
 * `_nginx.conf`, to be included in a `server` whose `root` holds the built folder at the board's base path. nginx takes the
 * headers of the innermost location alone, so each location names all of them.
 */
export function emitNginx({ basePath, headers, redirects }: HostRules): OutputFile {
  const base = decodeURI(basePath)
  const pattern = toPattern(base)
  const [except, folders] = [toPattern(hashed.except), hashed.folders.map(toPattern).join('|')]
  const toHeaders = (indent: string) => headers.map(([name, value]) => `${indent}add_header ${name} ${quote(value)} always;`)
  const lines = [
    `# The board at ${basePath}, for nginx: docs/deploy/nginx.md. Each build writes it anew; load it again with each build.`,
    ...(base === '/' ? [] : [`location = ${quote(base.slice(0, -1))} {`, '  absolute_redirect off;', `  return 301 ${quote(`${basePath}$is_args$args`)};`, '}']),
    `location ${quote(base)} {`,
    '  index index.html;',
    '  absolute_redirect off;',
    `  error_page 404 ${quote(`${base}404.html`)};`,
    // A folder without a page of its own.
    `  error_page 403 =404 ${quote(`${base}404.html`)};`,
    '  charset utf-8;',
    '  gzip on;',
    '  gzip_vary on;',
    `  gzip_types ${compressed.join(' ')};`,
    ...toHeaders('  '),
    `  add_header Cache-Control ${quote(askedAnew)} always;`,
    `  location ~ ${quote(`^${pattern}(?!${except}$)(?:${folders})`)} {`,
    ...toHeaders('    '),
    // Without "always": what is not there is not kept.
    `    add_header Cache-Control ${quote(keptForEver)};`,
    '  }',
    `  location ~ ${quote(`^${pattern}(?:${hostFiles.map(toPattern).join('|')})$`)} {`,
    '    return 404;',
    '  }',
    ...redirects.flatMap(({ from, to }) => [from, from.slice(0, -1)].map((path) => `  location = ${quote(decodeURI(path))} { return 301 ${quote(`${to}$is_args$args`)}; }`)),
    '}',
  ]
  return { path: '_nginx.conf', content: lines.map((line) => `${line}\n`).join('') }
}

function toPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** A word of nginx's configuration. */
function quote(text: string): string {
  return /^[\w./~$-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
}
