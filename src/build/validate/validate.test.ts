import { expect, test } from 'vitest'
import { createTagResolver } from '../../domain/hashtag.ts'
import { noTerms } from '../../domain/job-terms.ts'
import type { Place } from '../../domain/place/place.ts'
import type { Problem } from '../../domain/problem.ts'
import { parsePosting } from '../parse/parse.ts'
import { validatePosting, type ValidationContext } from './validate.ts'

const lines: Readonly<Record<string, string>> = {
  title: '"Rust Engineer"',
  companyName: '"Acme"',
  location: '"Remote"',
  url: '"https://acme.example/jobs/1?a=b#app"',
  applyUrl: '"https://acme.example/jobs/1/apply"',
  host: '"https://acme.example/jobs"',
  timestamp: '1609977600000',
  hashtags: '"#rust,#linux"',
  jobType: '"software"',
  summary: '"Write the engine of an anvil."',
}

const keysInOrder = Object.keys(lines)

/** A sound posting with some lines changed; `null` leaves a line out. The first key is on line 2. */
function aFile(changes: Readonly<Record<string, string | null>> = {}, body = 'A text.\n'): string {
  const all = new Map<string, string | null>([...Object.entries(lines), ...Object.entries(changes)])
  const written = [...all].filter(([, value]) => value !== null).map(([key, value]) => `${key}: ${value}`)
  return `---\n${written.join('\n')}\n---\n${body}`
}

const table = [
  { slug: 'golang', name: 'Go', aliases: ['go'] },
  { slug: 'cplusplus', name: 'C++', aliases: ['cpp'] },
]

function toPlace(location: string): Place {
  const isRemote = location.toLowerCase().includes('remote')
  return { asWritten: location, countries: [], cities: [], regions: location === 'Europe' ? [location] : [], worldwide: false, workMode: isRemote ? 'remote' : 'not-stated' }
}

const context: ValidationContext = {
  resolveTag: createTagResolver(table),
  tagNames: new Map(table.map((row) => [row.slug, row.name])),
  toPlace,
}

function validate(text: string, extra: Partial<ValidationContext> = {}) {
  const result = parsePosting({ path: 'postings/x.md', slug: 'x', text })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return validatePosting(result.parsed, { ...context, ...extra })
}

