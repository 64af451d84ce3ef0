import type { Occurrences } from './term-shards.ts'

const startBytes = 12
const growth = 1.5
/** The longest that one number is: five times seven bits. */
const numberBytes = 5
const groupBits = 7
const more = 1 << groupBits

/**
 * One word's occurrences while they are collected, as bytes: as lists of numbers, those of a large board fill
 * gigabytes. For each text its difference to the one before, the impact, the number of places and their
 * differences; seven bits a byte, the lowest first. Every property reads them anew.
 */
export class OccurrenceList implements Occurrences {
  #bytes = new Uint8Array(startBytes)
  #end = 0
  #lastText = 0

  /**
   * Adds a text.
   * @param text its number, greater than those before
   * @param places in growing order
   */
  add(text: number, impact: number, places: readonly number[]): void {
    this.#write(text - this.#lastText)
    this.#lastText = text
    this.#write(impact)
    this.#write(places.length)
    let before = 0
    for (const place of places) {
      this.#write(place - before)
      before = place
    }
  }

  get texts(): number[] {
    const texts: number[] = []
    let text = 0
    this.#read({ onText: (difference) => texts.push((text += difference)) })
    return texts
  }

  get impacts(): number[] {
    const impacts: number[] = []
    this.#read({ onText: (_, impact) => impacts.push(impact) })
    return impacts
  }

  get placeCounts(): number[] {
    const counts: number[] = []
    this.#read({ onText: (_, __, placeCount) => counts.push(placeCount) })
    return counts
  }

  get placeDeltas(): number[] {
    const deltas: number[] = []
    this.#read({ onDelta: (delta) => deltas.push(delta) })
    return deltas
  }

  #write(number: number): void {
    if (this.#end + numberBytes > this.#bytes.length) {
      const grown = new Uint8Array(Math.ceil(this.#bytes.length * growth) + numberBytes)
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    let left = number
    while (left >= more) {
      this.#bytes[this.#end] = more | (left & (more - 1))
      this.#end += 1
      left >>>= groupBits
    }
    this.#bytes[this.#end] = left
    this.#end += 1
  }

  #read({ onText, onDelta }: { onText?: (difference: number, impact: number, placeCount: number) => void; onDelta?: (delta: number) => void }): void {
    const bytes = this.#bytes.subarray(0, this.#end)
    let at = 0
    const next = () => {
      let number = 0
      for (let shift = 0; ; shift += groupBits) {
        const byte = bytes[at] ?? 0
        at += 1
        number |= (byte & (more - 1)) << shift
        if (byte < more) return number
      }
    }
    while (at < bytes.length) {
      const [difference, impact, placeCount] = [next(), next(), next()]
      onText?.(difference, impact, placeCount)
      for (let place = 0; place < placeCount; place += 1) {
        const delta = next()
        onDelta?.(delta)
      }
    }
  }
}
