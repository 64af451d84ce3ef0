import { targets, type Measured } from './outcomes.ts'
import { toScore, type Outcome } from './score.ts'

/** Cases of one kind and what the readers made of them. */
export interface MeasuredSet {
  readonly name: string
  readonly outcomes: Readonly<Partial<Record<Measured, readonly Outcome[]>>>
}

const measured = Object.keys(targets) as readonly Measured[]
const columns = ['cases', 'known', 'right', 'wrong', 'missed', 'unclear', 'precision', 'recall'] as const

/** Precision and recall of each reader as a text for a terminal, then every case that was read wrongly or missed. */
export function reportScores(sets: readonly MeasuredSet[]): string {
  return sets.map(reportSet).join('\n')
}

function reportSet({ name, outcomes }: MeasuredSet): string {
  const scores = measured.flatMap((reader) => {
    const cases = outcomes[reader]
    return cases === undefined ? [] : [{ reader, score: toScore(cases) }]
  })
  const lines = [`${name}\n`, `${'reader'.padEnd(13)}${columns.map((column) => column.padStart(10)).join('')}\n`]
  for (const { reader, score } of scores) {
    const figures = [score.cases, score.known, score.right, score.wrong.length, score.missed.length, score.unclear, score.precision.toFixed(3), score.recall.toFixed(3)]
    lines.push(`${reader.padEnd(13)}${figures.map((figure) => String(figure).padStart(10)).join('')}\n`)
  }
  for (const { reader, score } of scores) {
    for (const outcome of score.wrong) lines.push(`  ${reader}, wrong: ${JSON.stringify(outcome.name)} is "${outcome.label}", read as "${outcome.read}"\n`)
    for (const outcome of score.missed) lines.push(`  ${reader}, missed: ${JSON.stringify(outcome.name)} is "${outcome.label}"\n`)
  }
  return lines.join('')
}
