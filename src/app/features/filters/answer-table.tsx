import { joinClasses } from '../../ui/join-classes.ts'
import { toCount } from '../../words.ts'

interface AnswerTableProps {
  readonly caption: string
  readonly rows: readonly { readonly words: string; readonly count: number; readonly isLeftOut: boolean }[]
}

/** How postings answer a filter that not all of them state: how many in each way, those that it leaves out struck through. */
export function AnswerTable({ caption, rows }: AnswerTableProps) {
  return (
    <table className="my-2 w-full text-small text-ink-2">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {rows.map(({ words, count, isLeftOut }) => (
          <tr key={words} className={joinClasses(isLeftOut && 'text-ink-3')}>
            <th scope="row" className="py-0.5 text-start font-[400]">
              <span className={joinClasses(isLeftOut && 'line-through decoration-ink')}>{words}</span>
              {isLeftOut && <span className="sr-only">, left out</span>}
            </th>
            <td className="text-end tabular-nums">{toCount(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
