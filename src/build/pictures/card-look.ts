import type { boardFaces } from './font-faces.ts'

/** In pixels: the shape that chats and social networks show whole. */
export const cardSize = { width: 1200, height: 630 } as const

/** The light half of `src/app/style/tokens.css`. */
export const inks = {
  paper: 'oklch(0.976 0.006 88)',
  ink: 'oklch(0.215 0.012 70)',
  'ink-2': 'oklch(0.385 0.012 72)',
  'ink-3': 'oklch(0.475 0.013 75)',
} as const

/** What a text of a card is set in. */
export interface Setting {
  readonly face: keyof typeof boardFaces
  readonly weight: number
  readonly ink: keyof typeof inks
  /** In ems. */
  readonly tracking: number
  /** In pixels, the wished first: the others where the text has no room. */
  readonly sizes: readonly [number, ...number[]]
}

/** The roles of `src/app/style/tokens.css`, as large as they must be to be read in a chat, where a card is some 400 px wide. */
export const settings = {
  title: { face: 'serif', weight: 600, ink: 'ink', tracking: -0.022, sizes: [104, 90, 78, 68, 60, 54] },
  name: { face: 'serif', weight: 600, ink: 'ink', tracking: -0.022, sizes: [128, 104, 84, 64] },
  company: { face: 'sans', weight: 620, ink: 'ink', tracking: 0, sizes: [36] },
  place: { face: 'sans', weight: 400, ink: 'ink-2', tracking: 0, sizes: [34] },
  description: { face: 'serif', weight: 400, ink: 'ink-2', tracking: 0, sizes: [44, 38] },
  board: { face: 'serif', weight: 620, ink: 'ink', tracking: -0.014, sizes: [38] },
  site: { face: 'sans', weight: 400, ink: 'ink-3', tracking: 0, sizes: [32] },
} as const satisfies Readonly<Record<string, Setting>>

/** In ems; `loose` is for scripts that have marks far above and below their letters, or fill the whole line. */
export const lineHeights = { serif: 1.1, sans: 1.3, loose: 1.32 } as const

/** In pixels; `line` is the room of one line, `lines` that of a few. */
export const space = { side: 80, top: 64, aboveHeading: 18, belowHeading: 20, aboveRule: 24, rule: 3, foot: 108, mark: 42, besideMark: 18, bar: 12, line: 60, lines: 130 } as const

/** The mark's height by its width: its `viewBox`. */
export const markRatio = 26.75 / 26

/** The board's mark as `public/favicon.svg` has it, without the room around it. */
export function toMark(accent: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="4.25 2 26 26.75"><path d="M18 6.5H6.5v20H19l6.5-6.5v-3" fill="none" stroke="#1d1a16" stroke-width="4.5" stroke-linejoin="round" stroke-linecap="round"/><circle cx="25" cy="7" r="5" fill="${accent}"/></svg>`
}
