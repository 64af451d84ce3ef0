/** Thousands stand in groups of three, whatever mark is between them. */
const grouped = /^\d{1,3}(?:[\s,.'’_\u00a0\u202f]\d{3})+$/

/**
 * Reads an amount as people type it: `70000`, `70,000`, `70.000`, `62.5k`, `70 K`; a currency's sign or code around it
 * does not count, as the currency is chosen beside it.
 * @returns `null` for an empty text; `undefined` for one that is no amount above 0
 */
export function readAmount(text: string): number | null | undefined {
  const plain = text.trim().replace(/^(?:\p{Sc}|[a-z]{3})\s*|\s*(?:\p{Sc}|[a-z]{3})$/giu, '')
  if (text.trim() === '') return null
  const [, digits = '', thousands] = /^(.*?)\s*(k)?$/i.exec(plain) ?? []
  const number = grouped.test(digits) ? Number(digits.replace(/\D/g, '')) : /^\d+(?:[.,]\d{1,2})?$/.test(digits) ? Number(digits.replace(',', '.')) : Number.NaN
  const amount = number * (thousands ? 1_000 : 1)
  return amount > 0 ? Math.round(amount) : undefined
}
