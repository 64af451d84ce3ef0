import { toDateWords } from './date-words.ts'

interface ShowDateProps {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly language: string
  /** The present, in milliseconds since 1970; `null` where it is not known. */
  readonly nowMs: number | null
}

/**
 * A day as people say it; the exact one on hover, for screen readers and on paper, where "yesterday" says
 * nothing. The build's Intl may word a month otherwise than the browser's: what was drawn then stands.
 */
export function ShowDate({ date, language, nowMs }: ShowDateProps) {
  const words = toDateWords(date, language, nowMs)
  return (
    <time dateTime={date} title={words.exact} suppressHydrationWarning>
      <span aria-hidden="true" className="print:hidden" suppressHydrationWarning>
        {words.short}
      </span>
      <span className="sr-only print:not-sr-only" suppressHydrationWarning>
        {words.exact}
      </span>
    </time>
  )
}
