import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { siteFiles, sitePaths } from '../../../domain/site-paths.ts'

const linkClass = 'flex min-h-11 items-center pointer-coarse:min-w-11 hover:text-pencil'

const pages = [
  { path: sitePaths.list(), name: 'Jobs' },
  { path: sitePaths.tags(), name: 'Tags' },
  { path: sitePaths.companies(), name: 'Companies' },
] as const

/** The dev server writes no feeds. */
const files = [{ path: sitePaths.jobsJson(), name: 'jobs.json' }, ...(import.meta.env.DEV ? [] : [{ path: siteFiles.atom(sitePaths.list()), name: 'Feed' }])]

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
          {pages.map(({ path, name }) => (
            <Link key={path} to={path} className={linkClass}>
              {name}
            </Link>
          ))}
          {files.map(({ path, name }) => (
            <a key={path} href={import.meta.env.BASE_URL + path.slice(1)} className={linkClass}>
              {name}
            </a>
          ))}
        </nav>
        {children}
      </div>
    </footer>
  )
}
