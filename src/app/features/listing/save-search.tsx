import { Bookmark } from 'lucide-react'
import { useSavedSearches } from '../../data/saved-searches.ts'
import { LinkButton } from '../../ui/button.tsx'

/** Keeps a search for later, in this browser. */
export function SaveSearch({ name, href }: { name: string; href: string }) {
  const { isSaved, save, remove } = useSavedSearches()
  const isKept = isSaved(href)
  return (
    <>
      <LinkButton onClick={() => (isKept ? remove(href) : save(name, href))}>
        <Bookmark size={15} aria-hidden="true" className="me-1.5 inline" />
        {isKept ? 'Forget this search' : 'Save this search'}
      </LinkButton>
      <span aria-live="polite" className="text-small text-ink-3">
        {isKept && 'Saved. It is in the search field, and says what is new.'}
      </span>
    </>
  )
}
