/**
 * What a pitch looks like when it says nothing about the job: a call to look, or a list of
 * tags that the reader sees anyway. Read off the machine-made summaries of real boards.
 */
const empty: readonly RegExp[] = [
  /check out this job post/i,
  /(?:experience in|knowledge of|that has|experience with):?\s*#/i,
  /^(?:love|excited about)\b.*\?/i,
  /^\W*(?:#[\p{Letter}\p{Number}/+.-]+[\s,;.]*)+$/u,
]

const minWords = 4

/** True where a pitch tells a reader something about the job. */
export function saysSomething(summary: string): boolean {
  const words = summary.trim().split(/\s+/).length
  const wordless = !/\s/.test(summary.trim()) && summary.trim().length >= 12 && /[^\p{Script=Latin}\p{Script=Common}]/u.test(summary)
  return (words >= minWords || wordless) && !empty.some((pattern) => pattern.test(summary))
}

/**
 * The line under a title: the summary, else the backup, else the first sentence of the body
 * (the first that `saysSomething`), else whatever summary there is. Never made up.
 */
export function toLead(summary: string, summaryBackup: string, bodySentences: readonly string[]): string {
  return (
    [summary, summaryBackup, ...bodySentences].find(saysSomething) ?? (summary.trim() || summaryBackup.trim())
  )
}
