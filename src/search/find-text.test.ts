import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNearest, findText } from './find-text.ts'
import { toIndexWords, toPlacedWords } from './fold.ts'
import type { SearchTexts } from './impact.ts'
import { listFields, type ListField } from './occurrences.ts'
import { readSynonyms } from './synonyms.ts'
import { anIndex, find } from './text-index-fixture.ts'
import type { TermKind } from './parts.ts'
import { isEmptyQuery, mapWanted, toTextQuery, type SoughtPart, type SoughtWord, type TextQuery } from './text-query.ts'

const titles = ['Net Mender\nHarbour & Sons\nLisbon', 'Senior C++ Developer', 'C# and .NET Developer (Node.js)', 'Développeuse Full-Stack', '東京のソフトウェア開発者', 'हिन्दी संपादक'].map((title) => ({ title }))

test.each([
  ['net', [0, 2]],
  ['NET MEND', [0]],
  ['mend net', []],
  ['mender net', [0]],
  ['c++', [1]],
  ['c#', [2]],
  ['c', [1, 2]],
  ['c developer', []],
  ['.net', [2]],
  ['node', [2]],
  ['developpeuse', [3]],
  ['stack', [3]],
  ['dev', [1, 2, 3]],
  ['東京', [4]],
  ['開発', [4]],
  ['ソフトウ', [4]],
  ['東京 開発者', [4]],
  ['京都', []],
  ['हिन्', [5]],
  ['developer -c++', [2]],
  ['-developer net', [0]],
  ['-net', [1, 3, 4, 5]],
  ['-net -c++', [3, 4, 5]],
  ['-東京都', [0, 1, 2, 3, 4, 5]],
  ['-東京の', [0, 1, 2, 3, 5]],
])('%j finds the rows %j', async (text, rows) => {
  expect((await find(titles, text)).rows.toSorted((a, b) => a - b)).toEqual(rows)
})

test.each(['', '  ', '—', '%', '🚀', '"', '- -'])('%j holds no word and finds nothing', async (text) => {
  expect(await find(titles, text)).toEqual({ rows: [], corrections: [] })
})

test.each(['full-stack', 'full stack', 'full-sta', 'Full-Stack engineer'])('%j finds a word with a hyphen, apart and run together', async (text) => {
  const written = ['Full Stack Engineer', 'Full-Stack Engineer', 'Stack Engineer', 'Fully Stacked Engineers', 'Fullstack Engineer'].map((title) => ({ title }))
  const found = await find(written, text)
  expect(found.rows.toSorted((a, b) => a - b)).toEqual(text === 'full stack' ? [0, 1] : [0, 1, 4])
})

test('words that are names of every object are words', async () => {
  expect((await find([{ title: 'constructor __proto__' }, { title: 'toString' }], 'constructor')).rows).toEqual([0])
  expect((await find([{ title: 'constructor __proto__' }, { title: 'toString' }], 'hasownproperty')).rows).toEqual([])
})

test('a title answers better than a tag, a tag than a company, that than a lead, and a body least', async () => {
  const postings = [{ body: 'We use rust.' }, { lead: 'Some rust' }, { company: 'Rust' }, { tags: 'Rust' }, { title: 'Rust Engineer' }]
  expect((await find(postings, 'rust')).rows).toEqual([4, 3, 2, 1, 0])
})

test('a title that says no more than what was asked comes first; equal answers keep the order of rows', async () => {
  const postings = ['Senior Rust Engineer, Payments and Ledgers', 'Rust Engineer', 'Rust Engineer', 'Rustic Engineer'].map((title) => ({ title }))
  expect((await find(postings, 'rust engineer')).rows).toEqual([1, 2, 0])
  expect((await find(postings, 'engineer rust')).rows, 'the word itself before one that begins with it').toEqual([1, 2, 3, 0])
})

test('in a field too the word itself comes before one that begins with it', async () => {
  const postings = ['Rustic Baker', 'Rust Baker'].map((title) => ({ title }))
  expect((await find(postings, 'title:rust')).rows).toEqual([1, 0])
})

