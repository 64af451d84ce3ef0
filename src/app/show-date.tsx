import { toDateWords, type DateTable } from '../domain/date-words.ts'
import { usePresent } from './ui/use-present.ts'

interface ShowDateProps {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly dateTable: DateTable
}

/** A day as people say it; the exact one on hover, for screen readers and on paper, where "yesterday" says nothing. */
export function ShowDate({ date, dateTable }: ShowDateProps) {
  const words = toDateWords(date, dateTable, usePresent())
  return (
    <time dateTime={date} title={words.exact}>
      <span aria-hidden="true" className="print:hidden">
        {words.short}
      </span>
      <span className="sr-only print:not-sr-only">{words.exact}</span>
    </time>
  )
}
