import { emitData } from '../../src/build/emit/data.ts'
import { toArtifact } from '../../src/build/emit/to-artifact.ts'
import { manifestSchema, parseArtifact } from '../../src/domain/artifact.ts'
import { toQuery } from '../../src/domain/query.ts'
import { dataPaths } from '../../src/domain/site-paths.ts'
import { openEngine } from '../../src/search/engine.ts'
import { createMemoryLoader } from '../../src/search/part-loader.ts'
import { topCount, type Peer } from '../peer.ts'

/** The files that its searches need here: bodies, places of words, which only phrases ask for, and rows have no like among its peers. */
const isAsked = (path: string) => /^data\/(?:manifest|facets|vocabulary|terms|body-terms)\b/.test(path)

/** The board's own engine, over the same fields as its peers: bodies are left out. */
export const ours: Peer = {
  name: 'Corkboard',
  abilities: ['text', 'tags'],
  build: (postings) => {
    const listed = postings.map((posting) => ({ ...posting, rendered: { ...posting.rendered, text: '' } }))
    const files = [...emitData(toArtifact(listed, { tags: [], synonyms: [], language: 'en' })).files].filter(({ path }) => isAsked(path))
    return [JSON.stringify(files.map(({ path }) => path)), ...files.map(({ content }) => content)]
  },
  open: async ([pathPart = '', ...contents]) => {
    const paths = JSON.parse(pathPart) as string[]
    const files = new Map(paths.map((path, index) => [path, contents[index] ?? '']))
    const manifest = parseArtifact(manifestSchema, JSON.parse(files.get(dataPaths.manifest()) ?? ''))
    const load = createMemoryLoader(manifest, (path) => files.get(path))
    const engine = await openEngine(manifest, load)
    return {
      search: async (text, tags) => {
        const { rows, total, counts } = await engine.query(toQuery({ text, tags, status: 'all' }))
        return { total, countOf: (tag) => counts.tags[engine.facets.tagIdBySlug.get(tag) ?? -1] ?? 0, top: [...rows.subarray(0, topCount)] }
      },
      readAll: async () => {
        const tables = (['terms', 'bodyTerms'] as const).flatMap((kind) => manifest[kind].firsts.map((_, shard) => load.table(kind, shard)))
        await Promise.all([load.vocabulary(), ...tables])
      },
    }
  },
}
