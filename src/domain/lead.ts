/**
 * What a pitch looks like when it says nothing about the job: a call to look, or a list of
 * tags that the reader sees anyway. Read off the machine-made summaries of real boards.
 */
const empty: readonly RegExp[] = [
  /check out this job post/i,
  /(?:experience in|experience with|knowledge of|that has|some):?\s*#/i,
  /^(?:love|excited about)\b.*\?/i,
  /^\W*(?:#[\p{Letter}\p{Number}/+.-]+[\s,;.]*)+$/u,
]

const minWords = 4

/** From how many characters on a pitch without spaces says something, in a script that writes none. */
const minCharacters = 12

/** True where a pitch tells a reader something about the job. */
export function saysSomething(summary: string): boolean {
  const words = summary.trim().split(/\s+/).length
  const wordless = !/\s/.test(summary.trim()) && summary.trim().length >= minCharacters && /[^\p{Script=Latin}\p{Script=Common}]/u.test(summary)
  return (words >= minWords || wordless) && !empty.some((pattern) => pattern.test(summary))
}

/** False where neither a text nor any part of it can pass `saysSomething`: quicker than cutting it into sentences. */
export function maySaySomething(text: string): boolean {
  return text.length >= minCharacters || text.trim().split(/\s+/).length >= minWords
}

/**
 * A posting's one line, as written: the summary, else the backup, else the first sentence of the body
 * (the first that `saysSomething`), else whatever summary there is. Never made up.
 */
export function toPitch(summary: string, summaryBackup: string, bodySentences: readonly string[]): string {
  return (
    [summary, summaryBackup, ...bodySentences].find(saysSomething) ?? (summary.trim() || summaryBackup.trim())
  )
}

/** The frames that machine-made summaries put around the one clause that differs from posting to posting. */
const frames: readonly RegExp[] = [
  /^(?:.{1,200}? (?:wishes|intends|wants|is looking) to hire .{1,200}?[.!] )?If you have (?:you have )?(.+), consider applying\b.*$/i,
  /^If you have (?:(?:you )?have )?(.+), .{1,120}? (?:is looking for someone with your \w+|has a job opening for .+?)\.?$/i,
  /^To apply as .{1,200}?, you preferably (?:need to|should) have (?:(?:you )?have )?(.+?)\.?$/i,
  /^Interested in new opportunities and have (?:you have )?(.+)\? .{1,120}? has a job opening for .+$/i,
  /^.{1,120}? is (?:searching|looking) for an? .{1,200}? that ha(?:s|ve) (?:experience (?:in|with) )?(.+?)\.?$/i,
]

/**
 * The line under a title: a pitch without the frame of a machine-made summary. "If you have 3 years of Rust, consider
 * applying" is "3 years of Rust". Anything else, a clause too short to stand alone, and what runs
 * over more than one sentence, which a person wrote, stays as it is.
 */
export function toLead(pitch: string): string {
  for (const frame of frames) {
    const clause = frame.exec(pitch)?.[1]?.trim()
    if (clause !== undefined && clause.split(/\s+/).length >= 3 && !/[.!?]\s+\p{Lu}/u.test(clause)) return clause.charAt(0).toUpperCase() + clause.slice(1)
  }
  return pitch
}
