import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { GeneratedPosting } from './generate.ts'

const msPerDay = 86_400_000
const itemsInList = 4
const sentencesInParagraph = 3

/** How many files are written at a time. */
const atOnce = 64

/** Front matter as the board asks for it, or as generators of pages for anything do: tags as a list, a date as a date. */
export type Form = 'board' | 'generators'

/** Writes postings as Markdown files, one each, named by their slugs. */
export async function writePostings(postings: readonly GeneratedPosting[], folder: string, form: Form): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let start = 0; start < postings.length; start += atOnce) {
    const some = postings.slice(start, start + atOnce)
    await Promise.all(some.map((posting) => writeFile(path.join(folder, `${posting.slug}.md`), toMarkdownFile(posting, form))))
  }
}

/** A posting as the text of its file. */
export function toMarkdownFile(posting: GeneratedPosting, form: Form): string {
  const values = form === 'board' ? toBoardValues(posting) : toGeneratorValues(posting)
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${toMarkdownBody(posting.body)}\n`
}

function toBoardValues(posting: GeneratedPosting): Record<string, string | number> {
  return {
    title: posting.title,
    companyName: posting.company,
    location: posting.place.asWritten,
    url: posting.url,
    applyUrl: posting.applyUrl,
    host: posting.host,
    ...(posting.companyWebsite !== null && { companyWebsite: posting.companyWebsite }),
    timestamp: posting.day * msPerDay,
    hashtags: posting.tags.map((tag) => `#${tag.name}`).join(','),
    jobType: posting.jobType,
    summary: posting.summary,
    ...(posting.featured !== 0 && { featured: posting.featured }),
    ...(posting.status === 'closed' && { archived: 'true' }),
  }
}

/** `url` and `slug` mean something else to the generators. */
function toGeneratorValues(posting: GeneratedPosting): Record<string, string | number | readonly string[]> {
  return {
    title: posting.title,
    company: posting.company,
    companySlug: posting.companySlug,
    place: posting.place.asWritten,
    original: posting.url,
    apply: posting.applyUrl,
    date: new Date(posting.day * msPerDay).toISOString().slice(0, 10),
    tags: posting.tags.map((tag) => tag.slug),
    companies: [posting.companySlug],
    jobType: posting.jobType,
    description: posting.summary,
    status: posting.status,
  }
}

/** Sentences as a posting's text is set: two headings, paragraphs, a list, emphasis and a link. */
function toMarkdownBody(body: string): string {
  const sentences = body === '' ? ['See the original.'] : body.split(/(?<=\.) /)
  const items = sentences.length > itemsInList ? sentences.slice(-itemsInList) : []
  const prose = sentences.slice(0, sentences.length - items.length)
  const paragraphs = Array.from({ length: Math.ceil(prose.length / sentencesInParagraph) }, (_, index) =>
    prose.slice(index * sentencesInParagraph, (index + 1) * sentencesInParagraph).join(' ').replace(/^(\S+ \S+)/, '**$1**'),
  )
  return [
    '## What you will do',
    ...paragraphs,
    ...(items.length > 0 ? ['## What you bring', items.map((item) => `- ${item}`).join('\n')] : []),
    'Read more [about us](https://about.example/).',
  ].join('\n\n')
}