test.each([
  ['r', [0, 1]],
  ['engineer c', [2]],
  ['e', [0, 1, 2, 3]],
  ['x engineer', [2]],
  ['engineer x', [0, 2, 3]],
  ['"engineer r', [0, 2, 3]],
  ['title:c', [2]],
  ['-r e', [3]],
])('%j: a letter that is still being typed finds itself, also before a mark, and says nothing where nothing has it', async (text, rows) => {
  const postings = [{ title: 'R Engineer' }, { title: 'R&D Baker' }, { title: 'C++ Engineer', body: 'r x' }, { title: 'Rust Engineer', body: 'e' }]
  const found = await find(postings, text)
  expect(found).toEqual({ rows: expect.any(Array), corrections: [] })
  expect(found.rows.toSorted((a, b) => a - b)).toEqual(rows)
})

test('while somebody types, bodies are asked for the last word only where the list lacks it', async () => {
  const postings = [{ title: 'Rust Engineer' }, { body: 'rust engineer' }, { body: 'kubernetes' }]
  const asked: string[] = []
  const index = anIndex(postings)
  const watched = { ...index, load: { ...index.load, table: (kind: TermKind, shard: number) => (asked.push(kind), index.load.table(kind, shard)) } }
  const typed = async (text: string) => {
    asked.length = 0
    const { rows, isWhole } = await findText(text, watched, 'typed')
    return { rows: [...rows], isWhole, asked: [...new Set(asked)] }
  }
  expect(await typed('rust')).toEqual({ rows: [0], isWhole: false, asked: ['terms'] })
  expect(await typed('rust engineer')).toEqual({ rows: [0], isWhole: false, asked: ['terms', 'bodyTerms'] })
  expect(await typed('kubernetes')).toEqual({ rows: [2], isWhole: true, asked: ['terms', 'bodyTerms'] })
  expect(await typed('title:rust')).toEqual({ rows: [0], isWhole: true, asked: ['terms'] })
  expect([...(await findText('rust', index, 'whole')).rows]).toEqual([0, 1])
})

test('a body is found by whole words, and by beginnings of five letters and more', async () => {
  const postings = [{ body: 'kubernetes' }, { title: 'Kuberspace' }, { body: 'kubernetes kubernetes kuber kub' }]
  expect((await find(postings, 'kub')).rows).toEqual([1, 2])
  expect((await find(postings, 'kube')).rows).toEqual([1])
  expect((await find(postings, 'kuber')).rows.toSorted((a, b) => a - b)).toEqual([0, 1, 2])
  expect((await find(postings, '"kubernetes kuber')).rows).toEqual([2])
})

test('what nothing is near in its field, stands in quotes, or is a name, is taken for nothing else', async () => {
  const postings = [{ title: 'Engineer', company: 'Rust' }, { title: 'Netherlands' }]
  for (const text of ['title:rust', 'company:enginer', '"enginer"', '.nett', 'netherlandz#']) expect(await find(postings, text), text).toEqual({ rows: [], corrections: [] })
  expect(await find(postings, 'title:enginer')).toEqual({ rows: [0], corrections: [{ from: 'enginer', to: ['engineer'] }] })
})

test.each([
  ['kuberntes', 'kubernetes'],
  ['kubrenetes', 'kubernetes'],
  ['kuberrnetess', 'kubernetes'],
  ['ubernetes', 'kubernetes'],
  ['kubrne', 'kubernetes'],
  ['enginere', 'engineer'],
])('%j, which is nowhere, is taken for %j, and said', async (text, meant) => {
  const found = await find([{ title: 'Kubernetes Engineer' }, { title: 'Baker' }], text)
  expect(found).toEqual({ rows: [0], corrections: [{ from: text, to: [meant] }] })
})

test('a word that is somewhere is taken as it is written, and one that is near nothing finds nothing', async () => {
  expect(await find([{ title: 'Baker' }, { title: 'Bakers' }, { title: 'Maker' }], 'maker')).toEqual({ rows: [2], corrections: [] })
  expect(await find([{ title: 'Baker' }], 'zzzzzz')).toEqual({ rows: [], corrections: [] })
})

