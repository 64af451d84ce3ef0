import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as v from 'valibot'

/** What a face is for: the board's own two, as on its pages; one script or a few; or the letters that China, Japan and Korea share. */
export type FaceRole = 'board' | 'script' | 'shared'

/** A font's file, and the code points that it serves, as `unicode-range` has them. */
export interface FontFile {
  readonly subset: string
  /** Absolute. */
  readonly file: string
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

/** A face, as plain data. */
export interface FontFace {
  /** The package's name without its scope. */
  readonly name: string
  /** The package's. */
  readonly version: string
  readonly role: FaceRole
  /** The characters that are drawn with it; `null` where these are all that its files serve. */
  readonly characters: RegExp | null
  /** Of the faces that share letters: the language whose forms it has, a BCP 47 language alone. */
  readonly language: 'zh' | 'ja' | 'ko' | null
  readonly files: readonly FontFile[]
}

/** The board's own faces: see `src/app/style/tokens.css`. */
export const boardFaces = { serif: 'newsreader', sans: 'schibsted-grotesk' } as const

/** Which files of a package are used, by their names in its `unicode.json`. */
type FontSource = Omit<FontFace, 'version' | 'files'> & { readonly subsets: RegExp }

const toScript = (name: string, subsets: RegExp): FontSource => ({ name, role: 'script', characters: null, language: null, subsets })

/** Numbered: the files that the letters of China, Japan and Korea are spread over. */
const numbered = /^\[\d+\]$/

/**
 * Every face, the first that is asked for a character first. To draw one more script: install its package, add its line.
 * Packages say of some files (`latin-ext` of a script's face, `math`, `symbols`) that they serve far more than they have: these are not used.
 */
const sources: readonly FontSource[] = [
  { name: boardFaces.serif, role: 'board', characters: null, language: null, subsets: /^(?:latin|latin-ext|vietnamese)$/ },
  { name: boardFaces.sans, role: 'board', characters: null, language: null, subsets: /^(?:latin|latin-ext)$/ },
  toScript('noto-serif', /^(?:latin-ext|vietnamese|cyrillic|cyrillic-ext|greek|greek-ext)$/),
  toScript('noto-naskh-arabic', /^arabic$/),
  toScript('noto-serif-hebrew', /^hebrew$/),
  toScript('noto-serif-devanagari', /^devanagari$/),
  toScript('noto-serif-bengali', /^bengali$/),
  toScript('noto-serif-tamil', /^tamil$/),
  toScript('noto-serif-telugu', /^telugu$/),
  toScript('noto-serif-thai', /^thai$/),
  toScript('noto-serif-georgian', /^georgian$/),
  toScript('noto-serif-armenian', /^armenian$/),
  { name: 'noto-serif-sc', role: 'shared', characters: /\p{Script=Han}/u, language: 'zh', subsets: numbered },
  // The files of this one serve what they say, arrows and stars too.
  { name: 'noto-serif-jp', role: 'shared', characters: null, language: 'ja', subsets: numbered },
  { name: 'noto-serif-kr', role: 'shared', characters: /\p{Script=Hangul}/u, language: 'ko', subsets: numbered },
]

const packageSchema = v.object({ version: v.string() })
const rangesSchema = v.record(v.string(), v.string())

/** Reads from the packages which of their files serves which characters. */
export async function readFontFaces(): Promise<readonly FontFace[]> {
  const { resolve } = createRequire(import.meta.url)
  return Promise.all(
    sources.map(async ({ subsets, ...source }) => {
      const folder = path.dirname(resolve(`@fontsource-variable/${source.name}/package.json`))
      const { version } = v.parse(packageSchema, JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')))
      const ranges = v.parse(rangesSchema, JSON.parse(await readFile(path.join(folder, 'unicode.json'), 'utf8')))
      const files = Object.entries(ranges)
        .filter(([subset]) => subsets.test(subset))
        .map(([subset, written]) => ({
          subset,
          file: path.join(folder, 'files', `${source.name}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`),
          ranges: toRanges(written),
        }))
      return { ...source, version, files }
    }),
  )
}

/** Reads `U+0000-00FF,U+0131`. */
function toRanges(written: string): [number, number][] {
  return written.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}
