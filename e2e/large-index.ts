import type { Page } from '@playwright/test'
import { generate } from '../bench/generate.ts'
import { emitData } from '../src/build/emit/data.ts'
import { toArtifact } from '../src/build/emit/to-artifact.ts'

/** An index by path, below the base path. */
export type IndexFiles = ReadonlyMap<string, string>

/** Makes the index of made-up postings, the same for the same number. */
export function makeIndex(count: number): IndexFiles {
  const { files } = emitData(toArtifact(generate({ count, seed: 1, bodyWords: 100 }), { tags: [], synonyms: [], language: 'en' }))
  return new Map(Array.from(files, ({ path, content }) => [path, content]))
}

/** Has a page read another index than its board's. Start where no page was drawn: at an address that names a filter or an order. */
export async function serveIndex(page: Page, files: IndexFiles): Promise<void> {
  await page.route('**/data/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*?\/(?=data\/)/, '')
    const body = files.get(decodeURIComponent(path))
    return body === undefined ? route.continue() : route.fulfill({ contentType: 'application/json', body })
  })
}