/** Processor time, which other work on the machine does not lengthen. */
function cpuMsOf(task: () => void): number {
  const before = process.cpuUsage()
  task()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function codes(text: string, extra: Partial<ValidationContext> = {}): string[] {
  return validate(text, extra).problems.map(({ code, line, column }) => `${code} ${line}:${column}`)
}

test('a sound posting becomes a draft without a problem', () => {
  expect(validate(aFile())).toEqual({
    problems: [],
    draft: {
      slug: 'x',
      path: 'postings/x.md',
      title: 'Rust Engineer',
      titleAt: { line: 2, column: 8 },
      companyWritten: 'Acme',
      companySlug: 'acme',
      companyAt: { line: 3, column: 14 },
      place: toPlace('Remote'),
      url: 'https://acme.example/jobs/1?a=b#app',
      applyUrl: 'https://acme.example/jobs/1/apply',
      host: 'https://acme.example/jobs',
      companyWebsite: null,
      logoUrl: null,
      day: 18634,
      status: 'open',
      tags: [
        { slug: 'rust', name: 'rust' },
        { slug: 'linux', name: 'linux' },
      ],
      jobType: 'software',
      summary: 'Write the engine of an anvil.',
      summaryBackup: '',
      featured: 0,
      terms: noTerms,
      aliases: [],
      aliasesAt: { line: 1, column: 1 },
    },
  })
})

test('countries and remote stand in place of what the location says; terms are kept', () => {
  const { draft } = validate(aFile({ countries: '"PT, ES"', employmentType: 'FULL_TIME', salary: '50-60 EUR per hour', validThrough: '2099-12-31', identifier: '"A-7"' }))
  expect(draft?.place.countries).toEqual(['PT', 'ES'])
  expect(draft?.terms).toEqual({ employmentTypes: ['FULL_TIME'], salary: { min: 50, max: 60, currency: 'EUR', per: 'hour' }, applicants: null, validThrough: 47_481, identifier: 'A-7' })
  expect(validate(aFile({ countries: 'PT', remote: '"Europe"' })).draft).toMatchObject({ place: { countries: [], regions: ['Europe'], workMode: 'remote' }, terms: { applicants: { countries: [], regions: ['Europe'], anywhere: false, evidence: 'Europe' } } })
})

test('what a term cannot be is an error at its value', () => {
  const text = aFile({ countries: 'Portugal', remote: 'yes', employmentType: 'full', salary: '9-8 EUR per day', validThrough: '1999-01-01', identifier: '7' })
  const { draft, problems } = validate(text)
  expect(draft).toBeNull()
  expect(problems.map(({ code, message }) => `${code} ${message.split(' ')[0] ?? ''}`).toSorted()).toEqual([
    'posting/type identifier',
    ...['countries', 'employmentType', 'remote', 'salary', 'validThrough'].map((key) => `posting/value ${key}`),
  ])
  expect(problems.every(({ column }) => column > 1)).toBe(true)
})

test('optional keys are kept; archived "true" closes', () => {
  const { draft } = validate(
    aFile({ companyWebsite: '"https://acme.example/"', logoUrl: '"https://acme.example/logo-"', summaryBackup: '"Or this."', featured: '-2', archived: '"true"' }),
  )
  expect(draft).toMatchObject({ companyWebsite: 'https://acme.example/', logoUrl: 'https://acme.example/logo-', summaryBackup: 'Or this.', featured: -2, status: 'closed' })
  expect(validate(aFile({ archived: '"false"', logoUrl: '""' })).draft).toMatchObject({ status: 'open', logoUrl: null })
})

test.each(keysInOrder)('a posting without %s is an error that names the key', (key) => {
  const { draft, problems } = validate(aFile({ [key]: null }))
  expect(draft).toBe(null)
  expect(problems).toMatchObject([{ code: 'posting/missing-key', line: 1, column: 1, message: `${key} is missing.` }])
})

test('all problems of a posting are found at once', () => {
  const text = aFile({ title: '7', url: '"ftp://a.example/"', applyUrl: '"javascript:alert(1)"', timestamp: '"soon"', hashtags: '"##a,#a"', perks: '5', host: null }, ' \n')
  expect(codes(text)).toEqual([
    'posting/unknown-key 11:1',
    'posting/type 2:8',
    'posting/missing-key 1:1',
    'posting/type 7:12',
    'posting/url-scheme 5:6',
    'posting/url-scheme 6:11',
    'posting/hashtag-odd 8:11',
    'posting/hashtag-odd 8:11',
    'posting/empty-body 13:1',
  ])
})

test.each([
  ['applyurl', 'applyUrl'],
  ['aplyUrl', 'applyUrl'],
  ['apply_url', 'applyUrl'],
  ['apply-url', 'applyUrl'],
  ['appylUrl', 'applyUrl'],
])('the key %s is taken for %s, and not reported as missing as well', (written, meant) => {
  const { problems } = validate(aFile({ [meant]: null, [written]: '"https://acme.example/"' }))
  expect(problems).toMatchObject([{ code: 'posting/unknown-key', remedy: `Did you mean \`${meant}\`?` }])
})

test.each(['__proto__', 'constructor', 'toString', 'perks', 'id', 'URLs and more'])('the key %s is not known, and nothing is near', (key) => {
  const { draft, problems } = validate(aFile().replace('\n---\nA', `\n${key}: x\n---\nA`))
  expect(draft).toBe(null)
  expect(problems).toMatchObject([{ code: 'posting/unknown-key', line: 12, column: 1, message: `The key ${JSON.stringify(key)} is not known.` }])
  expect(problems[0]?.remedy).not.toContain('Did you mean')
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

test.each([
  ['title', '007', '"007", which YAML reads as the number 7, where text is due.', 'Put it in quotes: title: "007".'],
  ['title', '[a, b]', '"[a, b]", a list, where text is due.', 'Put it in quotes: title: "[a, b]".'],
  ['title', '{ a: b }', '"{ a: b }", several keys, where text is due.', 'Put it in quotes: title: "{ a: b }".'],
  ['archived', 'true', 'the boolean true, where text is due.', 'Put it in quotes: archived: "true".'],
  ['featured', '"5"', 'the text "5", where a whole number is due.', 'Take the quotes off: featured: 5.'],
  ['featured', '1.5', 'the number 1.5, where a whole number is due.', 'Write it without a fraction.'],
  ['featured', '.nan', '".nan", which YAML reads as the number NaN, where a whole number is due.', 'Write digits alone, without quotes.'],
  ['featured', '1e400', '"1e400", which YAML reads as the number Infinity, where a whole number is due.', 'Write it without a fraction.'],
  ['timestamp', '"1609977600000"', 'the text "1609977600000", where a whole number is due.', 'Take the quotes off: timestamp: 1609977600000.'],
  ['timestamp', '2021-01-07', 'the text "2021-01-07", where a whole number is due.', 'Write the day in milliseconds since 1970: timestamp: 1609977600000.'],
])('%s: %s has the wrong type', (key, value, found, remedy) => {
  const { draft, problems } = validate(aFile({ [key]: value }))
  expect(draft).toBe(null)
  expect(problems).toMatchObject([{ code: 'posting/type', message: `${key} is ${found}`, remedy }])
})

test.each([
  ['title', '""'],
  ['title', '"  "'],
  ['title', '"\\u202e"'],
  ['title', ''],
  ['companyName', '"\\t"'],
  ['url', '""'],
  ['summary', ''],
  ['logoUrl', '~'],
])('%s: %j is empty and may not be', (key, value) => {
  expect(validate(aFile({ [key]: value })).problems).toMatchObject([{ code: 'posting/empty-value' }])
})

test('location, summary and the backup may be empty text', () => {
  expect(codes(aFile({ location: '""', summary: '""', summaryBackup: '""' }))).toEqual([])
})

test.each([
  ['archived', '"yes"'],
  ['jobType', '"Soft Ware"'],
  ['jobType', '"../x"'],
  ['featured', '1001'],
  ['featured', '-1001'],
])('%s: %s is no value of the key', (key, value) => {
  expect(validate(aFile({ [key]: value })).problems).toMatchObject([{ code: 'posting/value' }])
})

test.each([
  ['title', 5_000],
  ['companyName', 300],
  ['location', 1_000],
  ['summary', 5_000],
  ['summaryBackup', 5_000],
  ['jobType', 60],
])('%s may have %i characters and no more', (key, limit) => {
  const value = key === 'location' ? 'Remote '.padEnd(limit, 'x') : 'x'.repeat(limit)
  expect(codes(aFile({ [key]: `"${value}"` }))).toEqual(key === 'title' ? ['posting/long-title 2:8'] : [])
  expect(validate(aFile({ [key]: `"${value}x"` })).problems).toMatchObject([{ code: 'posting/too-long', message: `${key} has ${limit + 1} characters, more than ${limit}.` }])
})

test.each([
  ['title', 5_000],
  ['companyName', 300],
  ['location', 1_000],
  ['summary', 5_000],
  ['hashtags', 20_000],
  ['url', 4_000],
  ['jobType', 60],
])('a megabyte in %s is refused in no time', (key, limit) => {
  const text = aFile({ [key]: `"${'x \u202e'.repeat(330_000)}"` })
  let problems: readonly Problem[] = []
  expect(cpuMsOf(() => (problems = validate(text).problems))).toBeLessThan(2_000)
  expect(problems[0]).toMatchObject({ code: 'posting/too-long', message: `${key} has 990000 characters, more than ${limit}.` })
}, 60_000)

test.each([
  ['company', 'companyName'],
  ['Employer', 'companyName'],
  ['link', 'url'],
  ['apply', 'applyUrl'],
  ['apply_link', 'applyUrl'],
  ['tags', 'hashtags'],
  ['date', 'timestamp'],
  ['posted', 'timestamp'],
  ['job-title', 'title'],
])('the key %s of another format is taken for %s', (written, meant) => {
  const { problems } = validate(aFile({ [meant]: null, [written]: '"x"' }))
  expect(problems).toMatchObject([{ code: 'posting/unknown-key', remedy: `Did you mean \`${meant}\`?` }])
})

test('a word for a key that is there already means another, or none', () => {
  const guess = (changes: Readonly<Record<string, string | null>>) => validate(aFile(changes)).problems.find((problem) => problem.code === 'posting/unknown-key')?.remedy
  expect(guess({ applyUrl: null, link: '"x"' })).toBe('Did you mean `applyUrl`?')
  expect(guess({ link: '"x"' })).toContain('Take the line out')
  expect(guess({ constructor: '"x"' })).toContain('Take the line out')
})

test.each([
  ['javascript:alert(1)', 'posting/url-scheme'],
  ['JaVaScRiPt:alert(1)', 'posting/url-scheme'],
  ['java\\nscript:alert(1)', 'posting/url-invalid'],
  ['java\\tscript:alert(1)', 'posting/url-invalid'],
  [' javascript:alert(1)', 'posting/url-invalid'],
  ['\\u0001javascript:alert(1)', 'posting/url-invalid'],
  ['data:text/html,x', 'posting/url-scheme'],
  ['vbscript:x', 'posting/url-scheme'],
  ['file:///etc/passwd', 'posting/url-scheme'],
  ['blob:https://a.example/x', 'posting/url-scheme'],
  ['ftp://a.example/', 'posting/url-scheme'],
  ['acme.example:8080/x', 'posting/url-scheme'],
  ['www.acme.example', 'posting/url-invalid'],
  ['/jobs/1', 'posting/url-invalid'],
  ['//acme.example/', 'posting/url-invalid'],
  ['https:acme.example', 'posting/url-invalid'],
  ['https:///acme.example', 'posting/url-invalid'],
  ['https:\\\\\\\\acme.example', 'posting/url-invalid'],
  ['https://', 'posting/url-invalid'],
  ['https://a.example/a b', 'posting/url-invalid'],
  ['https://a.example/\\u202egpj', 'posting/url-invalid'],
  ['https://a.example/\\ud800', 'posting/url-invalid'],
  ['https://user:pass@a.example/', 'posting/url-invalid'],
  ['https://a.example@evil.example/', 'posting/url-invalid'],
  ['https://@a.example/', 'posting/url-invalid'],
  ['mailto:', 'posting/url-invalid'],
  ['mailto:nobody', 'posting/url-invalid'],
])('applyUrl: "%s" is refused', (value, code) => {
  const { draft, problems } = validate(aFile({ applyUrl: `"${value}"` }))
  expect(draft).toBe(null)
  expect(problems.map((problem) => problem.code)).toEqual([code])
  expect(problems[0]).toMatchObject({ line: 6, column: 11 })
})

test.each([
  'https://a.example/?x=%20&y=a@b.example#/app?z',
  'https://jobs.example.org:8443/@acme/1',
  'HTTPS://A.example/ä/日本?q="<>\'',
  'mailto:jobs@example.org?subject=Rust%20Engineer',
])('applyUrl: %s is kept byte for byte', (value) => {
  const { draft, problems } = validate(aFile({ applyUrl: JSON.stringify(value) }))
  expect(problems).toEqual([])
  expect(draft?.applyUrl).toBe(value)
})

test.each(['url', 'host', 'companyWebsite', 'logoUrl'])('%s may not be a mail address', (key) => {
  expect(validate(aFile({ [key]: '"mailto:jobs@example.org"' })).problems).toMatchObject([
    { code: 'posting/url-scheme', message: `${key} is "mailto:jobs@example.org", which is not a web address.`, remedy: 'Use a URL that starts with https:// or http://.' },
  ])
})

test('a link over http is a warning for each key, and the posting stays', () => {
  const { draft, problems } = validate(aFile({ url: '"http://a.example/"', logoUrl: '"http://a.example/logo"' }))
  expect(problems.map((problem) => [problem.code, problem.severity, problem.line])).toEqual([
    ['posting/http-link', 'warning', 5],
    ['posting/http-link', 'warning', 12],
  ])
  expect(draft?.url).toBe('http://a.example/')
})

test.each([
  ['1609977600', 'posting/timestamp-seconds', 'timestamp: 1609977600000 (2021-01-07)'],
  ['1609977600000000', 'posting/timestamp-range', 'timestamp: 1609977600000 (2021-01-07)'],
  ['0', 'posting/timestamp-range', 'milliseconds since 1970'],
  ['-1609977600000', 'posting/timestamp-range', 'milliseconds since 1970'],
  ['20210107', 'posting/timestamp-range', 'milliseconds since 1970'],
  ['1e300', 'posting/timestamp-range', 'milliseconds since 1970'],
])('timestamp: %s is refused with the right way to write it', (value, code, remedy) => {
  const { draft, problems } = validate(aFile({ timestamp: value }))
  expect(draft).toBe(null)
  expect(problems).toMatchObject([{ code }])
  expect(problems[0]?.remedy).toContain(remedy)
})

test('timestamps from 1990 to 2100 are fine where no clock is given', () => {
  expect(codes(aFile({ timestamp: String(Date.UTC(1990, 0, 1)) }))).toEqual([])
  expect(codes(aFile({ timestamp: String(Date.UTC(2100, 11, 31)) }))).toEqual([])
  expect(codes(aFile({ timestamp: String(Date.UTC(2101, 0, 1)) }))).toEqual(['posting/timestamp-range 8:12'])
})

test('with a clock, a date more than two days ahead is a warning', () => {
  const nowMs = Date.UTC(2026, 0, 1)
  const day = 86_400_000
  expect(codes(aFile({ timestamp: String(nowMs + 2 * day) }), { nowMs })).toEqual([])
  expect(codes(aFile({ timestamp: String(nowMs + 2 * day + 1) }), { nowMs })).toEqual(['posting/future 8:12'])
})

test('odd hashtags are read as far as they can be, each with a warning that says as what', () => {
  const { draft, problems } = validate(aFile({ hashtags: '"##dart,#Rust,#rust,linux,#,#ui/ux,#golang,#go,#cpp,#a #b"' }))
  expect(draft?.tags).toEqual([
    { slug: 'dart', name: 'dart' },
    { slug: 'rust', name: 'Rust' },
    { slug: 'linux', name: 'linux' },
    { slug: 'ui-ux', name: 'ui/ux' },
    { slug: 'golang', name: 'Go' },
    { slug: 'cplusplus', name: 'C++' },
    { slug: 'a-sharpb', name: 'a #b' },
  ])
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['posting/hashtag-odd', 'hashtags holds "##dart", read as the tag "dart".'],
    ['posting/hashtag-odd', 'hashtags holds "#rust" a second time; the tag "rust" counts once.'],
    ['posting/hashtag-odd', 'hashtags holds "linux", read as the tag "linux".'],
    ['posting/hashtag-odd', 'hashtags holds "#", which names no tag.'],
    ['posting/hashtag-odd', 'hashtags holds "#go", another name of the tag "Go" that is there already.'],
    ['posting/hashtag-odd', 'hashtags holds "#a #b", read as one tag: white space parts no tags, a comma does.'],
  ])
})

test.each([
  ['#remote #php', 'posting/empty-value', 'hashtags has no value: without quotes, "#" begins a comment in YAML.', 'Put the value in quotes: hashtags: "#remote,#php".'],
  ['\n  #remote\n  #php', 'posting/empty-value', 'hashtags has no value: without quotes, "#" begins a comment in YAML.', 'Put the value in quotes: hashtags: "#remote,#php".'],
  ['[rust, "#linux"]', 'posting/type', 'hashtags is "[rust, \\"#linux\\"]", a list, where text is due.', 'Write all tags in one text, in quotes: hashtags: "#rust,#linux".'],
  ['\n  - machine learning\n  - "#c++"', 'posting/type', expect.stringContaining('a list'), 'Write all tags in one text, in quotes: hashtags: "#machine learning,#c++".'],
  ['\n  - #remote\n  - #php', 'posting/type', expect.stringContaining('a list'), 'Write all tags in one text, in quotes: hashtags: "#remote,#php".'],
  ['', 'posting/empty-value', 'hashtags has no value.', 'Give it one; nothing is written "".'],
])('hashtags written %j name no tag; the remedy is the line as it should be', (hashtags, code, message, remedy) => {
  expect(validate(aFile({ hashtags })).problems).toMatchObject([{ code, message, remedy }])
})

test.each([
  ['rust,#php', ['rust', 'php'], 'hashtags holds "rust", read as the tag "rust".'],
  ['rust #php # old', ['rust'], 'hashtags ends before "#php # old": without quotes, "#" after a blank begins a comment in YAML.'],
  ['"#rust;#php"', ['rust;#php'], 'hashtags holds "#rust;#php", read as one tag: ";" parts no tags, a comma does.'],
  ['"rust; php"', ['rust; php'], 'hashtags holds "#rust; php", read as one tag: ";" parts no tags, a comma does.'],
  ['“#rust,#php”', ['rust', 'php'], 'hashtags is "“#rust,#php”", with curly quotes, which YAML takes for a part of the text; they are left out.'],
  ['"“#rust”, “#php”"', ['rust', 'php'], expect.stringContaining('curly quotes')],
])('hashtags written %j are read with a warning', (hashtags, names, message) => {
  const { draft, problems } = validate(aFile({ hashtags }))
  expect(problems.map((problem) => problem.code)).toContain('posting/hashtag-odd')
  expect(problems.map((problem) => problem.message)).toContainEqual(message)
  expect(draft?.tags.map((tag) => tag.name)).toEqual(names)
})

test('a comment behind quoted hashtags is a comment; a value that YAML takes for one is told', () => {
  expect(validate(aFile({ hashtags: '"#rust" #php' })).problems).toEqual([])
  expect(validate(aFile({ title: '#1 Baker' })).problems).toMatchObject([{ code: 'posting/empty-value', remedy: 'Put the value in quotes: title: "#1 Baker".' }])
  expect(validate(aFile({ title: '~ # soon' })).problems).toMatchObject([{ code: 'posting/empty-value', message: 'title has no value.' }])
})

test('a posting without a tag is kept, with a warning', () => {
  const { draft, problems } = validate(aFile({ hashtags: '" , "' }))
  expect(draft?.tags).toEqual([])
  expect(problems.map((problem) => problem.code)).toEqual(['posting/hashtags-empty'])
})

test.each(['200b', '2800', '3164', '2060'])('a title or an employer of U+%s alone, which nobody can see, is empty', (code) => {
  const written = `"\\u${code}"`
  const { draft, problems } = validate(aFile({ title: written, companyName: written }))
  expect(draft).toBeNull()
  expect(problems.map((problem) => `${problem.message} ${problem.code}`)).toEqual([
    `title is ${written}, in which nothing can be seen. posting/empty-value`,
    `companyName is ${written}, in which nothing can be seen. posting/empty-value`,
  ])
})

test('a tag that nobody could see is none', () => {
  const { draft, problems } = validate(aFile({ hashtags: '"#\\u200b,#\\u3164,#a"' }))
  expect(draft?.tags).toEqual([{ slug: 'a', name: 'a' }])
  expect(problems.map((problem) => problem.message)).toEqual(['hashtags holds "#\\u200b", which names no tag.', 'hashtags holds "#\\u3164", which names no tag.'])
})

test('tags named like parts of JavaScript objects are tags like any other', () => {
  expect(validate(aFile({ hashtags: '"#__proto__,#constructor,#hasOwnProperty"' })).draft?.tags).toEqual([
    { slug: 'proto', name: '__proto__' },
    { slug: 'constructor', name: 'constructor' },
    { slug: 'hasownproperty', name: 'hasOwnProperty' },
  ])
})

test('two hundred tags are fine, more are refused, and so is one of more than a hundred characters', () => {
  const tags = (count: number) => `"${Array.from({ length: count }, (_, index) => `#t${index}`).join(',')}"`
  expect(validate(aFile({ hashtags: tags(200) })).draft?.tags).toHaveLength(200)
  expect(codes(aFile({ hashtags: tags(201) }))).toEqual(['posting/too-many-tags 9:11'])
  expect(codes(aFile({ hashtags: tags(10_000) }))).toEqual(['posting/too-long 9:11', 'posting/too-many-tags 9:11'])
  expect(codes(aFile({ hashtags: `"#${'x'.repeat(101)}"` }))).toEqual(['posting/too-long 9:11'])
})

test('a hundred odd tags give twenty warnings and one that counts the rest', () => {
  const { problems } = validate(aFile({ hashtags: `"${Array.from({ length: 100 }, (_, index) => `t${index}`).join(',')}"` }))
  expect(problems).toHaveLength(21)
  expect(problems[20]?.message).toBe('hashtags holds 80 more odd parts.')
})

test('a location of which nothing is known is a warning; an empty one is not', () => {
  expect(codes(aFile({ location: '"Engineering"' }))).toEqual(['posting/location-unknown 4:11'])
  expect(codes(aFile({ location: '""' }))).toEqual([])
})

test('noise around a company is taken off with a warning; a name that only looks like it stays', () => {
  const { draft, problems } = validate(aFile({ companyName: '"Current Job Openings at Harrow Pike"' }))
  expect(draft).toMatchObject({ companyWritten: 'Harrow Pike', companySlug: 'harrow-pike' })
  expect(problems.map((problem) => problem.code)).toEqual(['posting/company-noise'])
  expect(codes(aFile({ companyName: '"Current Mobile"' }))).toEqual([])
})

test('a company named __proto__ has an address of its own', () => {
  expect(validate(aFile({ companyName: '"__proto__"' })).draft).toMatchObject({ companyWritten: '__proto__', companySlug: 'proto' })
})

test.each([
  ['nothing', ''],
  ['white space', ' \n\u00a0\r\n\t'],
  ['invisible characters', '\u200b\u2060\u00ad\ufeff\u3164'],
  ['comments', '<!-- later -->\n<!-- and more'],
  ['entities for blanks', '&nbsp;\n'],
])('a body of %s is empty', (_, body) => {
  expect(codes(aFile({}, body))).toEqual(['posting/empty-body 13:1'])
})

test('a body that opens comments without end is looked at in no time', () => {
  const unclosed = aFile({}, '<!-- '.repeat(400_000))
  const closed = aFile({}, `${'<!-- --> '.repeat(200_000)}x`)
  let found: string[][] = []
  expect(cpuMsOf(() => (found = [codes(unclosed), codes(closed)]))).toBeLessThan(3_000)
  expect(found).toEqual([['posting/empty-body 13:1'], []])
}, 60_000)

test('markup and separators in a title stay text', () => {
  expect(validate(aFile({ title: '"</script><script>alert(1)</script>"' })).draft?.title).toBe('</script><script>alert(1)</script>')
  expect(validate(aFile({ title: '"A\\u2028B\\u2029C"' })).draft?.title).toBe('A B C')
})

test('lines are tidied: NFC, single spaces, no control characters or direction overrides; emoji stay whole', () => {
  const { draft } = validate(aFile({ title: '"  Cafe\\u0301\\u00a0 Lead\\u0000\\n\\u202eevil\\u2066 👩‍💻 "', companyName: '"A\\tB"' }))
  expect(draft).toMatchObject({ title: 'Café Lead evil 👩‍💻', companyWritten: 'A B' })
})

test('half of a surrogate pair, which no file can hold, becomes a replacement character', () => {
  expect(validate(aFile({ title: '"a\\ud800b"' })).draft?.title).toBe('a\ufffdb')
})

test('a key that stands twice lets the others be checked, and no posting comes of it', () => {
  const { draft, problems } = validate(aFile({ featured: '"1"' }).replace('\n---\nA', '\ntitle: "Again"\n---\nA'))
  expect(draft).toBe(null)
  expect(problems.map((problem) => problem.code)).toEqual(['posting/type'])
  expect(validate(aFile().replace('\n---\nA', '\ntitle: "Again"\n---\nA'))).toEqual({ draft: null, problems: [] })
})

test('a message reads as in the reference', () => {
  expect(validate(aFile({ applyUrl: '"javascript:alert(1)"' })).problems).toEqual([
    {
      code: 'posting/url-scheme',
      severity: 'error',
      path: 'postings/x.md',
      line: 6,
      column: 11,
      message: 'applyUrl is "javascript:alert(1)", which is not a web or mail address.',
      remedy: 'Use a URL that starts with https://, http:// or mailto:.',
    },
  ])
})

test('a title that no reader sees whole is told, and kept', () => {
  const { draft, problems } = validate(aFile({ title: `"${'Engineer of nets '.repeat(294)}x"` }))
  expect(problems).toMatchObject([{ code: 'posting/long-title', severity: 'warning', line: 2, column: 8, message: 'title has 4999 characters; a list shows three lines of it, a link preview less.' }])
  expect(draft?.title).toHaveLength(4999)
  expect(codes(aFile({ title: `"${'x'.repeat(150)}"` }))).toEqual([])
})

test('a last day that is over is told by who has a clock, and not where the posting is archived', () => {
  const nowMs = Date.UTC(2026, 5, 1)
  const keys = { validThrough: '"2025-01-31"', timestamp: String(Date.UTC(2025, 0, 1)) }
  expect(codes(aFile(keys), { nowMs })).toEqual([expect.stringMatching(/^posting\/ended /)])
  expect(codes(aFile(keys))).toEqual([])
  expect(codes(aFile({ ...keys, archived: '"true"' }), { nowMs })).toEqual([])
  expect(codes(aFile({ ...keys, validThrough: '"2026-06-01"' }), { nowMs })).toEqual([])
})

test('a term of another type is told with the form that it has', () => {
  const { problems } = validate(aFile({ salary: '60000' }))
  expect(problems[0]?.remedy).toBe('Write one text, in quotes: salary: "60000-80000 EUR per year".')
})
