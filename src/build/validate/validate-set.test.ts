import { expect, test } from 'vitest'
import { noTerms } from '../../domain/job-terms.ts'
import type { Draft } from './validate.ts'
import { toPosting, validateSet } from './validate-set.ts'

/** The postings under the names of the set, and its problems. */
function checkAll(drafts: readonly Draft[]) {
  const { toNames, problems } = validateSet(drafts)
  return { postings: drafts.map((draft) => toPosting(draft, toNames(draft), { today: 20_000, closeAfterDays: null })), problems }
}

function aDraft(slug: string, changes: Partial<Draft> = {}): Draft {
  return {
    slug,
    path: `postings/${slug}.md`,
    title: `Title of ${slug}`,
    titleAt: { line: 2, column: 8 },
    companyWritten: 'Acme',
    companySlug: 'acme',
    companyAt: { line: 3, column: 14 },
    aliasesAt: { line: 4, column: 10 },
    place: { asWritten: '', countries: [], cities: [], regions: [], worldwide: false, workMode: 'not-stated' },
    url: 'https://acme.example/1',
    applyUrl: 'https://acme.example/1/apply',
    host: 'https://acme.example/',
    companyWebsite: null,
    logoUrl: null,
    day: 18634,
    status: 'open',
    tags: [],
    jobType: 'software',
    summary: '',
    summaryBackup: '',
    featured: 0,
    terms: noTerms,
    aliases: [],
    ...changes,
  }
}

function byCompany(...names: readonly [slug: string, companyWritten: string][]) {
  return checkAll(names.map(([slug, companyWritten]) => aDraft(slug, { companyWritten })))
}

test('a draft becomes a posting: nothing but the posting is left of it', () => {
  const { path: _path, titleAt: _titleAt, companyAt: _companyAt, aliasesAt: _aliasesAt, companyWritten: _written, ...kept } = aDraft('a')
  expect(checkAll([aDraft('a')])).toEqual({ postings: [{ ...kept, lastDay: null, company: 'Acme' }], problems: [] })
})

test('the most common spelling of a company is shown for all, and the others are warned about', () => {
  const { postings, problems } = byCompany(['a', 'ACME'], ['b', 'Acme Inc.'], ['c', 'Acme Inc.'])
  expect(postings.map((posting) => posting.company)).toEqual(['Acme Inc.', 'Acme Inc.', 'Acme Inc.'])
  expect(problems).toMatchObject([
    { code: 'posting/company-spelling', severity: 'warning', path: 'postings/a.md', line: 3, column: 14, message: 'companyName is "ACME"; the board shows "Acme Inc." for this company.' },
  ])
})

test('of spellings that are as common, the first in code unit order is shown, whatever the order of files', () => {
  expect(byCompany(['a', 'komoot'], ['b', 'Komoot']).postings[0]?.company).toBe('Komoot')
  expect(byCompany(['a', 'Komoot'], ['b', 'komoot']).postings[0]?.company).toBe('Komoot')
  expect(byCompany(['a', 'RebelMouse, Inc.'], ['b', 'RebelMouse']).postings[0]?.company).toBe('RebelMouse')
})

test('companies with different slugs are left alone', () => {
  const { postings, problems } = checkAll([aDraft('a'), aDraft('b', { companySlug: 'acme-labs', companyWritten: 'Acme Labs' })])
  expect(postings.map((posting) => posting.company)).toEqual(['Acme', 'Acme Labs'])
  expect(problems).toEqual([])
})

test('a tag is shown in its most common spelling on every posting', () => {
  const { postings } = checkAll([
    aDraft('a', { tags: [{ slug: 'hr', name: 'hr' }] }),
    aDraft('b', { tags: [{ slug: 'hr', name: 'HR' }] }),
    aDraft('c', { tags: [{ slug: 'hr', name: 'HR' }, { slug: 'constructor', name: 'constructor' }] }),
  ])
  expect(postings.map((posting) => posting.tags[0]?.name)).toEqual(['HR', 'HR', 'HR'])
  expect(postings[2]?.tags[1]).toEqual({ slug: 'constructor', name: 'constructor' })
})

test('postings of one title and company are all kept; each later file is warned about, with the first', () => {
  const title = 'Backend Engineer'
  const { postings, problems } = checkAll([
    aDraft('a', { title }),
    aDraft('b', { title: 'backend engineer', companyWritten: 'ACME' }),
    aDraft('c', { title }),
    aDraft('d', { title, companySlug: 'other', companyWritten: 'Other' }),
  ])
  expect(postings).toHaveLength(4)
  const duplicates = problems.filter((problem) => problem.code === 'posting/duplicate')
  expect(duplicates.map(({ path, line, column }) => [path, line, column])).toEqual([
    ['postings/b.md', 2, 8],
    ['postings/c.md', 2, 8],
  ])
  expect(duplicates[1]?.message).toBe('title is "Backend Engineer", as in postings/a.md of the same company.')
})

test('an earlier name that another posting has, or had, is an error at the second', () => {
  const drafts = [aDraft('a', { aliases: ['old'] }), aDraft('b', { aliases: ['OLD', 'A'], title: 'Other' }), aDraft('c', { aliases: ['gone'], title: 'Third' })]
  expect(validateSet(drafts).problems.map(({ code, path, line, message }) => [code, path, line, message])).toEqual([
    ['posting/alias-taken', 'postings/b.md', 4, 'aliases names "OLD", which is a name of postings/a.md.'],
    ['posting/alias-taken', 'postings/b.md', 4, 'aliases names "A", which is a name of postings/a.md.'],
  ])
})

test('a draft past its last day is closed, on the day itself it is open', () => {
  const draft = aDraft('a', { terms: { ...noTerms, validThrough: 20_000 } })
  expect([19_999, 20_000, 20_001].map((today) => toPosting(draft, { company: 'Acme', tags: [] }, { today, closeAfterDays: null }).status)).toEqual(['open', 'open', 'closed'])
})

test('a draft closes by its age where the operator wants it, and one closed by hand stays closed', () => {
  const open = aDraft('a', { day: 20_000 })
  const statuses = (draft: typeof open) => [20_030, 20_031].map((today) => toPosting(draft, { company: 'Acme', tags: [] }, { today, closeAfterDays: 30 }))
  expect(statuses(open)).toMatchObject([{ status: 'open', lastDay: 20_030 }, { status: 'closed', lastDay: 20_030 }])
  expect(statuses({ ...open, status: 'closed' })).toMatchObject([{ status: 'closed' }, { status: 'closed' }])
})
