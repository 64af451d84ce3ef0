import { brokenIndex } from '../domain/artifact.ts'
import type { Day } from '../domain/day.ts'
import { isOver } from '../domain/last-day.ts'
import type { Posting } from '../domain/posting.ts'
import { readNumbers, writeNumbers } from './digits.ts'

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
 * @returns the last day of each row, in days since 1970; `Infinity` where it has none, or is closed
 * @throws ArtifactError where a row is no open one, or a pair is not whole
 */
export function readLastDays(text: string, days: Int32Array, open: number): Float32Array {
  const pairs = readNumbers(text)
  const lastDays = new Float32Array(days.length).fill(Number.POSITIVE_INFINITY)
  let row = -1
  for (let place = 0; place < pairs.length; place += 2) {
    row += (pairs[place] ?? 0) + 1
    const span = pairs[place + 1]
    if (span === undefined || row >= open) throw brokenIndex(`lastDays holds row ${row}, of ${open}`)
    lastDays[row] = (days[row] ?? 0) + span
  }
  return lastDays
}

/** What knows which of its rows are closed, and when others will be. */
interface Closable {
  readonly closed: Uint8Array
  readonly lastDays: Float32Array
}

/** A board as it is on a day: rows whose last day is over are closed. The board itself where that closes none. */
export function closeOver<Board extends Closable>(board: Board, today: Day): Board {
  if (!board.lastDays.some((day) => isOver(day, today))) return board
  return { ...board, closed: board.closed.map((flag, row) => (isOver(board.lastDays[row] ?? today, today) ? 1 : flag)) }
}
