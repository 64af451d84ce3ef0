import type { FontFace, FontFile } from './font-faces.ts'

/** What a text is drawn with. */
export interface FontsOfText {
  /** The faces behind the board's own, in the order in which they are asked for a character. */
  readonly faces: readonly string[]
  /** The files that have any of its characters, and the name of each one's face. */
  readonly files: readonly (FontFile & { readonly face: string })[]
}

/** The fonts of pictures, by what they draw. */
export interface FontTable {
  /** Whether some face draws a character. */
  has(character: string): boolean
  /**
   * The same for the same text, whatever was asked before.
   * @param language the board's, a BCP 47 tag
   */
  fontsOf(text: string, language: string): FontsOfText
}

/** Makes a table of faces, the first that is asked for a character first. */
export function toFontTable(faces: readonly FontFace[]): FontTable {
  const own = faces.filter(({ role }) => role === 'board')
  const scripts = faces.filter(({ role }) => role === 'script')
  const shared = faces.filter(({ role }) => role === 'shared')
  const ownLatin = own.flatMap(({ files }) => files.filter(({ subset }) => subset === 'latin'))
  const facesByCharacter = new Map<string, readonly FontFace[]>()

  function findFaces(character: string): readonly FontFace[] {
    if (isServed(character, ownLatin)) return []
    const draws = ({ characters, files }: FontFace) => (characters === null || characters.test(character)) && isServed(character, files)
    const script = scripts.find(draws)
    return script === undefined ? shared.filter(draws) : [script]
  }

  /** The faces behind the board's own that draw a character. */
  function facesOf(character: string): readonly FontFace[] {
    const found = facesByCharacter.get(character) ?? findFaces(character)
    facesByCharacter.set(character, found)
    return found
  }

  return {
    has: (character) => facesOf(character).length > 0 || own.some(({ files }) => isServed(character, files)),
    fontsOf(text, language) {
      const characters = [...new Set(text)]
      const wanted = new Set(characters.flatMap(facesOf))
      // All files of all these faces that have one of the characters: or earlier texts would decide which face draws it.
      const files = [...own, ...faces.filter((face) => wanted.has(face))].flatMap((face) => face.files.map((file) => ({ ...file, face: face.name })))
      return {
        faces: [...scripts, ...inOrder(shared, text, language)].filter((face) => wanted.has(face)).map(({ name }) => name),
        files: files.filter((file) => ownLatin.some((latin) => latin.file === file.file) || characters.some((character) => isServed(character, [file]))),
      }
    },
  }
}

/** A character that Chinese, Japanese and Korean share has the form of the text's language, or of the board's where the text does not tell. */
function inOrder(shared: readonly FontFace[], text: string, language: string): readonly FontFace[] {
  const spoken = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : /\p{Script=Hangul}/u.test(text) ? 'ko' : language.toLowerCase().split('-')[0]
  return [...shared.filter((face) => face.language === spoken), ...shared.filter((face) => face.language !== spoken)]
}

function isServed(character: string, files: readonly FontFile[]): boolean {
  const point = character.codePointAt(0) ?? 0
  return files.some(({ ranges }) => ranges.some(([first, last]) => first <= point && point <= last))
}
