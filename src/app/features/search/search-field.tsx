import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { NavigationType, useNavigate, useNavigationType } from 'react-router-dom'
import { emptyQuery, maxTextLength, toQuery } from '../../../domain/query.ts'
import { leaveInField, useLift } from '../../data/use-lift.ts'
import { toListHref, useListAddress } from '../../data/use-list-address.ts'

const allJobs = { kind: 'all' } as const

/** The search field of every page: on a list it searches as one types; elsewhere it leads to the list. */
export function SearchField() {
  const { address, change, state } = useListAddress()
  const navigationType = useNavigationType()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const text = address?.query.text ?? ''
  const lift = useLift()

  /** @param openAt where somebody types; `null` where the text is done */
  const search = (value: string, openAt: number | null) => {
    if (address) {
      if (input.current) leaveInField(input.current, lift({ ...address.query, text: value }, openAt).text)
      change((query) => lift({ ...query, text: value }, openAt), 'replace')
    } else void navigate(toListHref({ scope: allJobs, query: toQuery({ ...emptyQuery, text: value }) }))
  }

  // The field holds what is being typed; a text that comes from elsewhere (Back, a removed part) takes its place.
  const isOwnTyping = state.by === 'typing' && navigationType === NavigationType.Replace
  // What was typed into the published page before the app had started is searched for.
  const hasStarted = useRef(false)
  const searchEarlyText = useEffectEvent((early: string) => search(early, null))
  useEffect(() => {
    const isStart = !hasStarted.current
    hasStarted.current = true
    const field = input.current
    if (!field || isOwnTyping || field.value.trim() === text) return
    if (isStart && address) searchEarlyText(field.value)
    else field.value = text
  }, [text, isOwnTyping, address])

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
        search(input.current?.value ?? '', null)
      }}
      className="group noscript:invisible flex h-full min-w-0 flex-1 items-center gap-2.5 focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-pencil"
    >
      <Search size={18} aria-hidden="true" className="flex-none text-ink-2 mid:ms-0.5" />
      <input
        ref={input}
        type="search"
        name="q"
        defaultValue={text}
        aria-label="Search jobs"
        aria-keyshortcuts="/"
        placeholder="Search titles, companies, places, texts"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={maxTextLength}
        enterKeyHint="search"
        onChange={(event) => {
          if (address) search(event.currentTarget.value, event.currentTarget.selectionStart)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && event.currentTarget.value !== '') {
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
    </form>
  )
}
