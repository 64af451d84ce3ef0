import type { Statable } from '../../../domain/query.ts'

/** What must be stated, with one thing more or less. */
export function withStated(stated: readonly Statable[], what: Statable, isWanted: boolean): readonly Statable[] {
  return [...stated.filter((other) => other !== what), ...(isWanted ? [what] : [])]
}
