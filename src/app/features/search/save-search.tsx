import { X } from 'lucide-react'
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { useSavedSearches } from '../../data/saved-searches.ts'
import { LinkButton } from '../../ui/button.tsx'
import { savedNow, saveWord, unsaveWord } from './search-words.ts'

interface SaveSearchProps {
  /** What the search is called where it is listed. */
  readonly name: string
  /** The list's address. */
  readonly href: string
}

/** Keeps the search of a list, or forgets it again. A saved search whose list is shown has been looked at. */
export function SaveSearch({ name, href }: SaveSearchProps): ReactNode {
  const { isSaved, save, remove, markSeen } = useSavedSearches()
  const see = useEffectEvent(markSeen)
  useEffect(() => see(href), [href])
  return isSaved(href) ? (
    <LinkButton onClick={() => remove(href)} aria-label={unsaveWord} title={unsaveWord} className="inline-flex items-center gap-1.5 font-sans text-ui">
      {savedNow}
      <X size={14} aria-hidden="true" />
    </LinkButton>
  ) : (
    <LinkButton onClick={() => save(name, href)} className="font-sans text-ui">
      {saveWord}
    </LinkButton>
  )
}
