import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'react-router-dom'
import type { DateTable } from '../../../domain/date-words.ts'
import { toIsoDate } from '../../../domain/day.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { Facets } from '../../../search/facets.ts'
import type { ListedEntry, ListedRow } from '../../data/use-results.ts'
import { ShowDate } from '../../show-date.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { morePlaces, nthPosting, postingsOfOneJob, workModeWords } from '../../words.ts'
import { Dot } from './dot.tsx'

/** From so many places on they are folded to a few less. */
const foldFrom = 20
const foldedPlaces = 16

interface EntryPlacesProps {
  readonly listed: ListedEntry
  readonly facets: Facets
  readonly linkState: unknown
  readonly dateTable: DateTable
}

/** Where a job is offered that has several postings: each place leads to its own, with its day and its work mode where they are not the first one's. */
export function EntryPlaces({ listed, facets, linkState, dateTable }: EntryPlacesProps) {
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const postings = [listed, ...listed.twins]
  const shown = isOpen || postings.length < foldFrom ? postings.length : foldedPlaces
  const labels = toLabels(postings, facets)
  // The button goes with what it reveals: the focus goes to the first of it.
  const open = () => {
    flushSync(() => setOpen(true))
    list.current?.querySelectorAll('a')[shown]?.focus()
  }
  return (
    <ul ref={list} aria-label={postingsOfOneJob(postings.length)} data-places="" className="inline">
      {postings.map(({ row, entry }, index) => {
        const label = labels[index]
        const hasOwnDay = facets.days[row] !== facets.days[listed.row]
        return (
          entry &&
          label && (
            // Without JavaScript nothing is folded: these are the only links to the postings.
            <li key={row} className={joinClasses('me-1 inline-block max-w-full', index >= shown && 'hidden noscript:inline-block')}>
              <Link to={sitePaths.posting(entry.slug)} state={linkState} className="touch-target underline decoration-rule underline-offset-[3px] visited:text-ink-3 hover:text-pencil hover:decoration-pencil">
                <bdi>{label.name}</bdi>
              </Link>
              {(label.notes.length > 0 || hasOwnDay) && (
                <span className="whitespace-nowrap text-small text-ink-3">
                  {' '}
                  {label.notes.join(', ')}
                  {label.notes.length > 0 && hasOwnDay && ', '}
                  {hasOwnDay && <ShowDate date={toIsoDate(facets.days[row] ?? 0)} dateTable={dateTable} />}
                </span>
              )}
              {index < postings.length - 1 && <Dot />}
            </li>
          )
        )
      })}
      {shown < postings.length && (
        <li className="noscript:hidden inline-block">
          <button type="button" onClick={open} className="touch-target hover:text-pencil" aria-label={morePlaces(postings.length - shown)}>
            +{postings.length - shown}
          </button>
        </li>
      )}
    </ul>
  )
}

interface PlaceLabel {
  readonly name: string
  /** Work mode and pay, where they are not those of all and the name does not say them. */
  readonly notes: readonly string[]
}

function toLabels(postings: readonly ListedRow[], facets: Facets): PlaceLabel[] {
  const { rows: pays } = facets.paySets
  const isOneMode = agree(postings, facets.workMode)
  const isOnePay = agree(postings, pays)
  const known = new Set<string>()
  return postings.map(({ row, entry }, index) => {
    const mode = facets.workModes[facets.workMode[row] ?? 0] ?? 'not-stated'
    const pay = facets.payWords[pays[row] ?? 0] ?? ''
    const modeWord = workModeWords[mode]
    const name = entry?.place || modeWord
    const notes = [...(isOneMode || mode === 'not-stated' || name === modeWord ? [] : [modeWord.toLowerCase()]), ...(isOnePay || pay === '' ? [] : [pay])]
    const inWords = JSON.stringify([name, notes, facets.days[row]])
    const isKnown = known.has(inWords)
    known.add(inWords)
    return { name: isKnown ? nthPosting(index + 1) : name, notes }
  })
}

/** Whether rows have one value in a column. */
export function agree(postings: readonly Pick<ListedRow, 'row'>[], column: Uint32Array): boolean {
  return postings.every(({ row }) => column[row] === column[postings[0]?.row ?? 0])
}
