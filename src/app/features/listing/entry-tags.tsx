import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'react-router-dom'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { Value } from '../../../search/facets.ts'
import { Kept } from '../../ui/kept.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { moreHashtags } from '../../words.ts'

/** Lines of the margin column that tags may take before they are folded. */
const foldedLines = 2
/** Characters: of a line of the margin column, on the safe side; of the gap between two tags; of "+12". */
const lineLength = 26
const gapLength = 1.5
const moreLength = 3

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
  const folded = ordered.length - shown.length
  if (ordered.length === 0) return null
  // The button goes with what it reveals: the focus goes to the first of it.
  const open = () => {
    flushSync(() => setOpen(true))
    list.current?.querySelectorAll('a')[shown.length]?.focus()
  }
  return (
    <ul ref={list} aria-label="Hashtags" className="flex min-w-0 flex-wrap gap-x-2.5 leading-6 wide:mt-0.5">
      {shown.map((tag) => (
        <Kept key={tag.slug} by={`entry tag ${tag.slug} ${tag.name} ${matched.has(tag.slug)}`}>
          <li className="min-w-0">
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
        </Kept>
      ))}
      {folded > 0 && (
        <li>
          <button type="button" onClick={open} className="noscript:hidden touch-target hover:text-pencil" aria-label={moreHashtags(folded)}>
            +{folded}
          </button>
        </li>
      )}
    </ul>
  )
}

/**
 * As many tags as two lines surely hold, whatever font stands in while the page's own is on its way: a third
 * line would move every entry below when it comes.
 */
function foldTags(tags: readonly Value[]): readonly Value[] {
  const fits = (count: number) => countLines([...tags.slice(0, count).map((tag) => tag.name.length + 1), ...(count < tags.length ? [moreLength] : [])]) <= foldedLines
  let count = tags.length
  while (count > 1 && !fits(count)) count -= 1
  return tags.slice(0, count)
}

/** How many lines words of these lengths take, broken greedily. */
function countLines(lengths: readonly number[]): number {
  let lines = 1
  let used = 0
  for (const length of lengths) {
    if (used > 0 && used + gapLength + length > lineLength) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? gapLength : 0) + length
  }
  return lines
}
