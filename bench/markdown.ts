/** Two significant digits below 100, whole numbers above. */
export function toFigure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2)))
}

/** Rows of cells as a Markdown table. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}

/** A count as English writes small ones. */
export function toNumberWord(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count)
}

/** How many postings a size has, as the report calls it. */
export function toSizeLabel(size: string, postingCount: number): string {
  const count = postingCount.toLocaleString('en')
  return size === 'real' ? `${count} real` : count
}
