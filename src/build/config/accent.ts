import Color from 'colorjs.io'

/** The papers that the accent is read on, and the least contrast: `--paper` of `src/app`, WCAG 2.2 AA for text. */
const papers = { light: 'oklch(0.976 0.006 88)', dark: 'oklch(0.205 0.008 70)' } as const
const minContrast = 4.5

export type Paper = keyof typeof papers

/** A colour that may be the accent, in the one spelling that reaches CSS; or what is wrong with it. */
export type Accent = { readonly ok: true; readonly css: string } | { readonly ok: false; readonly found: string; readonly remedy: string }

/**
 * Reads an accent and measures it on its paper. The CSS is written anew from the parsed colour,
 * so that nothing of the operator's text reaches a stylesheet.
 * @param colour any CSS colour that stands for itself: no `currentcolor`, no `var()`
 */
export function parseAccent(colour: string, paper: Paper): Accent {
  const parsed = parseColour(colour)
  if (parsed === null) return { ok: false, found: 'is no colour', remedy: 'Use a CSS colour such as "oklch(0.445 0.178 262)" or "#1d4ed8".' }
  if (parsed.alpha < 1) return { ok: false, found: 'is transparent', remedy: 'Use a colour without transparency.' }
  const contrast = parsed.contrastWCAG21(new Color(papers[paper]))
  if (contrast < minContrast) {
    return {
      ok: false,
      found: `has a contrast of ${toFixedDown(contrast)} on the ${paper} paper; text needs ${minContrast}`,
      remedy: `Use a ${paper === 'light' ? 'darker' : 'lighter'} colour.`,
    }
  }
  return { ok: true, css: parsed.to('oklch').toString({ precision: 4 }) }
}

/**
 * The accent of a configuration that was checked, as CSS.
 * @throws Error where it was not
 */
export function toAccentCss(colour: string, paper: Paper): string {
  const accent = parseAccent(colour, paper)
  if (!accent.ok) throw new Error(`accent.${paper} ${accent.found}: the configuration was not checked.`)
  return accent.css
}

/** The same as `#rrggbb`. */
export function toAccentHex(colour: string, paper: Paper): string {
  return new Color(toAccentCss(colour, paper)).to('srgb').toString({ format: 'hex', collapse: false })
}

/** A paper as `#rrggbb`, for what knows no other colours. */
export function toPaperHex(paper: Paper): string {
  return new Color(papers[paper]).to('srgb').toString({ format: 'hex', collapse: false })
}

function parseColour(colour: string): Color | null {
  try {
    return new Color(colour).toGamut({ space: 'srgb' })
  } catch {
    return null
  }
}

/** Two digits, never rounded up: 4.499 must not read as 4.50. */
function toFixedDown(value: number): string {
  return (Math.floor(value * 100) / 100).toFixed(2)
}
