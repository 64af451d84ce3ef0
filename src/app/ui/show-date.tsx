import { toDateWords } from './date-words.ts'
import { usePresent } from './use-present.ts'

interface ShowDateProps {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly language: string
}

/**
 * A day as people say it; the exact one on hover, for screen readers and on paper, where "yesterday" says
 * nothing. The build's Intl may word a month otherwise than the browser's: what was drawn then stands.
 */
export function ShowDate({ date, language }: ShowDateProps) {
  const nowMs = usePresent()
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
