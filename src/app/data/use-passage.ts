import { useQuery } from '@tanstack/react-query'
import type { Manifest } from '../../domain/artifact.ts'
import { findSlug } from '../../search/slugs.ts'
import type { MarkedText } from '../../search/passage.ts'
import type { TextQuery } from '../../search/text-query.ts'
import { postingQuery, slugQuery } from './index-queries.ts'

/** About two lines of a list. */
const passageLength = 160

/**
 * Where a posting's body answers a search best. Its body is fetched for it, and what looks through it, so ask
 * only where the list's own fields do not answer.
 * @param sought `null` asks for nothing
 * @returns `null` until the body has come, and where it cannot be had
 */
export function usePassage(manifest: Manifest, slug: string, sought: TextQuery | null): MarkedText | null {
  const { data: slugs } = useQuery({ ...slugQuery(manifest, slug), enabled: sought !== null })
  const entry = slugs ? findSlug(slugs, slug) : null
  const { data: posting } = useQuery({ ...postingQuery(entry ?? { slug, row: 0, hash: '' }), enabled: sought !== null && Boolean(entry) })
  const { data: passage } = useQuery({
    queryKey: ['passage', slug, entry?.hash, sought],
    queryFn: async () => {
      if (!posting || !sought) return null
      const { findPassage } = await import('../../search/passage.ts')
      return findPassage(toText(posting.html), sought, passageLength)
    },
    enabled: Boolean(posting && sought),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return passage ?? null
}

/** The text of a body. Its HTML has come through the allow-list; a parsed document fetches and runs nothing. */
function toText(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/<\/(?:p|li|h[1-6]|td|th|dt|dd|pre|blockquote)>|<br>/g, '$& '), 'text/html')
  return body.textContent.replace(/\s+/g, ' ').trim()
}
