/** What a build did. */
export interface BuildFigures {
  /** Postings read, and how many of them are open and closed. */
  readonly postings: number
  readonly open: number
  readonly closed: number
  readonly tags: number
  readonly companies: number
  /** For link previews: drawn by this build, and kept from builds before. */
  readonly pictures: { readonly drawn: number; readonly kept: number }
  readonly errors: number
  readonly warnings: number
  /** Written to `dist/`: bytes in all, and the number of files. */
  readonly bytes: number
  readonly files: number
  readonly elapsedMs: number
  /** Where the board says that it is. */
  readonly siteUrl: string
}

const whole = new Intl.NumberFormat('en')
const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const labelWidth = 12

/** The figures at the end of a build, a line each, aligned; no line end at the end. */
export function toSummary(figures: BuildFigures): string {
  const rows: readonly (readonly [string, string])[] = [
    ['postings', `${whole.format(figures.postings)} (${whole.format(figures.open)} open, ${whole.format(figures.closed)} closed)`],
    ['tags', whole.format(figures.tags)],
    ['companies', whole.format(figures.companies)],
    ['pictures', `${whole.format(figures.pictures.drawn + figures.pictures.kept)} (${whole.format(figures.pictures.drawn)} drawn, ${whole.format(figures.pictures.kept)} kept)`],
    ['problems', `${toCount(figures.errors, 'error')}, ${toCount(figures.warnings, 'warning')}`],
    ['for', figures.siteUrl],
    ['written', `${toSize(figures.bytes)} in ${toCount(figures.files, 'file')}`],
    ['time', figures.elapsedMs < 1000 ? `${Math.round(figures.elapsedMs)} ms` : `${tenths.format(figures.elapsedMs / 1000)} s`],
  ]
  return rows.map(([label, value]) => `  ${label.padEnd(labelWidth)}${value}`).join('\n')
}

/** What a check found, in one line; no line end at the end. */
export function toCheckSummary({ postings, errors, warnings }: Pick<BuildFigures, 'postings' | 'errors' | 'warnings'>): string {
  const found = errors + warnings === 0 ? 'no problems' : `${toCount(errors, 'error')}, ${toCount(warnings, 'warning')}`
  return `${toCount(postings, 'posting')} checked: ${found}`
}

function toCount(count: number, noun: string): string {
  return `${whole.format(count)} ${count === 1 ? noun : `${noun}s`}`
}

/** Decimal units, as hosts bill them. */
function toSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 999_950 ? `${tenths.format(bytes / 1000)} kB` : `${tenths.format(bytes / 1_000_000)} MB`
}
