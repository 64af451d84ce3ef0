import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { joinClasses } from '../../ui/join-classes.ts'
import { problemsQuery } from './problems-query.ts'

const shownWarnings = 20

/** While postings are written: what is wrong with them and where, beside the board. Only the dev server shows it. */
export function ProblemsPanel() {
  const { data } = useQuery(problemsQuery)
  const [isOpen, setOpen] = useState(false)
  const problems = data?.problems ?? []
  const errors = problems.filter((problem) => problem.severity === 'error')
  const warnings = problems.filter((problem) => problem.severity === 'warning')
  if (problems.length === 0) return null
  const shown = [...errors, ...(isOpen ? warnings.slice(0, shownWarnings) : [])]
  return (
    <aside aria-label="Problems in postings" className={joinClasses(
        'z-20 overflow-y-auto border-ink bg-recess text-ui mid:fixed mid:bottom-0 mid:max-h-[45vh] mid:border-t-[1.5px]',
        errors.length > 0 || isOpen ? 'mid:inset-x-0' : 'mid:start-0 mid:border-e-[1.5px]',
      )}>
      <div className="mx-auto max-w-[90rem] px-4 py-2 mid:px-10">
        <p className="flex items-center gap-4">
          <strong className="font-[640]">{toCounts(errors.length, warnings.length)}</strong>
          {warnings.length > 0 && (
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className="pencil-link">
              {isOpen ? 'Hide warnings' : 'Show warnings'}
            </button>
          )}
        </p>
        <ul>
          {shown.map((problem) => (
            <li key={`${problem.path}:${problem.line}:${problem.column}:${problem.code}:${problem.message}`} className="border-t border-rule py-1.5 mt-1.5">
              <code className="text-small [overflow-wrap:anywhere]">
                {problem.path}:{problem.line}:{problem.column}
              </code>{' '}
              <span className="text-ink-3">[{problem.code}]</span>
              <p className="[overflow-wrap:anywhere]">{problem.message}</p>
              <p className="text-ink-2 [overflow-wrap:anywhere]">{problem.remedy}</p>
            </li>
          ))}
        </ul>
        {isOpen && warnings.length > shownWarnings && <p className="py-1.5 text-ink-3">npm run check lists all {warnings.length} warnings.</p>}
      </div>
    </aside>
  )
}

function toCounts(errors: number, warnings: number): string {
  const one = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  return [errors > 0 && one(errors, 'error'), warnings > 0 && one(warnings, 'warning')].filter(Boolean).join(', ')
}
