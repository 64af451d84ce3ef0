import type { Span } from './time-buckets.ts'

/** A drag over some bars: the bar that stays, the bar that it began with where it began on none of the handles, and whether it has left it. */
export interface Drag {
  readonly anchor: number
  readonly begin: number | null
  readonly hasMoved: boolean
}

/** A drag, once it has come to a bar: one that began on a bar is a press until it leaves it. */
export function moveTo(drag: Drag, at: number): Drag {
  return drag.hasMoved || at === drag.begin ? drag : { ...drag, hasMoved: true }
}

/** Of so many bars a page of the keys is one. */
const pages = 10

/**
 * Some bars after a key on one of their ends: arrows move it by one bar, Page Up and Page Down by a tenth of all, Home
 * and End as far as it goes (the slider pattern of the ARIA Authoring Practices). An end never passes the other.
 * @returns null where the key moves nothing, or is none of these
 */
export function moveEnd([from, to]: Span, which: 'from' | 'to', key: string, bars: number): Span | null {
  const page = Math.max(1, Math.round(bars / pages))
  const steps = new Map([['ArrowLeft', -1], ['ArrowDown', -1], ['ArrowRight', 1], ['ArrowUp', 1], ['PageDown', -page], ['PageUp', page], ['Home', -bars], ['End', bars]])
  const step = steps.get(key)
  if (step === undefined) return null
  return which === 'from' ? [Math.min(to, Math.max(0, from + step)), to] : [from, Math.min(bars - 1, Math.max(from, to + step))]
}
