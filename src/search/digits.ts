import { brokenIndex, type ArtifactError } from '../domain/artifact.ts'

/** The digits of base 64, as in addresses (RFC 4648, section 5): six bits each, and safe in a JSON text. */
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** What a character that is no digit is read as. */
const noDigit = 255

const valueOfCode = new Uint8Array(128).fill(noDigit)
for (let value = 0; value < digits.length; value += 1) valueOfCode[digits.charCodeAt(value)] = value

/** A digit's five bits of a number; the sixth says that another digit follows. */
const groupBits = 5
const more = 1 << groupBits

/** Where the highest bit of a number's 31 is. */
const lastShift = 30

/** A text that grows by single characters takes some 30 bytes for each until it is joined: pieces of so many are. */
const pieceLength = 4_096

/** Writes whole numbers from 0 to 2^31 - 1 as source maps do, but without a sign: five bits a digit, the lowest first. */
export function writeNumbers(numbers: Iterable<number>): string {
  const pieces: string[] = []
  let text = ''
  for (const number of numbers) {
    let left = number
    while (left >= more) {
      text += digits.charAt(more + (left % more))
      left >>>= groupBits
    }
    text += digits.charAt(left)
    if (text.length < pieceLength) continue
    pieces.push(text)
    text = ''
  }
  return pieces.join('') + text
}

/**
 * Reads what `writeNumbers` has written.
 * @throws ArtifactError where a character is no digit, a number has no end, or one is beyond 2^31 - 1
 */
export function readNumbers(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length)
  let count = 0
  let number = 0
  let shift = 0
  for (let place = 0; place < text.length; place += 1) {
    const value = valueOfCode[text.charCodeAt(place)] ?? noDigit
    if (shift === lastShift && value > 1) throw brokenIndex('a number is too large')
    if (value < more) {
      numbers[count] = number | (value << shift)
      count += 1
      number = 0
      shift = 0
    } else {
      if (value === noDigit) throw noDigitAt(text, place)
      number |= (value - more) << shift
      shift += groupBits
    }
  }
  if (shift > 0) throw brokenIndex('its last number has no end')
  return numbers.slice(0, count)
}

/** Writes numbers that may be below 0: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4. */
export function writeSigned(numbers: readonly number[]): string {
  return writeNumbers(numbers.map((number) => (number < 0 ? -2 * number - 1 : 2 * number)))
}

/** Reads what `writeSigned` has written; throws as `readNumbers` does. */
export function readSigned(text: string): Int32Array {
  const numbers = readNumbers(text)
  const signed = new Int32Array(numbers.length)
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0
    signed[index] = (number >>> 1) ^ -(number & 1)
  }
  return signed
}

/**
 * The values of digits, 0 to 63.
 * @throws ArtifactError where a character is none
 */
export function readDigits(text: string): Uint8Array {
  const values = new Uint8Array(text.length)
  for (let place = 0; place < text.length; place += 1) {
    const value = valueOfCode[text.charCodeAt(place)] ?? noDigit
    if (value === noDigit) throw noDigitAt(text, place)
    values[place] = value
  }
  return values
}

function noDigitAt(text: string, place: number): ArtifactError {
  return brokenIndex(`"${text.charAt(place)}" is no digit`)
}
