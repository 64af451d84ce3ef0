import type { Node, Renderer } from '@takumi-rs/core'
import { cutAtWord } from '../../domain/cut-at-word.ts'
import { inks, lineHeights, type Setting } from './card-look.ts'
import { boardFaces } from './font-faces.ts'
import { toDirection, withBreaks } from './line-breaks.ts'

export interface Typesetting {
  readonly renderer: Renderer
  /** The faces behind the board's own, in the order in which they are asked for a character. */
  readonly faces: readonly string[]
  readonly align: 'left' | 'right'
}

/** What there is for a text, in pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** A text as it is drawn. */
export interface FittedText {
  readonly node: Node
  /** In pixels; 0 where there is no text. */
  readonly height: number
}

/** The order of faces that every character is looked for in, and no others: which have been used before does not matter. */
export function toFontFamilies(faces: readonly string[]): string[] {
  return [...Object.values(boardFaces), ...faces]
}

/** Letters whose marks stand close above and below them. */
const lowLetters = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u

/** Higher than any text: what is beyond is not measured. */
const unboundedHeight = 20_000

/** Makes what sets texts as large as their room lets them be; one that has none in its smallest size is cut at a word. */
export function createTypesetter({ renderer, faces, align }: Typesetting): (text: string, setting: Setting, room: Room) => Promise<FittedText> {
  async function set(text: string, setting: Setting, size: number, width: number): Promise<FittedText> {
    const node: Node = {
      type: 'text',
      text: withBreaks(text),
      style: {
        width,
        fontFamily: [boardFaces[setting.face], ...faces].map((face) => `"${face}"`).join(', '),
        fontSize: size,
        fontWeight: setting.weight,
        letterSpacing: `${setting.tracking}em`,
        lineHeight: lowLetters.test(text) ? lineHeights[setting.face] : lineHeights.loose,
        color: inks[setting.ink],
        direction: toDirection(text),
        textAlign: align,
        textWrap: 'balance',
        overflowWrap: 'anywhere',
        wordBreak: /\p{Script=Hangul}/u.test(text) ? 'keep-all' : 'normal',
      },
    }
    const { height } = await renderer.measure(node, { width, height: unboundedHeight, fontFamilies: toFontFamilies(faces) })
    return { node, height }
  }

  return async (text, setting, { width, height }) => {
    if (text === '') return { node: { type: 'container' }, height: 0 }
    const [largest, ...smaller] = setting.sizes
    let fitted = await set(text, setting, largest, width)
    for (const size of smaller) {
      if (fitted.height <= height) return fitted
      fitted = await set(text, setting, size, width)
    }
    if (fitted.height <= height) return fitted
    let [kept, tooLong] = [0, text.length]
    while (tooLong - kept > 1) {
      const length = Math.floor((kept + tooLong) / 2)
      const beginning = await set(cutAtWord(text, length), setting, smaller.at(-1) ?? largest, width)
      if (beginning.height > height) tooLong = length
      else [kept, fitted] = [length, beginning]
    }
    return fitted
  }
}
