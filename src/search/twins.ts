import { brokenIndex } from '../domain/artifact.ts'
import { toJobKey } from '../domain/job-key.ts'
import type { Posting } from '../domain/posting.ts'
import { readNumbers, writeNumbers } from './digits.ts'

/** Rows of one job, offered in several places or once more. */
export interface Twins {
  /** The job of each row, from 1; 0 where no other row is of it. */
  readonly jobs: Uint32Array
  readonly jobCount: number
}

/**
 * The entries of a list: the rows of entry e are `rows[offsets[e]]` to `rows[offsets[e + 1] - 1]`, the one that
 * the list has first among them first.
 */
export interface Entries {
  readonly offsets: Uint32Array
  /** Every row of the list, entry after entry. */
  readonly rows: Uint32Array
}

/**
 * Writes which rows are of one job: two numbers for each row that is of the job of an earlier one, how many rows
 * lie between it and the row before of which that is true, and how many between it and the next earlier of its job.
 * @param rows postings in the artifact's order
 */
export function writeTwins(rows: readonly Pick<Posting, 'companySlug' | 'title'>[]): string {
  const lastOf = new Map<string, number>()
  const pairs: number[] = []
  let before = -1
  for (const [row, posting] of rows.entries()) {
    const key = toJobKey(posting)
    const last = lastOf.get(key)
    lastOf.set(key, row)
    if (last === undefined) continue
    pairs.push(row - before - 1, row - last - 1)
    before = row
  }
  return writeNumbers(pairs)
}

/**
 * Reads what `writeTwins` has written.
 * @throws ArtifactError where a row is beyond the last or before the first, or a pair is not whole
 */
export function readTwins(text: string, rowCount: number): Twins {
  const pairs = readNumbers(text)
  const jobs = new Uint32Array(rowCount)
  let jobCount = 0
  let row = -1
  for (let place = 0; place < pairs.length; place += 2) {
    row += (pairs[place] ?? 0) + 1
    const earlier = row - (pairs[place + 1] ?? row) - 1
    if (row >= rowCount || earlier < 0) throw brokenIndex(`twins holds row ${row}, of ${rowCount}, as of the job of row ${earlier}`)
    if (jobs[earlier] === 0) jobs[earlier] = jobCount += 1
    jobs[row] = jobs[earlier] ?? 0
  }
  return { jobs, jobCount }
}

/**
 * Folds a list: the rows of one job become one entry, at the place of the first of them. An open and a closed
 * row are never one entry.
 */
export function foldTwins({ twins, closed }: { readonly twins: Twins; readonly closed: Uint8Array }, rows: Uint32Array): Entries {
  const entryOf = new Uint32Array(rows.length)
  // Of each job, open and closed: one more than its entry, or 0 before it has one.
  const known = new Uint32Array(2 * (twins.jobCount + 1))
  const offsets = new Uint32Array(rows.length + 1)
  let entryCount = 0
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const job = twins.jobs[row] ?? 0
    const key = 2 * job + (closed[row] ?? 0)
    const entry = job === 0 || known[key] === 0 ? entryCount : (known[key] ?? 0) - 1
    if (entry === entryCount) entryCount += 1
    if (job > 0) known[key] = entry + 1
    entryOf[index] = entry
    offsets[entry + 1] = (offsets[entry + 1] ?? 0) + 1
  }
  if (entryCount === rows.length) return { offsets: toRunningSums(offsets), rows }
  const sums = toRunningSums(offsets.subarray(0, entryCount + 1))
  const next = sums.slice()
  const folded = new Uint32Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    const entry = entryOf[index] ?? 0
    const place = next[entry] ?? 0
    folded[place] = rows[index] ?? 0
    next[entry] = place + 1
  }
  return { offsets: sums, rows: folded }
}

/** How many entries a list has. */
export function countEntries({ offsets }: Entries): number {
  return offsets.length - 1
}

/** The rows of some entries: from the first, up to but not including the second, as far as there are so many. */
export function rowsOfEntries({ offsets, rows }: Entries, from: number, to: number): Uint32Array {
  const last = offsets.length - 1
  return rows.subarray(offsets[Math.min(from, last)], offsets[Math.min(to, last)])
}

function toRunningSums(counts: Uint32Array): Uint32Array {
  for (let index = 1; index < counts.length; index += 1) counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0)
  return counts
}
