import { artifactVersion, type FacetCore, type Manifest, type SlugShard } from '../../domain/artifact.ts'
import { writeSlugs } from '../../search/slugs.ts'
import type { Artifact } from './to-artifact.ts'
import { toContentHash, type OutputFile } from './output-file.ts'

/** The index as files, and the addresses a page needs to name before it is loaded. */
export interface DataFiles {
  readonly manifest: Manifest
  readonly slugs: readonly SlugShard[]
  /** Below `data/`, for each posting in the artifact's order. */
  readonly bodyPaths: readonly string[]
  /** Can be walked any number of times; bodies are written out one by one, so that they are never in memory together. */
  readonly files: Iterable<OutputFile>
}

/** Cuts the index into files with content-hashed names; `data/manifest.json` alone has a fixed one. */
export function emitData(artifact: Artifact): DataFiles {
  const facets = toHashedFile('facets', artifact.facets)
  const terms = toHashedFolder('terms', artifact.terms.shards)
  const bodyTerms = toHashedFolder('body-terms', artifact.bodyTerms.shards)
  const termPlaces = toHashedFolder('term-places', artifact.terms.places)
  const bodyTermPlaces = toHashedFolder('body-term-places', artifact.bodyTerms.places)
  const vocabulary = toHashedFile('vocabulary', artifact.vocabulary)
  const rows = toHashedFolder('rows', artifact.rows.chunks)
  const bodies = artifact.pages.map((page, row) => ({ slug: page.slug, row, hash: toContentHash(toJson(page)) }))
  const shards = writeSlugs(bodies)
  const slugs = toHashedFolder('slugs', shards)
  const manifest = toManifest(artifact.facets, artifact.postings.length, {
    facets: facets.name,
    terms: { folder: terms.name, places: termPlaces.name, firsts: [...artifact.terms.firsts] },
    bodyTerms: { folder: bodyTerms.name, places: bodyTermPlaces.name, firsts: [...artifact.bodyTerms.firsts] },
    vocabulary: vocabulary.name,
    synonyms: artifact.synonyms.map((group) => [...group]),
    rows: { folder: rows.name, size: artifact.rows.size, chunks: rows.files.length },
    slugs: { folder: slugs.name, shards: slugs.files.length },
  })
  const bodyPaths = bodies.map(({ slug, hash }) => toBodyPath(slug, hash))
  const shared = [{ path: 'data/manifest.json', content: toJson(manifest) }, ...facets.files, ...terms.files, ...bodyTerms.files, ...termPlaces.files, ...bodyTermPlaces.files, ...vocabulary.files, ...rows.files, ...slugs.files]
  function* emitFiles(): Generator<OutputFile> {
    yield* shared
    for (const [row, page] of artifact.pages.entries()) yield { path: `data/${bodyPaths[row] ?? ''}`, content: toJson(page) }
  }
  return { manifest, slugs: shards, bodyPaths, files: { [Symbol.iterator]: emitFiles } }
}

/** The manifest of an index whose parts have their names. */
export function toManifest(facets: FacetCore, postingCount: number, parts: Omit<Manifest, 'version' | 'counts'>): Manifest {
  return {
    version: artifactVersion,
    counts: { postings: postingCount, open: facets.open, tags: facets.tags.slugs.length, companies: facets.companies.slugs.length },
    ...parts,
  }
}

/** A part of the index: one file, or a folder of them. */
interface Part {
  /** Below `data/`: what the manifest says. */
  readonly name: string
  readonly files: readonly OutputFile[]
}

/** One file, with the hash of its content in its name. */
export function toHashedFile(part: string, value: unknown): Part {
  const content = toJson(value)
  const name = `${part}.${toContentHash(content)}.json`
  return { name, files: [{ path: `data/${name}`, content }] }
}

/** A folder of files. The hash is over all of them: one name in the manifest stands for any number of files. */
export function toHashedFolder(part: string, values: readonly unknown[]): Part {
  const contents = values.map(toJson)
  const name = `${part}.${toContentHash(...contents)}`
  return { name, files: contents.map((content, index) => ({ path: `data/${name}/${index}.json`, content })) }
}

/** Where a posting's page lies, below `data/`. */
export function toBodyPath(slug: string, hash: string): string {
  return `bodies/${slug}.${hash}.json`
}

/** A value as the index writes it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value)
}
