import type { Position } from '../../domain/problem.ts'

/** Bytes as text, or where the first of them stands that is not UTF-8. */
export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly offset: number; readonly position: Position }

/** Decodes strictly: no byte is replaced. A byte order mark at the start is taken off. */
export function decodeUtf8(bytes: Uint8Array): DecodeResult {
  const text = tryDecode(bytes, false)
  if (text !== null) return { ok: true, text }
  const offset = findBadByte(bytes)
  const before = new TextDecoder().decode(bytes.subarray(0, offset))
  const lineStart = before.lastIndexOf('\n') + 1
  return {
    ok: false,
    offset,
    position: { line: before.split('\n').length, column: before.length - lineStart + 1 },
  }
}

function tryDecode(bytes: Uint8Array, stream: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
  } catch {
    return null
  }
}

/** The start of the sequence that breaks off: the longest prefix that decodes whole ends there. */
function findBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (tryDecode(bytes.subarray(0, middle), true) === null) bad = middle
    else good = middle
  }
  let start = Math.min(good, bytes.length)
  while (start > 0 && tryDecode(bytes.subarray(0, start), false) === null) start -= 1
  return start
}
