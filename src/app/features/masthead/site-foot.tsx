import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { sitePaths } from '../../../domain/site-paths.ts'

interface SiteFootProps {
  readonly boardName: string
  readonly description: string
  /** At the end of the foot's links. */
  readonly children: ReactNode
}

/** The foot of every page: what the board is, and its sections once more. */
export function SiteFoot({ boardName, description, children }: SiteFootProps) {
  return (
    <footer className="screen-only border-t border-rule text-small text-ink-3">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-6 px-4 py-3 mid:px-10">
        <p className="me-auto py-1.5">
          {boardName}. {description}
        </p>
        <nav aria-label="Foot" className="flex flex-wrap gap-x-5">
          <Link to={sitePaths.list()} className="flex min-h-11 items-center pointer-coarse:min-w-11 hover:text-pencil">
            Jobs
          </Link>
          <Link to={sitePaths.tags()} className="flex min-h-11 items-center pointer-coarse:min-w-11 hover:text-pencil">
            Tags
          </Link>
          <Link to={sitePaths.companies()} className="flex min-h-11 items-center pointer-coarse:min-w-11 hover:text-pencil">
            Companies
          </Link>
          <a href={import.meta.env.BASE_URL + sitePaths.jobsJson().slice(1)} className="flex min-h-11 items-center pointer-coarse:min-w-11 hover:text-pencil">
            jobs.json
          </a>
        </nav>
        {children}
      </div>
    </footer>
  )
}
