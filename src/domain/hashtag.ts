import { toSlug } from './slug.ts'

/** One hashtag as the board shows and addresses it. */
export interface Tag {
  /** Its place in URLs: `/tags/<slug>/`. */
  readonly slug: string
  /** As shown, without `#`. */
  readonly name: string
}

/** A row of the operator's alias table: one tag, its shown name, and what else people type for it. */
export interface TagAlias {
  readonly slug: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** What a posting's `hashtags` line holds, and what was odd about it. */
export interface ParsedHashtags {
  /** Names without `#`, in the order written, the first spelling of each kept. */
  readonly names: readonly string[]
  /** Parts that name no tag, name one a second time, or do not begin with a single `#`; as written. */
  readonly oddities: readonly string[]
}

/**
 * Splits `#a,#b` into names. Extra `#` and white space around a name go; a name that repeats
 * (by slug) is kept once. Never throws: what cannot be used is listed among the oddities.
 */
export function parseHashtags(line: string): ParsedHashtags {
  const names = new Map<string, string>()
  const oddities: string[] = []
  for (const part of line.split(',')) {
    const written = part.trim()
    if (written === '') continue
    const name = written.replace(/^[#\s]+/, '')
    if (name === '') {
      oddities.push(written)
      continue
    }
    const slug = toTagSlug(name)
    if (names.has(slug) || !/^#[^#]/.test(written)) oddities.push(written)
    if (!names.has(slug)) names.set(slug, name)
  }
  return { names: [...names.values()], oddities }
}

/**
 * The slug of a tag's name. `+`, `#` and a leading dot carry meaning in this trade, so that
 * `c++`, `c#` and `.net` become `cplusplus`, `csharp` and `dotnet`; `ui/ux` becomes `ui-ux`.
 */
export function toTagSlug(name: string): string {
  return toSlug(name.slice(0, 400).replace(/^\.(?=\p{Letter})/u, 'dot').replace(/\+/g, 'plus').replace(/#/g, 'sharp'))
}

/** Resolves any spelling of a tag (its slug, its shown name, an alias) to the slug it is kept under. */
export function createTagResolver(table: readonly TagAlias[]): (spelling: string) => string {
  const slugs = new Map<string, string>()
  for (const row of table) {
    for (const spelling of [...row.aliases, row.name, row.slug]) slugs.set(toTagSlug(spelling), row.slug)
  }
  return (spelling) => {
    const slug = toTagSlug(spelling)
    return slugs.get(slug) ?? slug
  }
}
