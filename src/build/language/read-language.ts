import { eld } from 'eld/extrasmall'

/** Characters of a text that the detector reads at once; it reads no more. */
const windowSize = 1_000

/** Letters below which a text says too little, in scripts that spell sounds and in those of words and syllables. */
const leastLetters = 60
const leastSigns = 25

/** Languages that the detector takes their sisters for, which it does not know: Indonesian, and Bosnian and Serbian in Latin letters. */
const takenForOthers: ReadonlySet<string> = new Set(['ms', 'hr'])

/** How much nearer than the next language the first must be, in a text shorter than a window. */
const shortTextMargin = 0.02
/** The same in any text: Galician, which the detector does not know, is nearly as near to Portuguese as to Spanish. */
const spanishMargin = 0.08

/**
 * Reads the language that a posting's text is written in: the beginning, the middle and the end of it must be in the same one.
 * Pure; it takes the same time for every text.
 * @returns an ISO 639-1 code; `null` where the text is too short, of several languages, or of one that is not told without doubt
 */
export function readLanguage(text: string): string | null {
  const windows = toWindows(text)
  const [language, ...others] = windows.map(detect)
  if (language === undefined || language === null || others.some((other) => other !== language)) return null
  return takenForOthers.has(language) ? null : language
}

function toWindows(text: string): readonly string[] {
  const last = Math.max(0, text.length - windowSize)
  return [...new Set([0, Math.floor(last / 2), last])].map((start) => text.slice(start, start + windowSize))
}

function detect(window: string): string | null {
  const plain = window.replace(/\S*[@/\\_#\d]\S*/gu, ' ')
  const letters = plain.match(/\p{L}/gu)?.length ?? 0
  const signs = plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  if (letters < leastLetters && signs < leastSigns) return null
  const result = eld.detect(plain)
  const [first = 0, second = 0] = Object.values(result.getScores()).toSorted((a, b) => b - a)
  const margin = result.language === 'es' ? spanishMargin : window.length < windowSize ? shortTextMargin : 0
  return result.isReliable() && first - second >= margin ? result.language : null
}
