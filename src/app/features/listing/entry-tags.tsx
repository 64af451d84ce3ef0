import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'react-router-dom'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { Value } from '../../../search/facets.ts'
import { joinClasses } from '../../ui/join-classes.ts'

/** About two lines of the margin column: this many characters of names. */
const foldedCharacters = 40

interface EntryTagsProps {
  readonly tags: readonly Value[]
  readonly matched: ReadonlySet<string>
}

/** A posting's tags as links: those asked for first and bold; the rest up to two lines, then "+6". */
export function EntryTags({ tags, matched }: EntryTagsProps) {
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const ordered = [...tags.filter((tag) => matched.has(tag.slug)), ...tags.filter((tag) => !matched.has(tag.slug))]
  const shown = isOpen ? ordered : foldTags(ordered)
  if (ordered.length === 0) return null
  // The button goes with what it reveals: the focus goes to the first of it.
  const open = () => {
    flushSync(() => setOpen(true))
    list.current?.querySelectorAll('a')[shown.length]?.focus()
  }
  return (
    <ul ref={list} aria-label="Hashtags" className="flex min-w-0 flex-wrap gap-x-2.5 leading-6 wide:mt-0.5">
      {shown.map((tag) => (
        <li key={tag.slug} className="min-w-0">
          <Link
            to={sitePaths.tag(tag.slug)}
            className={joinClasses(
              'touch-target [overflow-wrap:anywhere] hover:text-pencil hover:underline',
              matched.has(tag.slug) ? 'font-[600] text-ink' : 'text-ink-3',
            )}
          >
            #{tag.name}
          </Link>
        </li>
      ))}
      {shown.length < ordered.length && (
        <li>
          <button type="button" onClick={open} className="touch-target hover:text-pencil" aria-label={`Show ${ordered.length - shown.length} more hashtags`}>
            +{ordered.length - shown.length}
          </button>
        </li>
      )}
    </ul>
  )
}

function foldTags(tags: readonly Value[]): readonly Value[] {
  let used = 0
  const fitting = tags.findIndex((tag) => (used += tag.name.length + 3) > foldedCharacters)
  return fitting === -1 ? tags : tags.slice(0, Math.max(1, fitting))
}
