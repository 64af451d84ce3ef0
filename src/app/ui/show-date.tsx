import { toDateWords } from './date-words.ts'

interface ShowDateProps {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly language: string
  /** The present, in milliseconds since 1970. */
  readonly nowMs: number
}

/** A day as people say it; the exact one on hover and for screen readers. */
export function ShowDate({ date, language, nowMs }: ShowDateProps) {
  const words = toDateWords(date, language, nowMs)
  return (
    <time dateTime={date} title={words.exact}>
      <span aria-hidden="true">{words.short}</span>
      <span className="sr-only">{words.exact}</span>
    </time>
  )
}
