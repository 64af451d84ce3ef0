import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router-dom'
import { sitePaths } from '../../../domain/site-paths.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { Logo } from './logo.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

interface MastheadProps {
  readonly boardName: string
  readonly search: ReactNode
}

const tabs = [
  { to: sitePaths.list(), label: 'Jobs', isExact: true, onPhone: false },
  { to: sitePaths.tags(), label: 'Tags', isExact: false, onPhone: true },
  { to: sitePaths.companies(), label: 'Companies', isExact: false, onPhone: false },
] as const

/** The board's name, the search line and the sections, on one hairline. */
export function Masthead({ boardName, search }: MastheadProps) {
  return (
    <header className="screen-only border-b border-rule">
      <div className="page-grid items-stretch max-mid:grid-cols-[minmax(0,1fr)_auto]">
        <Link to={sitePaths.list()} className="flex min-h-12 items-center gap-2 self-center font-serif text-section font-[640] mid:min-h-[3.75rem]">
          <Logo />
          <span className={joinClasses('line-clamp-3 pt-0.5 text-balance [overflow-wrap:anywhere]', toNameSize(boardName))}>{boardName}</span>
        </Link>
        <div className="contents mid:grid mid:grid-cols-[minmax(0,1fr)_auto] mid:gap-x-10 wide:grid-cols-[minmax(0,1fr)_13rem]">
          <div className="flex h-[2.8125rem] border-b border-edge max-mid:order-last max-mid:col-span-2 max-mid:-mx-4 max-mid:border-b-0 max-mid:border-t max-mid:border-rule max-mid:px-4 mid:-mb-px mid:h-auto">{search}</div>
          <nav aria-label="Sections" className="flex items-stretch justify-between gap-x-4 wide:-ms-1 wide:gap-x-1.5">
            {tabs.map((tab) => (
              <NavLink
                key={tab.to}
                to={tab.to}
                end={tab.isExact}
                className={({ isActive }) =>
                  joinClasses(
                    'relative flex min-h-11 items-center px-1 pointer-coarse:min-w-11 pointer-coarse:justify-center text-ui hover:text-pencil',
                    !tab.onPhone && 'max-mid:hidden',
                    isActive && 'font-[640] after:absolute after:inset-x-0 after:-bottom-px after:border-b-2 after:border-ink',
                  )
                }
              >
                {tab.label}
              </NavLink>
            ))}
            <ThemeSwitch />
          </nav>
        </div>
      </div>
    </header>
  )
}

/** A long name wraps, in smaller letters, so that it stays whole on a phone of 320 px up to 45 characters. */
function toNameSize(name: string): string | null {
  if (name.length > 32) return 'text-ui leading-[1.0625rem]'
  return name.length > 16 ? 'text-large leading-[1.1875rem]' : null
}
