import type { Manifest } from '../../../domain/artifact.ts'
import type { OutputFile } from '../output-file.ts'
import { keptForEver, type HostRules } from './host-rules.ts'

/**
 * `_headers` and, where an address has changed, `_redirects`, as Netlify and Cloudflare Pages read them. A header that two rules
 * name is sent twice there, so the hashed parts are named one by one: a rule for `data/` would keep the manifest too.
 */
export function emitHeadersFiles({ basePath, headers, redirects }: HostRules, manifest: Manifest): OutputFile[] {
  const { facets, vocabulary, terms, bodyTerms, rows, slugs } = manifest
  const folders = [rows.folder, slugs.folder, terms.folder, terms.places, bodyTerms.folder, bodyTerms.places]
  const hashed = ['assets/*', 'data/bodies/*', `data/${facets}`, `data/${vocabulary}`, ...folders.map((folder) => `data/${folder}/*`)]
  const rules: readonly (readonly [path: string, headers: HostRules['headers']])[] = [
    [`${basePath}*`, headers],
    ...hashed.map((path) => [basePath + path, [['Cache-Control', keptForEver]]] as const),
  ]
  const toRule = ([path, named]: (typeof rules)[number]) => `${path}\n${named.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
  return [
    { path: '_headers', content: rules.map(toRule).join('\n') },
    ...(redirects.length === 0 ? [] : [{ path: '_redirects', content: redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('') }]),
  ]
}
