import { isSameDenomination, markAfter, markBefore, readMarks, type Denomination } from './currencies.ts'

/** An amount of money, or two that bound a range, as a line of text has it. */
export interface Amount {
  readonly start: number
  readonly end: number
  /** `null` where the line says "up to". */
  readonly min: number | null
  /** `null` where the line says "from"; the same as `min` for a single amount. */
  readonly max: number | null
  readonly isRange: boolean
  readonly denomination: Denomination
  /** Counted in millions or more: no pay is. */
  readonly isHuge: boolean
}

interface Figure {
  readonly start: number
  readonly end: number
  readonly value: number
  /** 1, 1,000 or 10,000; infinite for millions and more. */
  readonly scale: number
  readonly marks: readonly string[]
  /** "$99,000+" */
  readonly hasPlus: boolean
}

const number = String.raw`\d{1,3}(?:[.,'’ ]\d{3}){1,3}(?:[.,]\d{1,2})?|\d{1,2}(?:,\d{2}){1,2},\d{3}|\d{1,8}(?:[.,]\d{1,2})?`
const thousands = /^(?:[kK]|tsd\.?|thousand|mil|тис\.?|тыс\.?|천|אלף)$/i
const tenThousands = /^[万만]$/
const scale = String.raw`(?:[kK]|[Tt]sd\.?|[Tt]housand|mil|тис\.?|тыс\.?|אלף)(?![\p{L}\p{N}])|[万만천]|(?:MM|mn|[mM]io|[mM]illi?ons?|[mM]|bn|[bB]illions?|B|[tT]rillions?|lakhs?|crores?|LPA)(?![\p{L}\p{N}])`
/** A letter of a script that puts blanks between words: a figure that follows one is part of a name ("CVE2021"). */
const letter = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}`
const figurePattern = new RegExp(
  String.raw`(?:(?<first>${markBefore})\s?(?:(?<second>${markBefore})\s?)?)?(?<![\p{N}.,]|${letter})(?<number>${number})(?!\d)(?:\s?(?<scale>${scale}))?(?<plus>\+)?(?:\s?(?<after>${markAfter}))?`,
  'gu',
)

/** Figures of one line that are looked at; a hostile line costs no more than this. */
const maxFigures = 200

const rangeJoin = /^\s?(?:[-–—−~〜～]|to|up to|bis|à|a|do|до|tot|til|till|至|から|से|إلى)\s?$/i
const betweenJoin = /^\s?(?:and|und|et|en|y|e|i)\s?$/i
const between = /(?:between|zwischen|entre|tussen(?: de)?|tra|między)\s?$/i
/** A word or two that join two amounts in a way that is not understood. */
const oddJoin = /^\s?[\p{L}./]{0,6}\s?(?:\p{L}{1,3}\s)?$/u
const upTo = /(?:\bup to|\bmax(?:imum)?\.?(?: of)?|\bbis zu|\bjusqu['’]à|\bhasta|\baté|\bfino a|\bdo|\btot)\s?$/i
/** The first bound of a range, which was not understood. */
const cutRange = /\d[^\s\d]{0,3}\s?[-–—−~〜～]\s?$/
const from = /(?:\bfrom|\bmin(?:imum)?\.?(?: of)?|\bstarting (?:at|from)|\bab|à partir de|\bdesde|\ba partir de|\bvanaf|\bod)\s?$/i
/** "Start at $25 an hour and work your way up to $35": what stands between two amounts of one range. */
const rise = /^[^.;]{0,90}?\b(?:up|increas(?:es?|ing)|ris(?:es?|ing)|grow(?:s|ing)?) to\s?$/i

/** The amounts of a line that have a currency, in order. */
export function findAmounts(line: string): readonly Amount[] {
  const figures = toFigures(line)
  const found: Amount[] = []
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index]
    if (figure === undefined) continue
    const next = figures[index + 1]
    const range = next && toRange(line, figure, next)
    const amount = range ?? toSingle(line, figure)
    if (amount) found.push(amount)
    if (range) index += 1
  }
  return withRises(line, found).filter((amount, index, all) => !isOddlyJoined(line, all[index - 1], amount) && !isOddlyJoined(line, amount, all[index + 1]))
}

function isOddlyJoined(line: string, one: Amount | undefined, other: Amount | undefined): boolean {
  return one !== undefined && other !== undefined && !one.isRange && !other.isRange && oddJoin.test(line.slice(one.end, other.start))
}

function toFigures(line: string): readonly Figure[] {
  const figures: Figure[] = []
  for (const match of line.matchAll(figurePattern)) {
    if (figures.length === maxFigures) break
    const { first, second, number: digits = '', scale: written = '', plus, after } = match.groups ?? {}
    const marks = [first, second, after].filter((mark) => mark !== undefined).map((mark) => mark.trim())
    const times = written === '' ? 1 : thousands.test(written) ? 1_000 : tenThousands.test(written) ? 10_000 : Number.POSITIVE_INFINITY
    figures.push({ start: match.index, end: match.index + match[0].length, value: toValue(digits), scale: times, marks, hasPlus: plus !== undefined })
  }
  return figures
}

/** "60.000", "60,000", "2 450" and "77,008.23" are written in groups of three, "18,00,000" in those of India; any other point or comma is a decimal one. */
function toValue(digits: string): number {
  const groups = /^(\d{1,3}(?:[.,'’ ]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:[.,](\d{1,2}))?$/.exec(digits)
  if (groups) return Number(`${(groups[1] ?? '').replace(/\D/g, '')}.${groups[2] ?? '0'}`)
  return Number(digits.replace(',', '.'))
}

function toRange(line: string, low: Figure, high: Figure): Amount | null {
  const gap = line.slice(low.end, high.start)
  const isJoined = rangeJoin.test(gap) || (betweenJoin.test(gap) && between.test(line.slice(Math.max(0, low.start - 14), low.start)))
  const denomination = isJoined ? readMarks([...low.marks, ...high.marks]) : null
  if (denomination === null) return null
  // "80-100k" and "$120k-150" scale both, "$500-$1k" does not.
  const isOneScale = low.value < high.value && (low.scale === 1 || high.scale === 1)
  const [lowScale, highScale] = isOneScale && Math.max(low.value, high.value) < 1_000 ? [Math.max(low.scale, high.scale), Math.max(low.scale, high.scale)] : [low.scale, high.scale]
  const [min, max] = [low.value * lowScale, high.value * highScale]
  if (max <= min) return null
  return { start: low.start, end: high.end, min, max, isRange: true, denomination, isHuge: max === Number.POSITIVE_INFINITY }
}

function toSingle(line: string, { start, end, value, scale, marks, hasPlus }: Figure): Amount | null {
  const denomination = readMarks(marks)
  if (denomination === null || value === 0) return null
  const amount = value * scale
  const before = line.slice(Math.max(0, start - 16), start)
  if (cutRange.test(before)) return null
  const isMost = upTo.test(before)
  const isLeast = !isMost && (hasPlus || from.test(before))
  return { start, end, min: isMost ? null : amount, max: isLeast ? null : amount, isRange: false, denomination, isHuge: amount === Number.POSITIVE_INFINITY }
}

/** Takes two single amounts for a range where the first rises to the second. */
function withRises(line: string, amounts: readonly Amount[]): readonly Amount[] {
  const found: Amount[] = []
  for (const amount of amounts) {
    const before = found.at(-1)
    const isRise =
      before !== undefined && !before.isRange && !amount.isRange && before.min !== null && amount.max !== null && before.min < amount.max &&
      isSameDenomination(before.denomination, amount.denomination) && rise.test(line.slice(before.end, amount.start))
    if (isRise) found.splice(-1, 1, { ...before, end: amount.end, max: amount.max, isRange: true, isHuge: before.isHuge || amount.isHuge })
    else found.push(amount)
  }
  return found
}
