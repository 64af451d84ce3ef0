import type { FacetCore, Manifest, PostingPage, RowChunk, SlugShard } from './artifact.ts'

/** The parts of the index that pages are drawn from. */
export interface PageParts {
  readonly manifest: Manifest
  readonly facets: FacetCore
  /** All chunks, in their order. */
  readonly rows: readonly RowChunk[]
  /** All shards, in their order. */
  readonly slugs: readonly SlugShard[]
}

/**
 * Draws the page of a path, below the base path and beginning with a slash, as the browser will draw it.
 * @param posting what a posting's page shows; `null` on other pages
 * @returns the HTML inside the root element
 * @throws Error where the path leads elsewhere or its page cannot be drawn
 */
export type RenderPage = (path: string, posting: PostingPage | null) => Promise<string>

/** What the app's server bundle exports, and the build imports: the two share this type alone. */
export interface PageRendererModule {
  readonly createPageRenderer: (parts: PageParts) => RenderPage
}
