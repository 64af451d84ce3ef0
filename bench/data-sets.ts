import { existsSync } from 'node:fs'
import path from 'node:path'
import { loadBoardConfig } from '../src/build/config/load-config.ts'
import { runPipeline } from '../src/build/pipeline.ts'
import type { RenderedPosting } from '../src/domain/posting.ts'
import { compareRows } from '../src/search/facets.ts'
import { generate } from './generate.ts'

/** Postings in the artifact's order, without their bodies, which no list is searched by. */
export interface DataSet {
  /** `real` or the number of postings. */
  readonly name: string
  readonly postings: readonly RenderedPosting[]
}

/** What all made-up postings and queries come from. */
export const seed = 20_261

/** How long made-up bodies are in the mean where they are written: about as long as real ones. */
export const bodyWords = 600

const root = path.resolve(import.meta.dirname, '..')

/** Real postings, if there are some beside the project; they are read where they lie and never copied into it. */
const realFolder = path.resolve(root, process.env['BENCH_POSTINGS'] ?? '../shared/postings/real')

export function hasRealPostings(): boolean {
  return existsSync(realFolder)
}

/** Reads the real postings through the project's own pipeline, or makes as many as the name says. */
export async function readDataSet(name: string): Promise<DataSet> {
  const postings = name === 'real' ? await readRealPostings() : generate({ count: Number(name), seed, bodyWords: 0 })
  return { name, postings: postings.toSorted(compareRows) }
}

async function readRealPostings(): Promise<RenderedPosting[]> {
  const config = await loadBoardConfig(root, { POSTINGS_DIR: realFolder })
  const { postings } = await runPipeline({ root, config, today: 0 })
  return postings.map((posting) => ({ ...posting, rendered: { ...posting.rendered, html: '' as typeof posting.rendered.html, text: '' } }))
}
