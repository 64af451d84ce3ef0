import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { joinClasses } from '../../ui/join-classes.ts'
import { problemsQuery } from './problems-query.ts'

const shownWarnings = 20

/**
 * While postings are written: what is wrong with them and where, in a corner over the board. Errors
 * show by themselves, and again after each reload; warnings when they are asked for. Only the dev server shows it.
 */
export function ProblemsPanel() {
  const { data } = useQuery(problemsQuery)
  const [extent, setExtent] = useState<'counts' | 'errors' | 'all'>('errors')
  const problems = data?.problems ?? []
  const errors = problems.filter((problem) => problem.severity === 'error')
  const warnings = problems.filter((problem) => problem.severity === 'warning')
  if (problems.length === 0) return null
  const shown = [...(extent === 'counts' ? [] : errors), ...(extent === 'all' ? warnings.slice(0, shownWarnings) : [])]
  return (
    <aside
      aria-label="Problems in postings"
      className={joinClasses(
        'z-20 flex max-h-[min(20rem,45vh)] flex-col border-ink text-small mid:fixed mid:bottom-0 mid:start-0 mid:max-w-[26rem] mid:border-e-[1.5px] mid:border-t-[1.5px]',
        errors.length > 0 && shown.length === 0 ? 'bg-ink text-paper' : 'bg-recess',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-4 px-4 py-1">
        <strong className="font-[640]">{toCounts(errors.length, warnings.length)}</strong>
        {shown.length > 0 && <PanelButton onClick={() => setExtent('counts')}>Hide</PanelButton>}
        {errors.length > 0 && extent === 'counts' && <PanelButton onClick={() => setExtent('errors')}>Show errors</PanelButton>}
        {warnings.length > 0 && extent !== 'all' && <PanelButton onClick={() => setExtent('all')}>Show warnings</PanelButton>}
      </p>
      {shown.length > 0 && (
        <ul className="overflow-y-auto px-4 pb-2">
          {shown.map((problem) => (
            <li key={`${problem.path}:${problem.line}:${problem.column}:${problem.code}:${problem.message}`} className="border-t border-rule py-1.5 [overflow-wrap:anywhere]">
              <code>
                {problem.path}:{problem.line}:{problem.column}
              </code>{' '}
              <span className="text-ink-3">[{problem.code}]</span>
              <p>{problem.message}</p>
              <p className="text-ink-2">{problem.remedy}</p>
            </li>
          ))}
          {extent === 'all' && warnings.length > shownWarnings && <li className="border-t border-rule py-1.5 text-ink-3">npm run check lists all {warnings.length} warnings.</li>}
        </ul>
      )}
    </aside>
  )
}

function PanelButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" onClick={onClick} className="min-h-6 underline underline-offset-2">
      {children}
    </button>
  )
}

function toCounts(errors: number, warnings: number): string {
  const one = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  return [errors > 0 && one(errors, 'error'), warnings > 0 && one(warnings, 'warning')].filter(Boolean).join(', ')
}
