import { brokenIndex } from '../domain/artifact.ts'
import type { Day } from '../domain/day.ts'
import { isOver } from '../domain/last-day.ts'
import type { Posting } from '../domain/posting.ts'
import { readNumbers, writeNumbers } from './digits.ts'

/** The open rows that have a last day, in growing order, and for each of them that day. */
export interface LastDays {
  readonly rows: Uint32Array
  readonly days: Int32Array
}

/**
 * Writes the last days of the open rows: two numbers for each row that has one, how many rows lie between it and
 * the one before, and how many days after its own day the last is. Nothing where no row has one.
 * @param rows postings in the artifact's order
 */
export function writeLastDays(rows: readonly Pick<Posting, 'status' | 'day' | 'lastDay'>[]): string {
  const pairs: number[] = []
  let before = -1
  for (const [row, { status, day, lastDay }] of rows.entries()) {
    if (status === 'closed' || lastDay === null) continue
    pairs.push(row - before - 1, lastDay - day)
    before = row
  }
  return writeNumbers(pairs)
}

/**
 * Reads what `writeLastDays` has written.
 * @param days the day of each row
 * @param open how many rows are open
 * @throws ArtifactError where a row is no open one, or a pair is not whole
 */
export function readLastDays(text: string, days: Int32Array, open: number): LastDays {
  const pairs = readNumbers(text)
  const rows = new Uint32Array(pairs.length / 2)
  if (rows.length * 2 !== pairs.length) throw brokenIndex('lastDays ends within a pair')
  const lastDays = new Int32Array(rows.length)
  let row = -1
  for (let index = 0; index < rows.length; index += 1) {
    row += (pairs[2 * index] ?? 0) + 1
    if (row >= open) throw brokenIndex(`lastDays speaks of row ${row}, of ${open} open ones`)
    rows[index] = row
    lastDays[index] = (days[row] ?? 0) + (pairs[2 * index + 1] ?? 0)
  }
  return { rows, days: lastDays }
}

/** What knows of its rows which are closed, and when others will be. */
interface Closable {
  readonly closed: Uint8Array
  readonly lastDays: LastDays
}

/** A board as it is on a day: rows whose last day is over are closed. The board itself where that closes none. */
export function closeOver<Board extends Closable>(board: Board, today: Day): Board {
  const { rows, days } = board.lastDays
  const over = rows.filter((_, index) => isOver(days[index] ?? today, today))
  if (over.length === 0) return board
  const closed = board.closed.slice()
  for (const row of over) closed[row] = 1
  return { ...board, closed }
}