test('100,000 characters and 1,000 words are a search like any other', async () => {
  expect((await find([{ title: 'a' }], 'a'.repeat(100_000))).rows).toEqual([])
  expect((await find([{ title: 'baker' }], 'baker '.repeat(1000))).rows).toEqual([0])
  expect((await find([{ title: 'a' }], 'a '.repeat(50_000))).rows).toEqual([0])
})

const word = fc.oneof(fc.constantFrom('a', 'ab', 'abc', 'abd', 'b', 'c++', 'c#', '.net', 'a/b', 'a-b', 'ab-abc', '東京', '京', 'é', 'e', '🚀', '-ab', '-b', '"', '"ab abc"', '"a b', '-"a b"', 'title:ab', 'tag:a', '-tag:b', 'title:"a b"', 'company:', 'abcd', 'abcds', 'abcdef', 'abcde', 'place:a', 'OR', '|', '(', ')', '-(', '(a', 'ab)', '(ab OR abc)', '-(a b OR abd)', '(ab -b OR "ab abc" | e)', 'title:(a OR abc)', '(a (b OR ab)', 'ab|b'), fc.string({ maxLength: 3 }))
const line = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
const board = fc.array(fc.record({ title: line, tags: line, lead: line, body: line }), { maxLength: 8 })

/** Reads a part as its words say, without an index. */
function holdsPart(posting: Partial<SearchTexts>, part: SoughtPart): boolean {
  const isIt = (held: string, { word: sought, mode }: SoughtWord) =>
    mode === 'whole' ? held === sought : mode === 'prefix' ? held.startsWith(sought) : held === sought || (held.startsWith(sought) && /^[^\p{L}\p{N}]/u.test(held.slice(sought.length)))
  const inBody = (sought: SoughtWord): SoughtWord => ({ word: sought.word, mode: sought.mode === 'prefix' && sought.word.length > 4 ? 'prefix' : 'whole' })
  const followsIn = (text: string, words: readonly SoughtWord[]) => {
    const placed = toPlacedWords(text)
    return placed.some(({ place }) => words.every((sought, index) => placed.some((held) => held.place === place + index && isIt(held.word, sought))))
  }
  const listTexts = (part.field === null ? listFields : [part.field]).map((field: ListField) => posting[field] ?? '')
  const body = part.inBodies ? (posting.body ?? '') : ''
  return part.forms.some((form) => {
    if (part.isPhrase) return listTexts.some((text) => followsIn(text, form)) || followsIn(body, form.map(inBody))
    return form.every((sought) => listTexts.some((text) => toIndexWords(text).some((held) => isIt(held, sought))) || toIndexWords(body).some((held) => isIt(held, inBody(sought))))
  })
}

/** Reads a text as its parts say, without an index: of each group one alternative. */
function holdsAll(posting: Partial<SearchTexts>, { wanted, unwanted, groups }: TextQuery): boolean {
  return (
    wanted.every((part) => holdsPart(posting, part)) &&
    !unwanted.some((part) => holdsPart(posting, part)) &&
    groups.every(({ alternatives, isUnwanted }) => alternatives.some((alternative) => holdsAll(posting, alternative)) !== isUnwanted)
  )
}

const groups = [['ab', 'c++ c#'], ['abd', 'b', 'a-b'], ['e ab', 'abc']]

test('whatever the postings and the text, found is what a plain reading of both finds', async () => {
  await fc.assert(
    fc.asyncProperty(board, line, async (postings, text) => {
      const typed = toTextQuery(text, readSynonyms(groups))
      // A letter that is still being typed and that nothing has says nothing yet.
      const said = mapWanted(typed, (part) => (part.forms[0]?.[0]?.mode !== 'letter' || postings.some((posting) => holdsPart(posting, part)) ? part : null))
      const expected = postings.flatMap((posting, row) => (!isEmptyQuery(typed) && holdsAll(posting, said) ? [row] : []))
      const found = await find(postings, text, groups)
      const { rows: listed, isWhole } = await findText(text, anIndex(postings, groups), 'typed')
      if (isWhole) expect([...listed]).toEqual(found.rows.toSorted((a, b) => a - b))
      else expect(found.rows).toEqual(expect.arrayContaining([...listed]))
      if (found.corrections.length === 0) expect(found.rows.toSorted((a, b) => a - b)).toEqual(expected)
      // What is sought in place of a word adds to what the other alternatives of its group find.
      else if (typed.groups.length > 0) expect(found.rows).toEqual(expect.arrayContaining(expected))
      else expect(expected).toEqual([])
    }),
    { numRuns: 400 },
  )
})

