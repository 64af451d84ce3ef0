import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useId, useMemo } from 'react'
import { Link } from 'react-router-dom'
import type { Manifest } from '../../../domain/artifact.ts'
import { toQuery } from '../../../domain/query.ts'
import type { Engine } from '../../../search/engine.ts'
import { liftFields } from '../../../search/lift-fields.ts'
import { rowsQuery } from '../../data/index-queries.ts'
import { toOpenCounts } from '../../data/open-counts.ts'
import { useAnswers } from '../../data/use-answers.ts'
import { toListHref } from '../../data/use-list-address.ts'
import { useModal } from '../../ui/use-modal.ts'
import { jobs } from '../../words.ts'
import { toHelpExamples } from './help-examples.ts'
import { closeHelpWord, formWords, helpLead, helpWord } from './search-words.ts'

interface SearchHelpProps {
  readonly manifest: Manifest
  readonly engine: Engine
  readonly onClose: () => void
  /** An example was followed. */
  readonly onSearch: (href: string) => void
}

/** How to search: every form of the language by an example from this board, which is a link to what it finds. */
export function SearchHelp({ manifest, engine, onClose, onSearch }: SearchHelpProps) {
  const { facets } = engine
  const modal = useModal(onClose)
  const titleId = useId()
  const { data: chunk } = useQuery({ ...rowsQuery(manifest, 0), retry: false })
  const examples = useMemo(() => toHelpExamples(facets, chunk?.titles.filter((_, row) => facets.closed[row] === 0) ?? [], toOpenCounts(facets)), [facets, chunk])
  const linked = examples.map((example) => ({ ...example, query: liftFields(toQuery({ text: example.text }), facets, null) }))
  const answerTo = useAnswers({ manifest, engine }, linked.map(({ query }) => query.text))

  return (
    <dialog
      {...modal}
      aria-labelledby={titleId}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(40rem,calc(100vw-2rem))] overscroll-contain border border-ink bg-paper p-0 text-ui text-ink backdrop:bg-[oklch(0.2_0.01_70/0.45)]"
    >
      <div className="flex items-center gap-4 border-b border-rule ps-5 pe-2">
        <h2 id={titleId} className="flex-1 py-3 font-serif text-section">
          {helpWord}
        </h2>
        <button type="button" onClick={onClose} aria-label={closeHelpWord} className="flex size-11 items-center justify-center hover:text-pencil">
          <X size={20} aria-hidden="true" />
        </button>
      </div>
      <div className="px-5 pb-5">
        <p className="py-3 font-serif text-body text-ink-2">{helpLead}</p>
        <dl className="border-t border-rule">
          {linked.map(({ form, text, query }) => {
            const href = toListHref({ scope: { kind: 'all' }, query })
            const total = answerTo(query)?.total ?? null
            // What finds nothing explains nothing.
            if (total === 0) return null
            return (
              <div key={form} className="border-b border-rule py-2.5 mid:grid mid:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] mid:items-center mid:gap-x-6 mid:py-1">
                <dt className="text-ink-2">{formWords[form]}</dt>
                <dd className="flex items-baseline gap-3">
                  <Link
                    to={href}
                    onClick={() => {
                      onSearch(href)
                      onClose()
                    }}
                    className="pencil-link flex min-h-11 min-w-0 items-center font-serif text-field [overflow-wrap:anywhere]"
                  >
                    {text}
                  </Link>
                  <span className="ms-auto flex-none text-small text-ink-3 tabular-nums">{total !== null && jobs(total)}</span>
                </dd>
              </div>
            )
          })}
        </dl>
      </div>
    </dialog>
  )
}
