import { payPeriods, type JobTerms, type Salary } from './job-terms.ts'
import type { PayFloor } from './query.ts'
import type { Readings } from './readings.ts'

/** What a job pays, as filters and the order by pay compare it. One of `min` and `max` is there. */
export interface Pay extends Pick<Salary, 'currency' | 'per'> {
  readonly min: number | null
  readonly max: number | null
}

/** The pay of a posting: the front matter's, or else what its text states; `null` where neither says it. */
export function toPay({ salary }: Pick<JobTerms, 'salary'>, { pay }: Pick<Readings, 'pay'>): Pay | null {
  return salary ?? pay
}

/** How a posting's pay answers a floor. `incomparable` is pay in another currency or period, or one whose most is not said. */
export type PayAnswer = 'meets' | 'below' | 'incomparable' | 'not-stated'

/** Compares the most that is paid with a floor; nothing is converted. */
export function answerFloor(pay: Pay | null, floor: PayFloor): PayAnswer {
  if (pay === null) return 'not-stated'
  if (pay.currency !== floor.currency || pay.per !== floor.per) return 'incomparable'
  if (pay.max !== null) return pay.max >= floor.min ? 'meets' : 'below'
  return (pay.min ?? 0) >= floor.min ? 'meets' : 'incomparable'
}

/** By what postings stand under the order by pay: the most that is paid, or the least where that alone is said. */
export function toTopPay({ min, max }: Pay): number {
  return max ?? min ?? 0
}

/** Pay as a value of the index: currency, period, least and most, with `?` for what is not said; none for no pay. */
export function writePay(pay: Pay | null): readonly string[] {
  return pay === null ? [] : [pay.currency, pay.per, String(pay.min ?? '?'), String(pay.max ?? '?')]
}

/**
 * Reads what `writePay` has written.
 * @returns `undefined` where it is no pay
 */
export function readPay(value: readonly string[]): Pay | null | undefined {
  if (value.length === 0) return null
  const [currency = '', period = '', min = '', max = '', ...rest] = value
  const per = payPeriods.find((known) => known === period)
  const [least, most] = [toAmount(min), toAmount(max)]
  if (!per || rest.length > 0 || !/^[A-Z]{3}$/.test(currency) || least === undefined || most === undefined || (least ?? most) === null) return undefined
  return { currency, per, min: least, max: most }
}

function toAmount(text: string): number | null | undefined {
  if (text === '?') return null
  const amount = text === '' ? Number.NaN : Number(text)
  return amount >= 0 && Number.isFinite(amount) ? amount : undefined
}
