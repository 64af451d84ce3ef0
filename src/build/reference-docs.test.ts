import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { frontMatterSchema } from '../domain/posting.ts'
import { problemCatalogue } from '../domain/problem.ts'
import { parsePosting } from './parse/parse.ts'
import { validatePosting } from './validate/validate.ts'

const docs = resolve(import.meta.dirname, '../../docs')
const format = readFileSync(resolve(docs, 'posting-format.md'), 'utf8')
const problems = readFileSync(resolve(docs, 'problems.md'), 'utf8')

test('docs/problems.md has one section for each code, with its severity, an example, and no other', () => {
  const sections = problems.split(/^### /m).slice(1)
  expect(sections.map((section) => section.split('\n')[0] ?? '').toSorted()).toEqual(Object.keys(problemCatalogue).toSorted())
  for (const section of sections) {
    const [code = '', , text = '', , example = ''] = section.split('\n')
    const { severity } = problemCatalogue[code as keyof typeof problemCatalogue]
    expect([code, text.toLowerCase().startsWith(severity)]).toEqual([code, true])
    expect([code, example.startsWith('Example: ')]).toEqual([code, true])
  }
})

test('docs/posting-format.md has a row for each key of the schema, with its meaning and whether it must be there', () => {
  const rows = [...format.matchAll(/^\| `(\w+)` \| .* \| (.*) \| (.*) \| `.*` \|$/gm)].map(([, key, byDefault, meaning]) => ({ key, byDefault, meaning }))
  expect(rows.map((row) => row.key)).toEqual(Object.keys(frontMatterSchema.entries))
  for (const { key, byDefault, meaning } of rows) {
    const entry = frontMatterSchema.entries[key as keyof typeof frontMatterSchema.entries]
    const inner = entry.type === 'optional' ? entry.wrapped : entry
    expect(meaning).toBe(v.getDescription(inner))
    expect([key, byDefault !== 'must be there']).toEqual([key, entry.type === 'optional'])
  }
})

test('the example of docs/posting-format.md is a sound posting that uses every key', () => {
  const text = /```markdown\n([\s\S]*?)```/.exec(format)?.[1] ?? ''
  const result = parsePosting({ path: 'postings/x.md', slug: 'x', text })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const toPlace = (asWritten: string) => ({ asWritten, countries: ['AT'], cities: [], regions: [], worldwide: false, workMode: 'remote' as const })
  const { draft, problems } = validatePosting(result.parsed, { resolveTag: (tag) => tag, tagNames: new Map(), toPlace })
  expect(problems).toEqual([])
  expect(draft?.status).toBe('open')
  expect(Object.keys(result.parsed.frontMatter).toSorted()).toEqual(Object.keys(frontMatterSchema.entries).toSorted())
})
