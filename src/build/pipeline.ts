import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import matter from 'gray-matter'
import MarkdownIt from 'markdown-it'
import { parse } from 'yaml'
import type { BoardConfig } from '../domain/board-config.ts'
import { toCompanyName, toCompanySlug } from '../domain/company.ts'
import { toDay } from '../domain/day.ts'
import { createTagResolver, parseHashtags } from '../domain/hashtag.ts'
import { toLead } from '../domain/lead.ts'
import type { RenderedPosting, SafeHtml } from '../domain/posting.ts'
import type { Problem } from '../domain/problem.ts'
import type { PostingCache } from './posting-cache.ts'

/** What the pipeline gives: every posting that has no error, and all problems of all files. */
export interface PipelineResult {
  readonly postings: readonly RenderedPosting[]
  readonly problems: readonly Problem[]
}

export interface PipelineOptions {
  readonly root: string
  readonly config: BoardConfig
  readonly cache?: PostingCache
  readonly onProgress?: (stage: string, done: number, total: number) => void
}

/** A stand-in until the stages land. */
export async function runPipeline({ config }: PipelineOptions): Promise<PipelineResult> {
  const names = (await readdir(config.postingsDir)).filter((name) => name.endsWith('.md')).toSorted()
  const markdown = new MarkdownIt({ html: false })
  const resolve = createTagResolver(config.tags)
  const shown = new Map(config.tags.map((tag) => [tag.slug, tag.name]))
  const postings = await Promise.all(
    names.map(async (name): Promise<RenderedPosting> => {
      const { data, content } = matter(await readFile(path.join(config.postingsDir, name), 'utf8'), {
        language: 'yaml',
        engines: { yaml: (text: string) => parse(text) as object },
      })
      const text = (key: string) => String(data[key] ?? '')
      const tags = parseHashtags(text('hashtags')).names.map((tag) => ({ slug: resolve(tag), name: shown.get(resolve(tag)) ?? tag }))
      return {
        slug: name.slice(0, -3),
        title: text('title'),
        company: toCompanyName(text('companyName')),
        companySlug: toCompanySlug(text('companyName')),
        place: { asWritten: text('location'), countries: [], cities: [], regions: [], worldwide: false, workMode: /remote/i.test(text('location')) ? 'remote' : 'not-stated' },
        url: text('url'),
        applyUrl: text('applyUrl'),
        host: text('host'),
        companyWebsite: text('companyWebsite') || null,
        logoUrl: text('logoUrl') || null,
        day: toDay(Number(data['timestamp'])),
        status: text('archived') === 'true' ? 'closed' : 'open',
        tags,
        jobType: text('jobType'),
        summary: text('summary'),
        summaryBackup: text('summaryBackup'),
        featured: Number(data['featured'] ?? 0),
        body: content,
        rendered: { html: markdown.render(content) as SafeHtml, text: content, headings: [] },
        lead: toLead(text('summary'), text('summaryBackup'), []),
      }
    }),
  )
  return { postings, problems: [] }
}
