/** What a reader made of one case. */
export interface Outcome {
  /** What the case is called in a report: its text, or a posting's slug. */
  readonly name: string
  /** What a person reads in it; '' where it says nothing, `unclear` where what it says cannot be told. */
  readonly label: string
  /** What the reader reads in it; '' for nothing. */
  readonly read: string
}

/** The label of a case that says something of which nobody can tell what: whatever is read from it is wrong. */
export const unclear = '?'

export interface Score {
  readonly cases: number
  /** Cases whose label says something that can be told. */
  readonly known: number
  readonly right: number
  readonly wrong: readonly Outcome[]
  readonly missed: readonly Outcome[]
  /** Cases that say something that cannot be told. */
  readonly unclear: number
  /** Of what was read, the part that is right; 1 where nothing was read. */
  readonly precision: number
  /** Of what is known, the part that was read rightly; 1 where nothing is known. */
  readonly recall: number
}

export function toScore(outcomes: readonly Outcome[]): Score {
  const isKnown = ({ label }: Outcome) => label !== '' && label !== unclear
  const known = outcomes.filter(isKnown)
  const right = known.filter(({ label, read }) => read === label).length
  const wrong = outcomes.filter(({ label, read }) => read !== '' && read !== label)
  return {
    cases: outcomes.length,
    known: known.length,
    right,
    wrong,
    missed: known.filter(({ read }) => read === ''),
    unclear: outcomes.filter(({ label }) => label === unclear).length,
    precision: right + wrong.length === 0 ? 1 : right / (right + wrong.length),
    recall: known.length === 0 ? 1 : right / known.length,
  }
}
