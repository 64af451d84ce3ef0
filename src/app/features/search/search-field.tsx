import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, type ComponentProps } from 'react'
import { flushSync } from 'react-dom'
import { NavigationType, useNavigate, useNavigationType } from 'react-router-dom'
import { emptyQuery, maxTextLength, toQuery, type PostingQuery } from '../../../domain/query.ts'
import type { Facets } from '../../../search/facets.ts'
import { leaveInField, mayNameFilters, useLift } from '../../data/use-lift.ts'
import { toListHref, useListAddress } from '../../data/use-list-address.ts'
import type { Suggestions } from './suggestions.tsx'

const allJobs = { kind: 'all' } as const

/** What a minus, a phrase or a bracket begins with says nothing yet: the list stays as it was. */
const isOpener = /^[-("“„«\s]*$/

/** The list below the field: in the page from the first, for a role that changes is not told. */
const suggestionsId = 'suggestions'

/** What comes when somebody reaches for the field. */
interface Later extends Pick<ComponentProps<typeof Suggestions>, 'input' | 'isTyped'> {
  readonly Suggestions: typeof Suggestions
}

interface SearchFieldProps {
  /** What a query is called: its sentence. */
  readonly describe: (query: PostingQuery, facets: Facets) => string
}

/**
 * The search field of every page: on a list it searches as one types; elsewhere it leads to the list. What it
 * suggests comes in a file of its own when somebody reaches for it, and takes part from then on.
 */
export function SearchField({ describe }: SearchFieldProps) {
  const { address, change, state } = useListAddress()
  const navigationType = useNavigationType()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const text = address?.query.text ?? ''
  const { lift, isLoaded: isLiftLoaded, load: loadLift } = useLift()
  /** Where somebody types in the text; `null` where it is done. */
  const openAt = useRef<number | null>(null)
  const [later, setLater] = useState<Later | null>(null)
  const isTyped = useRef(false)
  // An extra: where it does not come, the field is what it was without, and asks again.
  const load = () => {
    loadLift()
    if (later) return
    void import('./suggestions.tsx').then(
      ({ Suggestions }) => {
        const field = input.current
        // In one task: between what it reads of the field and its listening no key is missed.
        if (field) flushSync(() => setLater({ Suggestions, input: field, isTyped: () => isTyped.current }))
      },
      () => undefined,
    )
  }

  /** Searches, and gives the query that it asks for. */
  const search = (value: string, at: number | null): PostingQuery => {
    openAt.current = at
    const text = at !== null && isOpener.test(value) ? '' : value
    let asked: PostingQuery = { ...emptyQuery, text }
    if (!address) {
      void navigate(toListHref({ scope: allJobs, query: toQuery(asked) }))
      return asked
    }
    change((query) => {
      asked = lift({ ...query, text }, at)
      return asked
    }, 'replace')
    if (input.current && text === value) leaveInField(input.current, asked.text)
    return asked
  }
  const settle = (value: string) => {
    const href = toListHref({ scope: address?.scope ?? allJobs, query: toQuery(search(value, null)) })
    void import('../../data/recent-searches.ts').then(({ recordSearch }) => recordSearch(href), () => undefined)
  }

  // The field holds what is being typed; a text that comes from elsewhere (Back, a removed part) takes its place.
  const isOwnTyping = state.by === 'typing' && navigationType === NavigationType.Replace
  // What was typed into the published page before the app had started is searched for.
  const hasStarted = useRef(false)
  const searchEarlyText = useEffectEvent((early: string) => search(early, null))
  const loadEarly = useEffectEvent(load)
  useEffect(() => {
    const isStart = !hasStarted.current
    hasStarted.current = true
    const field = input.current
    if (isStart && field && document.activeElement === field) loadEarly()
    if (!field || isOwnTyping || field.value.trim() === text) return
    if (isStart && address) searchEarlyText(field.value)
    else field.value = text
  }, [text, isOwnTyping, address])

  // What was typed before that script had come.
  const liftEarlyText = useEffectEvent(() => {
    if (address && isOwnTyping && input.current && mayNameFilters(input.current.value)) search(input.current.value, openAt.current)
  })
  useEffect(() => {
    if (isLiftLoaded) liftEarlyText()
  }, [isLiftLoaded])

  const clear = () => {
    if (!input.current) return
    input.current.value = ''
    input.current.focus()
    if (address) change({ text: '' }, 'replace')
  }

  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        settle(input.current?.value ?? '')
      }}
      className="group relative noscript:invisible flex h-full min-w-0 flex-1 items-center gap-2.5 focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-pencil"
    >
      <Search size={18} aria-hidden="true" className="flex-none text-ink-2 mid:ms-0.5" />
      <input
        ref={input}
        type="search"
        name="q"
        defaultValue={text}
        role="combobox"
        aria-label="Search jobs"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={false}
        aria-controls={suggestionsId}
        aria-keyshortcuts="/"
        placeholder="Search titles, companies, places, texts"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={maxTextLength}
        enterKeyHint="search"
        onPointerEnter={load}
        onFocus={load}
        onChange={(event) => {
          isTyped.current = true
          if (address) search(event.currentTarget.value, event.currentTarget.selectionStart)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing && event.currentTarget.value !== '') {
            event.preventDefault()
            clear()
          }
        }}
        className="peer h-full w-full min-w-0 bg-transparent font-serif text-field text-ink outline-none"
      />
      <kbd aria-hidden="true" className="hidden flex-none rounded-[2px] border border-rule px-2 font-sans text-small text-ink-3 mid:peer-placeholder-shown:block mid:group-focus-within:hidden!">
        /
      </kbd>
      <button
        type="button"
        onClick={clear}
        aria-label="Clear search"
        className="flex size-9 flex-none pointer-coarse:size-11 items-center justify-center text-ink-2 peer-placeholder-shown:hidden hover:text-pencil"
      >
        <X size={18} aria-hidden="true" />
      </button>
      {later && <later.Suggestions id={suggestionsId} input={later.input} isTyped={later.isTyped} describe={describe} />}
    </form>
  )
}