const designs = [
  { title: 'Design Systems Engineer', company: 'Acme Ltd', tags: 'css\ndesign' },
  { title: 'Engineer', lead: 'Systems of design', body: 'You keep our design systems, with care.', company: 'Design & Sons' },
  { title: 'System Designer', tags: 'systems', place: 'Lisbon', body: 'Our design\nsystems' },
  { title: 'Full-Stack Engineers', company: 'Hopin', tags: 'remote\nfull-stack' },
]

test.each([
  ['"design systems"', [0, 1]],
  ['"systems design"', []],
  ['“design systems”', [0, 1]],
  ['"design sys', [0]],
  ['"design systems" -acme', [1]],
  ['engineer -"design systems"', [3]],
  ['title:engineer', [0, 1, 3]],
  ['title:design', [0, 2]],
  ['company:design', [1]],
  ['tag:design', [0]],
  ['TAG:remote', [3]],
  ['-title:engineer systems', [2]],
  ['company:"acme ltd"', [0]],
  ['company:"ltd acme"', []],
  ['title:"stack engineers"', [3]],
  ['"full stack"', [3]],
  ['"full-stack engineers"', [3]],
  ['"css design"', []],
  ['tag:"full stack"', [3]],
  ['place:lisbon', [2]],
  ['location:lisbon', [2]],
  ['title:', []],
  ['""', []],
  ['"', []],
])('%j finds the rows %j', async (text, rows) => {
  expect((await find(designs, text)).rows.toSorted((a, b) => a - b)).toEqual(rows)
})

test.each([
  ['"design systems" OR hopin', [0, 1, 3]],
  ['(lisbon OR hopin)', [2, 3]],
  ['engineer (acme | "full stack")', [0, 3]],
  ['engineer -(acme OR full-stack)', [1]],
  ['(design -acme OR hopin engineers)', [1, 2, 3]],
  ['company:(hopin OR "acme ltd")', [0, 3]],
  ['(-design OR acme)', [0, 3]],
  ['(design (lisbon OR "css design" OR hopin) OR hopin)', [2, 3]],
  ['-(design (lisbon OR acme))', [1, 3]],
  ['(lisb', [2]],
  ['hopin OR lisb', [2, 3]],
  ['hopin OR', [3]],
  ['() OR hopin', [3]],
  ['(% OR hopin)', [3]],
  ['mode:remote', [3]],
  ['since:2021-01-01 hopin', [3]],
  ['(since:2021-01-01 OR hopin)', [3]],
])('alternatives: %j finds the rows %j', async (text, rows) => {
  expect((await find(designs, text)).rows.toSorted((a, b) => a - b)).toEqual(rows)
})

test('a group answers by the alternative that counts most', async () => {
  const postings = [{ lead: 'zig' }, { title: 'Ada' }, { title: 'Zig' }]
  expect((await find(postings, 'ada OR zig')).rows).toEqual([1, 2, 0])
})

test('in a group each word that is nowhere is taken for the nearest one', async () => {
  const postings = [{ title: 'Baker' }, { title: 'Kubernetes' }, { title: 'Go' }]
  expect(await find(postings, '(kuberntes OR bakre)')).toEqual({ rows: [0, 1], corrections: [{ from: 'kuberntes', to: ['kubernetes'] }, { from: 'bakre', to: ['baker'] }] })
  expect(await find(postings, 'go OR kuberntes')).toEqual({ rows: [2, 1], corrections: [{ from: 'kuberntes', to: ['kubernetes'] }] })
  expect(await find(postings, 'baker -(go OR kuberntes)'), 'what is left out is taken as it is written').toEqual({ rows: [0], corrections: [] })
})

