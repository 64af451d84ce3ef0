import type { ListAddress } from '../../domain/list-address.ts'

let asked: { readonly from: string; readonly address: ListAddress } | null = null

/**
 * The list that was asked for last from a history entry; `null` once the page shows it, or another. What was typed or
 * chosen a moment ago may still be fetching its data: the next key or choice adds to it.
 * @param from the key of the history entry that the page shows
 */
export function findListOnItsWay(from: string): ListAddress | null {
  return asked?.from === from ? asked.address : null
}

export function setListOnItsWay(from: string, address: ListAddress): void {
  asked = { from, address }
}

/** Forgets what was asked for from any other entry than the one that the page shows now. */
export function leaveOtherEntries(shown: string): void {
  if (asked?.from !== shown) asked = null
}
