import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { Manifest } from '../../../domain/artifact.ts'
import { applyChange } from '../../../domain/query-changes.ts'
import { emptyQuery, type PostingQuery } from '../../../domain/query.ts'
import type { Facets } from '../../../search/facets.ts'
import type { Suggestion } from '../../../search/suggest.ts'
import { useAsOfToday } from '../../data/as-of-today.ts'
import { facetsQuery, manifestQuery, toEngine } from '../../data/index-queries.ts'
import { forgetSearch, recordSearch, useRecentSearches } from '../../data/recent-searches.ts'
import { useSavedSearches } from '../../data/saved-searches.ts'
import { toListHref, useListAddress } from '../../data/use-list-address.ts'
import { accept } from './accept.ts'
import { ForgetButtons, KeptSearches } from './kept-searches.tsx'
import { Option } from './option.tsx'
import { SearchHelp } from './search-help.tsx'
import { helpWord } from './search-words.ts'
import { SuggestionGroups } from './suggestion-groups.tsx'
import { useComboboxNav } from './use-combobox-nav.ts'
import { useSuggestions } from './use-suggestions.ts'
import { useTyped } from './use-typed.ts'

interface SuggestionsProps {
  readonly input: HTMLInputElement
  /** The id of the list, which the field names. */
  readonly id: string
  /** Whether somebody has typed before this has come. */
  readonly isTyped: () => boolean
  /** What a query is called. */
  readonly describe: (query: PostingQuery, facets: Facets) => string
}

/** What lies below the field while it has the focus: suggestions for what is typed, and in an empty field the searches that are kept. */
export function Suggestions(props: SuggestionsProps) {
  const { data: manifest } = useQuery({ ...manifestQuery, retry: false })
  return manifest ? <SuggestionsOfIndex {...props} manifest={manifest} /> : null
}

function SuggestionsOfIndex(props: SuggestionsProps & { readonly manifest: Manifest }) {
  const { data: facets } = useQuery({ ...facetsQuery(props.manifest), retry: false })
  return facets ? <OpenSuggestions {...props} built={facets} /> : null
}

interface OpenSuggestionsProps extends SuggestionsProps {
  readonly manifest: Manifest
  readonly built: Facets
}

function OpenSuggestions({ input, id, isTyped, describe, manifest, built }: OpenSuggestionsProps) {
  const facets = useAsOfToday(built)
  const engine = toEngine(useQueryClient(), manifest, facets)
  const { address, change } = useListAddress()
  const navigate = useNavigate()
  const recent = useRecentSearches()
  const { saved, markSeen, remove } = useSavedSearches()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const scope = address?.scope ?? ({ kind: 'all' } as const)
  const query = address?.query ?? emptyQuery

  const { typed, open: openList, put, close } = useTyped(input, isTyped, isHelpOpen)
  const { suggestions, piece } = useSuggestions(typed, query, manifest, engine)
  const isEmpty = typed.text.trim() === ''
  const isShown = typed.isOpen && (isEmpty || suggestions.length > 0)
  useComboboxNav({
    input,
    list,
    isShown,
    step: typed.step,
    onOpen: openList,
    onClose: close,
    onDelete: ({ dataset: { href = '' } }) => {
      forgetSearch(href)
      remove(href)
    },
    onSearch: close,
  })

  const take = (suggestion: Suggestion) => {
    if (!piece) return
    const accepted = accept(suggestion, piece, typed.text)
    const href = toListHref({ scope, query: applyChange(query, accepted.change) })
    put(accepted.text, accepted.caret)
    recordSearch(href)
    if (address) change(accepted.change)
    else void navigate(href)
  }
  const open = (href: string) => {
    close()
    recordSearch(href)
    markSeen(href)
    void navigate(href, address ? { preventScrollReset: true, state: { by: 'filter' } } : {})
  }
  const help = () => {
    close()
    setHelpOpen(true)
  }

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={helpWord}
        title={helpWord}
        onMouseDown={(event) => event.preventDefault()}
        onClick={help}
        className="hidden h-9 min-w-9 flex-none items-center justify-center text-ink-3 group-focus-within:flex hover:text-pencil pointer-coarse:size-11"
      >
        <span aria-hidden="true" className="rounded-[2px] border border-rule px-2 text-small">
          ?
        </span>
      </button>
      {/* A press on it leaves the focus in the field. In the margin where there is one: the results change with each key, and stay in sight. */}
      <div
        role="presentation"
        hidden={!isShown}
        onMouseDown={(event) => event.preventDefault()}
        className="absolute top-full z-20 max-h-[min(34rem,calc(100dvh-7.5rem))] overflow-y-auto overscroll-contain border border-t-[1.5px] border-edge border-t-ink bg-paper py-1.5 max-mid:-inset-x-4 max-mid:border-x-0 mid:-end-px mid:w-[22rem] mid:max-w-full wide:-end-[15.5rem]"
      >
        <div className="relative">
          <div ref={list} id={id} role="listbox" aria-label="Suggestions">
            {isShown && !isEmpty && <SuggestionGroups suggestions={suggestions} onTake={take} />}
            {isShown && isEmpty && <KeptSearches recent={recent} saved={saved} manifest={manifest} engine={engine} describe={describe} onOpen={open} />}
            {isShown && isEmpty && (
              <Option onChoose={help} className={recent.length + saved.length > 0 ? 'mt-1.5 border-t border-rule' : undefined}>
                <span className="text-ui text-pencil underline decoration-[1.5px] underline-offset-4">{helpWord}</span>
              </Option>
            )}
          </div>
          {isShown && isEmpty && <ForgetButtons recent={recent} saved={saved} engine={engine} describe={describe} />}
        </div>
      </div>
      {isHelpOpen && <SearchHelp manifest={manifest} engine={engine} onClose={() => setHelpOpen(false)} onSearch={recordSearch} />}
    </>
  )
}
