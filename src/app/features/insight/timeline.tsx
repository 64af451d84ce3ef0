import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import type { Day } from '../../../domain/day.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import type { HistoryStep } from '../../data/use-list-address.ts'
import { LinkButton } from '../../ui/button.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { moveEnd, moveTo, type Drag } from './brush.ts'
import { insightWords as words, toBarWords, toHandleWords, toSpanWords } from './insight-words.ts'
import { toDays, toPressed, toSpan, type Span, type TimeBucket } from './time-buckets.ts'

interface TimelineProps {
  readonly buckets: readonly TimeBucket[]
  readonly query: PostingQuery
  readonly toWords: (day: Day) => string
  readonly onChange: (change: Partial<PostingQuery>, step?: HistoryStep) => void
}

/** The share of its place that a bar fills, and the height of one that stands for a single posting beside many, in percent. */
const barShare = 0.76
const leastHeight = 4

/**
 * The results over time as bars, and the days that are chosen between two handles. A drag over the bars chooses
 * days, a press those of one bar; a handle is dragged, or moved by the keys of a slider.
 */
export function Timeline({ buckets, query, toWords, onChange }: TimelineProps) {
  const plot = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const [draft, setDraft] = useState<Span | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const chosen = toSpan(buckets, query)
  const [from, to] = draft ?? chosen
  const most = Math.max(1, ...buckets.map(({ count }) => count))
  const end = buckets.length - 1
  const isAll = query.since === null && query.until === null

  // The keys of one visit to a handle are one step of the history; a visit ends where the reader goes back.
  const hasPushed = useRef(false)
  const { key: entry } = useLocation()
  const cameBackTo = useNavigationType() === NavigationType.Pop ? entry : null
  useEffect(() => {
    if (cameBackTo !== null) hasPushed.current = false
  }, [cameBackTo])
  const choose = (span: Span, step: HistoryStep) => onChange(toDays(buckets, span), step)

  const findBucket = ({ clientX }: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    const share = box ? (clientX - box.left) / box.width : 0
    return Math.min(end, Math.max(0, Math.floor(share * buckets.length)))
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    const at = findBucket(event)
    const handle = event.target instanceof HTMLElement ? event.target.dataset['end'] : undefined
    drag.current = handle === 'from' ? { anchor: to, hasMoved: false, begin: null } : handle === 'to' ? { anchor: from, hasMoved: false, begin: null } : { anchor: at, hasMoved: false, begin: at }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const at = findBucket(event)
    setPointed(at)
    if (!drag.current) return
    const moved = moveTo(drag.current, at)
    drag.current = moved
    if (moved.hasMoved) setDraft([Math.min(moved.anchor, at), Math.max(moved.anchor, at)])
  }
  const onPointerUp = () => {
    const ended = drag.current
    drag.current = null
    setDraft(null)
    if (!ended) return
    if (draft) choose(draft, 'push')
    else if (ended.begin !== null) onChange(toPressed(buckets, ended.begin, query), 'push')
  }
  const onPointerCancel = () => {
    drag.current = null
    setDraft(null)
  }
  const onKeyDown = (which: 'from' | 'to') => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const span = moveEnd([from, to], which, event.key, buckets.length)
    if (!span) return
    event.preventDefault()
    choose(span, hasPushed.current ? 'replace' : 'push')
    hasPushed.current = true
  }

  const spanWords = (first: number, last: number) => toSpanWords(toWords(buckets[first]?.first ?? 0), toWords(buckets[last]?.last ?? 0))
  const countOf = (first: number, last: number) => buckets.slice(first, last + 1).reduce((sum, { count }) => sum + count, 0)
  const told = draft === null && pointed !== null ? [pointed, pointed] as const : [from, to] as const

  return (
    <div>
      <div className="flex items-baseline gap-x-3 max-mid:flex-wrap">
        <h2 className="flex-none text-ui font-[640] max-mid:text-large">{words.over}</h2>
        <p aria-hidden="true" className="min-w-0 truncate text-small text-ink-2 tabular-nums max-mid:order-last max-mid:basis-full">
          {toBarWords(spanWords(...told), countOf(...told))}
        </p>
        {!isAll && (
          <LinkButton onClick={() => onChange({ since: null, until: null })} aria-label={`${words.clear}: ${words.over}`} className="ms-auto flex-none text-small">
            {words.clear}
          </LinkButton>
        )}
      </div>
      <div
        ref={plot}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerCancel}
        onPointerLeave={() => setPointed(null)}
        className="relative mt-2 h-16 cursor-crosshair touch-pan-y border-b border-edge select-none"
      >
        <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full">
          {buckets.map(({ first, count }, index) => {
            const height = count === 0 ? 0 : Math.max(leastHeight, (100 * count) / most)
            const isIn = index >= from && index <= to
            return (
              <rect
                key={first}
                x={`${(100 * (index + (1 - barShare) / 2)) / buckets.length}%`}
                y={`${100 - height}%`}
                width={`${(100 * barShare) / buckets.length}%`}
                height={`${height}%`}
                className={joinClasses(isIn ? (isAll && draft === null ? 'fill-edge' : 'fill-pencil') : 'fill-rule', index === pointed && 'opacity-70')}
              />
            )
          })}
        </svg>
        {(['from', 'to'] as const).map((which) => {
          const at = which === 'from' ? from : to
          const bucket = buckets[at]
          return (
            <div
              key={which}
              role="slider"
              tabIndex={0}
              data-end={which}
              aria-label={which === 'from' ? words.earliest : words.latest}
              aria-valuemin={which === 'from' ? 0 : from}
              aria-valuemax={which === 'from' ? to : end}
              aria-valuenow={at}
              aria-valuetext={toHandleWords(which, toWords((which === 'from' ? bucket?.first : bucket?.last) ?? 0))}
              onKeyDown={onKeyDown(which)}
              onFocus={() => {
                hasPushed.current = false
              }}
              style={{ left: `${(100 * (which === 'from' ? from : to + 1)) / buckets.length}%` }}
              className={joinClasses('group absolute -top-1 -bottom-1 w-6 cursor-ew-resize outline-offset-0 pointer-coarse:w-11', which === 'from' ? '-translate-x-3/4' : '-translate-x-1/4')}
            >
              <span
                className={joinClasses(
                  'pointer-events-none absolute inset-y-0 w-[2px] bg-ink group-hover:bg-pencil group-focus-visible:bg-pencil after:absolute after:top-1/2 after:h-5 after:w-2 after:-translate-x-[3px] after:-translate-y-1/2 after:rounded-[2px] after:border after:border-ink after:bg-paper group-hover:after:border-pencil group-focus-visible:after:border-pencil',
                  which === 'from' ? 'start-3/4' : 'start-1/4',
                )}
              />
            </div>
          )
        })}
      </div>
      <div aria-hidden="true" className="mt-1 flex justify-between text-small text-ink-3">
        <span>{toWords(buckets[0]?.first ?? 0)}</span>
        <span>{toWords(buckets[end]?.last ?? 0)}</span>
      </div>
    </div>
  )
}
