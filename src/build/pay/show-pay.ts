import type { StatedPay } from '../../domain/job-terms.ts'

/** Pay in the form of the labelled tables: "55000–70000 EUR/year", with "?" for a bound that is not said; '' for none. */
export function showPay(pay: StatedPay | null): string {
  return pay === null ? '' : `${pay.min ?? '?'}–${pay.max ?? '?'} ${pay.currency}/${pay.per}`
}
