import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router-dom'
import type { Heading } from '../../../domain/posting.ts'
import { joinClasses } from '../../ui/join-classes.ts'

/** A table of contents is worth its place from this many headings on. */
export const contentsFrom = 3

interface ContentsProps {
  readonly headings: readonly Heading[]
}

/** The table of contents in the rail; the part being read is marked. */
export function ContentsRail({ headings }: ContentsProps) {
  const current = useCurrentHeading(headings)
  return (
    <nav aria-label="In this posting" className="screen-only sticky top-6 max-h-[calc(100vh-3rem)] overflow-y-auto overscroll-contain pb-6 -ms-4 ps-4">
      <h2 className="pb-1.5 text-ui font-[640]">In this posting</h2>
      <HeadingLinks headings={headings} current={current} />
    </nav>
  )
}

/** The table of contents on a narrow page: folded. */
export function ContentsFold({ headings }: ContentsProps) {
  return (
    <details className="screen-only group border-y border-rule wide:hidden">
      <summary className="flex min-h-12 items-center gap-2.5 text-[0.9375rem] font-[600]">
        In this posting
        <span className="text-small font-[400] text-ink-3">{headings.length} parts</span>
        <span aria-hidden="true" className="ms-auto text-ink-2 group-open:rotate-180">
          ⌄
        </span>
      </summary>
      <nav aria-label="In this posting" className="pb-3">
        <HeadingLinks headings={headings} current={null} />
      </nav>
    </details>
  )
}

/** Links that keep the history entry's state, so that the way back to the list is not lost. */
function HeadingLinks({ headings, current }: ContentsProps & { current: string | null }) {
  const { state }: { state: unknown } = useLocation()
  return (
    <ol>
      {headings.map((heading) => (
        <li key={heading.id}>
          <Link
            to={{ hash: heading.id }}
            replace
            state={state}
            aria-current={heading.id === current ? 'location' : undefined}
            className={joinClasses(
              'relative block py-[0.3125rem] text-by hover:text-pencil max-wide:py-2.5 max-wide:text-[0.9375rem]',
              heading.level > 2 && 'ps-3',
              heading.id === current
                ? 'font-[640] text-ink before:absolute before:inset-y-1.5 before:-start-3.5 before:w-[3px] before:bg-pencil'
                : 'text-ink-2',
            )}
          >
            <bdi className="line-clamp-2 text-left rtl:text-right">{heading.text}</bdi>
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** The id of the last heading above the upper third of the screen. */
function useCurrentHeading(headings: readonly Heading[]): string | null {
  const [current, setCurrent] = useState(headings[0]?.id ?? null)
  useEffect(() => {
    const find = () => {
      const passed = headings.filter(({ id }) => {
        const element = document.getElementById(id)
        return element !== null && element.getBoundingClientRect().top < window.innerHeight / 3
      })
      setCurrent((passed.at(-1) ?? headings[0])?.id ?? null)
    }
    const observer = new IntersectionObserver(find, { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] })
    for (const { id } of headings) {
      const element = document.getElementById(id)
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [headings])
  return current
}
