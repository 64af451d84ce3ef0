import { findAnswers, findMarks, type Mark } from './highlight.ts'
import type { SoughtPart, TextQuery } from './text-query.ts'
import type { Stretch } from './text-syntax.ts'

/** A text, and what of it answers a search. */
export interface MarkedText {
  readonly text: string
  /** In the order of the text; none overlap. */
  readonly marks: readonly Stretch[]
}

/**
 * The stretch of a body that answers most of a search, and the first such one, cut at spaces.
 * @param length about how many characters
 * @returns `null` where nothing of the body answers
 */
export function findPassage(body: string, query: TextQuery, length: number): MarkedText | null {
  const answers = findAnswers(body, query, null)
  const partsFrom = (first: Mark, index: number) => {
    const parts = new Set<SoughtPart>()
    for (let next = index; (answers[next]?.end ?? Number.POSITIVE_INFINITY) <= first.start + length; next += 1) {
      const part = answers[next]?.part
      if (part) parts.add(part)
    }
    return parts.size
  }
  const [best] = answers.map((first, index) => ({ first, parts: partsFrom(first, index) })).toSorted((a, b) => b.parts - a.parts || a.first.start - b.first.start)
  if (!best) return null
  const lead = Math.round(length / 4)
  const start = best.first.start <= lead ? 0 : body.indexOf(' ', best.first.start - lead) + 1 || best.first.start
  const end = start + length >= body.length ? body.length : Math.max(best.first.end, body.lastIndexOf(' ', start + length))
  const text = `${start > 0 ? '… ' : ''}${body.slice(start, end)}${end < body.length ? ' …' : ''}`
  return { text, marks: findMarks(text, query, null) }
}
