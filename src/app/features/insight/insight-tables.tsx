import type { ReactNode } from 'react'
import type { Day } from '../../../domain/day.ts'
import { toCount } from '../../words.ts'
import type { Chart } from './charts.ts'
import { insightWords as words, toTableCaption } from './insight-words.ts'
import type { TimeBucket } from './time-buckets.ts'

interface InsightTablesProps {
  readonly buckets: readonly TimeBucket[]
  /** The values that the pictures show, and how many there are in all. */
  readonly charts: readonly (Pick<Chart, 'heading' | 'values'> & { readonly all: number })[]
  readonly toWords: (day: Day) => string
}

/** Every number of the pictures, for those who read it better as a table. */
export function InsightTables({ buckets, charts, toWords }: InsightTablesProps) {
  return (
    <details className="mt-3 border-b border-rule pb-3">
      <summary className="pencil-link inline-flex min-h-8 items-center text-small max-mid:min-h-11">{words.tables}</summary>
      <div className="mt-2 grid gap-x-10 gap-y-6 mid:grid-cols-2">
        {buckets.length > 1 && (
          <Table caption={words.over} heads={[words.from, words.to, words.jobs]}>
            {buckets.map(({ first, last, count }) => (
              <Row key={first} name={toWords(first)} second={toWords(last)} count={count} />
            ))}
          </Table>
        )}
        {charts.map(({ heading, values, all }) => (
          <Table key={heading} caption={toTableCaption(heading, values.length, all)} heads={[heading, words.jobs]}>
            {values.map(({ slug, name, count }) => (
              <Row key={slug} name={name} count={count} />
            ))}
          </Table>
        ))}
      </div>
    </details>
  )
}

function Table({ caption, heads, children }: { readonly caption: string; readonly heads: readonly string[]; readonly children: ReactNode }) {
  return (
    <table className="w-full self-start text-small">
      <caption className="pb-1 text-start text-ui font-[640]">{caption}</caption>
      <thead>
        <tr className="border-b border-edge text-ink-3">
          {heads.map((head, index) => (
            <th key={head} scope="col" className={index === heads.length - 1 ? 'py-1 text-end font-[400]' : 'py-1 text-start font-[400]'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Row({ name, second, count }: { readonly name: string; readonly second?: string; readonly count: number }) {
  return (
    <tr className="border-b border-rule">
      <th scope="row" dir="auto" className="py-1 text-start font-[400] [overflow-wrap:anywhere]">
        {name}
      </th>
      {second !== undefined && <td className="py-1">{second}</td>}
      <td className="py-1 text-end tabular-nums">{toCount(count)}</td>
    </tr>
  )
}
