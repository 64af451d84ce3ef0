import * as v from 'valibot'
import { expect, test } from 'vitest'
import { artifactVersion, manifestSchema } from '../../../domain/artifact.ts'
import { toPolicy } from '../security.ts'
import { emitCaddyfile } from './caddy.ts'
import { emitHeadersFiles } from './headers-file.ts'
import { hostFiles, isHashed, toHostRules, type HostRules } from './host-rules.ts'
import { emitNginx } from './nginx.ts'

const shell = '<!doctype html><head><meta charset="utf-8" /><script>const a = 1</script></head>'
const move = { from: '/jobs/old/', to: '/jobs/net-mender/' }
const below = toHostRules(shell, 'https://board.example/careers/jobs', [move])
const atTop = toHostRules(shell, 'https://board.example', [])
const manifest = v.parse(manifestSchema, {
  version: artifactVersion,
  counts: { postings: 1, open: 1, tags: 1, companies: 1 },
  facets: 'facets.0123456789.json',
  terms: { folder: 'terms.0123456789', places: 'term-places.0123456789', firsts: ['a'] },
  bodyTerms: { folder: 'body-terms.0123456789', places: 'body-term-places.0123456789', firsts: ['a'] },
  vocabulary: 'vocabulary.0123456789.json',
  synonyms: [],
  rows: { folder: 'rows.0123456789', size: 320, chunks: 1 },
  slugs: { folder: 'slugs.0123456789', shards: 1 },
})

const emit = (rules: HostRules) => new Map([...emitHeadersFiles(rules, manifest), emitNginx(rules), emitCaddyfile(rules)].map(({ path, content }) => [path, content]))

test('headers say the policy of the pages, and who may frame the site, below its base path', () => {
  expect(below.headers[0]).toEqual(['Content-Security-Policy', `${toPolicy(shell)}; frame-ancestors 'none'`])
  expect(emit(below).get('_headers')).toContain(`/careers/jobs/*\n  Content-Security-Policy: ${toPolicy(shell)}; frame-ancestors 'none'\n`)
})

test('every host is told the same headers and the same earlier addresses', () => {
  for (const [file, text] of emit(below)) {
    if (file !== '_redirects') for (const [name, value] of below.headers) expect([file, text.includes(name), text.includes(value)]).toEqual([file, true, true])
    if (file !== '_headers') expect(text, file).toMatch(/\/careers\/jobs\/jobs\/old\/ .*\/careers\/jobs\/jobs\/net-mender\/.*301|\/careers\/jobs\/jobs\/old\/ .*301 \/careers\/jobs\/jobs\/net-mender\//)
  }
})

test('a board at the top of its host says nothing of a path, and one without earlier addresses writes no _redirects', () => {
  const files = emit(atTop)
  expect([...files.keys()]).toEqual(['_headers', '_nginx.conf', '_Caddyfile'])
  for (const [file, text] of files) expect(text, file).not.toContain('//')
  expect(files.get('_nginx.conf')).toContain('\nlocation / {\n')
  expect(files.get('_Caddyfile')).toContain('\n@board path /*\n')
})

test('what stands in _headers to be kept for ever is all that has a hash, part by part, and not the manifest', () => {
  const kept = Array.from((emit(atTop).get('_headers') ?? '').matchAll(/^(\/\S+)\n {2}Cache-Control: public, max-age=31536000, immutable$/gm), ([, path = '']) => path)
  expect(kept).toHaveLength(10)
  for (const path of kept) expect([path, isHashed(path.slice(1))]).toEqual([path, true])
  expect(kept.some((path) => /^\/data\/(?:manifest|\*)/.test(path))).toBe(false)
})

test('a path with letters beyond ASCII, or with marks, is written as each host reads it', () => {
  const files = emit(toHostRules(shell, 'https://board.example/caf%C3%A9/a(b);c/', [move]))
  expect(files.get('_nginx.conf')).toContain('location "/café/a(b);c/" {')
  expect(files.get('_nginx.conf')).toContain(String.raw`location ~ "^/café/a\\(b\\);c/(?!data/manifest\\.json$)(?:assets/|data/)" {`)
  expect(files.get('_nginx.conf')).toContain('return 301 "/caf%C3%A9/a(b);c/jobs/net-mender/$is_args$args";')
  expect(files.get('_Caddyfile')).toContain('@board path "/café/a(b);c" "/café/a(b);c/*"')
})

test('what is for hosts is named to each that could serve it', () => {
  for (const file of hostFiles) {
    expect(emit(below).get('_nginx.conf')).toContain(file.replaceAll('.', String.raw`\\.`))
    expect(emit(below).get('_Caddyfile')).toContain(` ${file}`)
  }
})
