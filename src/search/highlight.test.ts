import { expect, test } from 'vitest'
import { countAnswered, findMarks } from './highlight.ts'
import type { ListField } from './occurrences.ts'
import { findPassage, type MarkedText } from './passage.ts'
import { readSynonyms } from './synonyms.ts'
import { toTextQuery } from './text-query.ts'

const synonyms = readSynonyms([['k8s', 'kubernetes'], ['front end', 'frontend']])
const toMarked = ({ text, marks }: MarkedText) => marks.reduceRight((marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`, text)
const mark = (text: string, asked: string, field: ListField | null = 'title') => toMarked({ text, marks: findMarks(text, toTextQuery(asked, synonyms), field) })

test.each([
  ['Senior Rust Engineer', 'rust', 'Senior [Rust] Engineer'],
  ['Senior Rust Engineer', 'rust eng', 'Senior [Rust] [Engineer]'],
  ['Engineers (Rust), C++', 'engineer rust c++', '[Engineers] ([Rust]), [C++]'],
  ['Full-Stack .NET', '.net stack', '[Full-Stack] [.NET]'],
  ['Développeuse à Paris', 'developpeuse', '[Développeuse] à Paris'],
  ['Rust, trusted', 'rust', '[Rust], trusted'],
  ['Design Systems, systems design', '"design systems"', '[Design Systems], systems design'],
  ['Kubernetes at scale', 'k8s', '[Kubernetes] at scale'],
  ['Frontend', 'front end', '[Frontend]'],
  ['東京のソフトウェア', '東京', '[東京]のソフトウェア'],
  ['Rust Rust', 'rust', '[Rust] [Rust]'],
  ['Rust Engineer', 'company:rust', 'Rust Engineer'],
  ['Rust Engineer', 'title:rust -engineer', '[Rust] Engineer'],
  ['Rust Engineer', '', 'Rust Engineer'],
  ['', 'rust', ''],
])('in %j a search for %j marks %j', (text, asked, marked) => {
  expect(mark(text, asked)).toBe(marked)
})

test('in a body words are compared whole', () => {
  expect(mark('rusty rust', 'rust', null)).toBe('rusty [rust]')
})

test('texts of a posting answer the parts of a search together', () => {
  const query = toTextQuery('rust acme berlin', synonyms)
  expect(countAnswered([['title', 'Rust rust'], ['company', 'Acme']], query)).toBe(2)
  expect(countAnswered([['title', 'Baker']], query)).toBe(0)
})

test('the passage is where most of the search is, cut at spaces', () => {
  const body = `${'Words of no use. '.repeat(20)}We love rust. ${'More of the same here. '.repeat(20)}You write rust for tidal turbines, with care. ${'And so on. '.repeat(20)}`
  const passage = findPassage(body, toTextQuery('rust turbines', synonyms), 80)
  expect(passage && toMarked(passage)).toBe('… here. You write [rust] for tidal [turbines], with care. And so on. And so on. And so …')
  expect(findPassage(body, toTextQuery('haskell', synonyms), 80)).toBeNull()
  expect(findPassage('Rust.', toTextQuery('rust', synonyms), 80)).toEqual({ text: 'Rust.', marks: [{ start: 0, end: 4 }] })
})
