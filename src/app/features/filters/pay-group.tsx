import { useId, useState, type FormEvent } from 'react'
import { payPeriods } from '../../../domain/job-terms.ts'
import { answerFloor, type PayAnswer } from '../../../domain/pay.ts'
import { toChoice, type QueryChange } from '../../../domain/query-changes.ts'
import type { PayFloor, PostingQuery } from '../../../domain/query.ts'
import type { Facets } from '../../../search/facets.ts'
import { onceForFacets } from '../../data/once-for-facets.ts'
import type { Found } from '../../data/use-results.ts'
import { CheckRow } from '../../ui/check-row.tsx'
import { jobsUnit, noAmount, payAnswerWords, perWords } from '../../words.ts'
import { AnswerTable } from './answer-table.tsx'
import { readAmount } from './read-amount.ts'
import { useTyped } from './use-typed.ts'

interface PayGroupProps {
  readonly found: Found
  readonly query: PostingQuery
  readonly onChange: (change: QueryChange) => void
}

/** The least that the reader wants to be paid. Nothing is converted, and what states no pay stays unless the reader wants it stated. */
export function PayGroup({ found, query, onChange }: PayGroupProps) {
  const amountId = useId()
  const faultId = useId()
  const [typed, setTyped] = useTyped(query.pay?.min ?? null)
  const { facets, results } = found
  const kinds = toPayKinds(facets)
  const [kind, setKind] = useState<Pick<PayFloor, 'currency' | 'per'>>(query.pay ?? kinds.mostFrequent)
  // What a removed part or Back has changed takes the place of what was chosen here.
  const current = query.pay ?? kind
  const counts = countAnswers(facets, results.counts.pays, query.pay)
  const mustState = query.stated.includes('pay')
  const statedCount = query.pay ? counts.meets : counts.meets + counts.below + counts.incomparable

  const amount = typed ?? String(query.pay?.min ?? '')
  const min = readAmount(amount)
  const choose = (next: Pick<PayFloor, 'currency' | 'per'>) => {
    setKind(next)
    if (min === undefined) return
    const pay = min === null ? null : { ...next, min }
    if (pay?.min !== query.pay?.min || pay?.currency !== query.pay?.currency || pay?.per !== query.pay?.per) onChange({ pay })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    choose(current)
  }
  return (
    <div>
      <form onSubmit={submit} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ui max-mid:text-large">
        <label htmlFor={amountId} className="w-full text-small text-ink-3">
          At least
        </label>
        <input
          id={amountId}
          inputMode="numeric"
          value={amount}
          aria-invalid={min === undefined}
          aria-describedby={min === undefined ? faultId : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder="0"
          autoComplete="off"
          maxLength={15}
          onBlur={() => choose(current)}
          className="w-20 min-w-0 flex-1 border-b border-edge bg-transparent py-1.5 tabular-nums outline-none focus:border-pencil focus:outline-2 focus:outline-offset-2 focus:outline-pencil max-mid:min-h-11"
        />
        <select aria-label="Currency" value={current.currency} onChange={(event) => choose({ ...current, currency: event.currentTarget.value })} className="border-b border-edge bg-paper py-1.5 max-mid:min-h-11">
          {[...new Set([...kinds.currencies, current.currency])].map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
        <select aria-label="Period" value={current.per} onChange={(event) => choose({ ...current, per: payPeriods.find((per) => per === event.currentTarget.value) ?? current.per })} className="border-b border-edge bg-paper py-1.5 max-mid:min-h-11">
          {payPeriods.map((per) => (
            <option key={per} value={per}>
              {perWords[per]}
            </option>
          ))}
        </select>
        <button type="submit" className="sr-only">
          Filter by pay
        </button>
      </form>
      {min === undefined && (
        <p id={faultId} className="pt-1 text-small text-ink-2">
          {noAmount(amount)}
        </p>
      )}
      {query.pay && (
        <AnswerTable
          caption="What the postings say"
          rows={(['meets', 'incomparable', 'not-stated', 'below'] as const).map((answer) => ({ words: payAnswerWords[answer], count: counts[answer], isLeftOut: answer === 'below' || (mustState && answer !== 'meets') }))}
        />
      )}
      <CheckRow
        kind="checkbox"
        name="stated-pay"
        label={query.pay ? 'Only those that state it' : 'Pay is stated'}
        count={statedCount}
        countLabel={jobsUnit(statedCount)}
        isChosen={mustState}
        onChange={(isChosen) => onChange(toChoice('stated', 'pay', isChosen))}
      />
    </div>
  )
}

/** How many results answer in each way; without a floor, those with pay stand under `meets`. */
function countAnswers({ pays }: Facets, setCounts: Uint32Array, floor: PayFloor | null): Record<PayAnswer, number> {
  const counts: Record<PayAnswer, number> = { meets: 0, below: 0, incomparable: 0, 'not-stated': 0 }
  for (const [set, pay] of pays.entries()) counts[floor ? answerFloor(pay, floor) : pay ? 'meets' : 'not-stated'] += setCounts[set] ?? 0
  return counts
}

/** The currencies of the board's postings, the most frequent first, and in which one and by what most pay is stated. */
const toPayKinds = onceForFacets((facets) => {
  const counts = new Map<string, { readonly currency: string; readonly per: PayFloor['per']; count: number }>()
  for (const set of facets.paySets.rows) {
    const pay = facets.pays[set]
    if (!pay) continue
    const key = `${pay.currency} ${pay.per}`
    const kind = counts.get(key) ?? { currency: pay.currency, per: pay.per, count: 0 }
    kind.count += 1
    counts.set(key, kind)
  }
  const kinds = [...counts.values()].toSorted((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1))
  return {
    currencies: [...new Set(kinds.map(({ currency }) => currency))],
    mostFrequent: kinds[0] ?? { currency: 'EUR', per: 'year' as const },
  }
})
