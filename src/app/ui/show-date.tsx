import { toDateWords } from './date-words.ts'

interface ShowDateProps {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly language: string
  /** The present, in milliseconds since 1970. */
  readonly nowMs: number
}

/** A day as people say it; the exact one on hover, for screen readers and on paper, where "yesterday" says nothing. */
export function ShowDate({ date, language, nowMs }: ShowDateProps) {
  const words = toDateWords(date, language, nowMs)
  return (
    <time dateTime={date} title={words.exact}>
      <span aria-hidden="true" className="print:hidden">
        {words.short}
      </span>
      <span className="sr-only print:not-sr-only">{words.exact}</span>
    </time>
  )
}