test('words that no posting has are told as they are written, with their field', async () => {
  const postings = [{ title: 'Rust Engineer', company: 'Acme' }]
  const missed = async (text: string) => (await findText(text, anIndex(postings), 'whole')).missed
  const everywhere = { field: null, isPhrase: false }
  expect(await missed('rust Zzzzz engineer')).toEqual([{ written: 'Zzzzz', ...everywhere }])
  expect(await missed('TITLE:acme')).toEqual([{ written: 'acme', field: 'title', isPhrase: false }])
  expect(await missed('"engineer rust" (QQQQQ OR rust) -wwwww')).toEqual([{ written: 'engineer rust', field: null, isPhrase: true }, { written: 'QQQQQ', ...everywhere }])
  expect(await missed('東京都')).toEqual([{ written: '東京都', ...everywhere }])
  expect(await missed('rust enginer'), 'what is taken for another word is a correction').toEqual([])
  expect(await missed('rust engi')).toEqual([])
})

test.each([
  ['rust "senior software"', [0]],
  ['title:engineer senior', [0, 1]],
  ['"staff engineer" zulu', [1]],
  ['zulu -"senior software"', [1]],
])('%j: words of other shards stand beside a phrase or a field', async (text, rows) => {
  const postings = [{ title: 'Senior Software Engineer', body: 'rust' }, { title: 'Staff Engineer', lead: 'zulu', body: 'senior' }]
  expect((await find(postings, text)).rows.toSorted((a, b) => a - b)).toEqual(rows)
})

test.each(['engineers', 'engineer', 'agencies', 'agency'])('%j finds a word in either number', async (text) => {
  expect((await find([{ title: 'Engineer agency' }, { body: 'engineers of agencies' }, { title: 'News' }], text)).rows.toSorted((a, b) => a - b)).toEqual([0, 1])
})

test('a word in quotes is taken as it is written', async () => {
  expect((await find([{ title: 'Engineer' }, { title: 'Engineers' }], '"engineer"')).rows).toEqual([0])
})

test.each(['front end', 'frontend', 'front-end', 'front end developer', 'frontend developer'])('%j finds every spelling that the operator names', async (text) => {
  const postings = ['Front End Developer', 'Frontend Developer', 'Front-End Developer', 'End of the Front'].map((title) => ({ title }))
  const found = await find(postings, text, [['front end', 'frontend', 'front-end']])
  expect(found.rows.toSorted((a, b) => a - b)).toEqual(text.endsWith('developer') ? [0, 1, 2] : [0, 1, 2, 3])
})

test('in a field a spelling finds the others that stand there', async () => {
  const postings = ['Front End Developer', 'Frontend Developer', 'Baker'].map((title) => ({ title, body: 'frontend' }))
  const found = await find(postings, 'title:frontend', [['front end', 'frontend']])
  expect(found.rows.toSorted((a, b) => a - b)).toEqual([0, 1])
})

test.each(['k8s', 'kubernetes', 'Kubernetes k8s'])('%j means its synonym too, in the body as well', async (text) => {
  expect((await find([{ title: 'K8s' }, { body: 'Kubernetes' }, { title: 'Baker' }], text, [['k8s', 'Kubernetes']])).rows.toSorted((a, b) => a - b)).toEqual([0, 1])
})

test('a row counts each word that it holds the beginning of', async () => {
  await fc.assert(
    fc.asyncProperty(board, fc.uniqueArray(fc.constantFrom('a', 'ab', 'c++', '東京', 'é', 'zz')), async (postings, words) => {
      const expected = postings.map(({ title, tags, lead }) => words.filter((sought) => toIndexWords([title, tags, lead].join(' \n ')).some((held) => held.startsWith(sought))).length)
      expect([...(await findNearest(words, anIndex(postings)))]).toEqual(expected)
    }),
  )
})
