import type { FacetCore } from '../../domain/artifact.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { sitePaths } from '../../domain/site-paths.ts'

/** An address that leads on to another one, both without the base path, and what is there. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly name: string
}

/** Every earlier address of every posting, and every other spelling of a tag. */
export function toMoves(postings: readonly RenderedPosting[], tags: FacetCore['tags']): readonly Move[] {
  return [
    ...postings.flatMap(({ aliases, slug, title }) => aliases.map((alias) => ({ from: sitePaths.posting(alias), to: sitePaths.posting(slug), name: title }))),
    ...Array.from(new Map(tags.aliases), ([alias, id]) => ({ from: sitePaths.tag(alias), to: sitePaths.tag(tags.slugs[id] ?? ''), name: tags.names[id] ?? '' })),
  ]
}
