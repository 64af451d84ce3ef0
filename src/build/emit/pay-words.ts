import type { Pay } from '../../domain/pay.ts'

/**
 * Makes what says a pay in words: "€60,000 – €80,000 a year", "from $45.50 an hour", "up to £70,000 a year".
 * @param language of the amounts, a BCP 47 tag: the words are the interface's
 */
export function createPayWords(language: string): (pay: Pay) => string {
  return ({ min, max, currency, per }) => {
    const bounds = [min, max].filter((bound) => bound !== null)
    const fraction = bounds.every(Number.isInteger) ? 0 : 2
    const amount = new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: fraction, maximumFractionDigits: fraction })
    const period = `${per === 'hour' ? 'an' : 'a'} ${per}`
    const [least = 0, most = least] = bounds
    if (least !== most) return `${amount.formatRange(least, most)} ${period}`
    const words = `${amount.format(least)} ${period}`
    return max === null ? `from ${words}` : min === null ? `up to ${words}` : words
  }
}
