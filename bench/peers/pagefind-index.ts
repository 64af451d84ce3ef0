import { readFile } from 'node:fs/promises'
import { close, createIndex } from 'pagefind'
import type { RenderedPosting } from '../../src/domain/posting.ts'
import { toSearchedFields } from '../peer.ts'

/** How many records are handed over at a time. */
const atOnce = 200

/** Writes Pagefind's files: `pagefind-index.ts <postings.json> <folder>`; prints how long it took. */
const [postingsFile = '', folder = ''] = process.argv.slice(2)
const postings = JSON.parse(await readFile(postingsFile, 'utf8')) as RenderedPosting[]
const startMs = performance.now()
const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '+#.' })
if (!index) throw new Error(errors.join('\n'))
for (let start = 0; start < postings.length; start += atOnce) {
  const added = await Promise.all(
    postings.slice(start, start + atOnce).map((posting, place) => {
      const { title, ...others } = toSearchedFields(posting)
      return index.addCustomRecord({
        url: `/${start + place}`,
        language: 'en',
        content: [title, ...Object.values(others)].join('. '),
        meta: { title },
        filters: { tags: posting.tags.map((tag) => tag.slug) },
      })
    }),
  )
  const problems = added.flatMap((answer) => answer.errors)
  if (problems.length > 0) throw new Error(problems.join('\n'))
}
await index.writeFiles({ outputPath: folder })
await close()
process.stdout.write(JSON.stringify({ buildMs: performance.now() - startMs }))
