import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemsQuery } from './problems-query.ts'

/** While postings are written: a posting that its errors keep off the board is named with them. */
export function BrokenPosting({ slug, otherwise }: { slug: string; otherwise: ReactNode }) {
  const { data } = useQuery(problemsQuery)
  if (!data) return null
  const errors = data.problems.filter(({ path, severity }) => severity === 'error' && path.split('/').at(-1) === `${slug}.md`)
  const [first] = errors
  if (!first) return otherwise
  return (
    <div className="page-grid pb-16">
      <div className="mid:col-start-2">
        <h1 tabIndex={-1} className="pt-10 font-serif text-headline">
          This posting has problems
        </h1>
        <p className="mt-2 font-serif text-body text-ink-2">
          <span className="[overflow-wrap:anywhere] text-ink">{first.path}</span> is not on the board until {errors.length === 1 ? 'its error is' : `its ${errors.length} errors are`} mended. The panel of problems says where{' '}
          {errors.length === 1 ? 'it stands' : 'they stand'} and what to do; once the file is saved, this page shows the posting.
        </p>
      </div>
    </div>
  )
}
