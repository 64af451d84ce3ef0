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

/** Draws the pages of an index. Paths are below the base path and begin with a slash; `posting` is what a posting's page shows, `null` on other pages. */
export interface PageRenderer {
  /**
   * Draws the page of a path as the browser will draw it.
   * @returns the HTML inside the root element
   * @throws Error where the path leads elsewhere or its page cannot be drawn
   */
  readonly draw: (path: string, posting: PostingPage | null) => Promise<string>
  /**
   * Everything that the page of a path is drawn from, as one text: while it stays the same, and so does
   * the app, the page does. Takes a small part of the time of `draw`.
   */
  readonly toInputs: (path: string, posting: PostingPage | null) => string
}

/** What the app's server bundle exports, and the build imports: the two share this type alone. */
export interface PageRendererModule {
  readonly createPageRenderer: (parts: PageParts) => PageRenderer
}
