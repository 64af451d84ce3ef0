import { goalNotes } from './goal-notes.ts'
import { holds, isReached, toGoals, type Check, type Goal } from './goals.ts'
import { toTable } from './markdown.ts'
import type { StoredResults } from './result-store.ts'

/** The table of goals, and by how much each is missed that is. */
export function toGoalReport(results: StoredResults, notes: Readonly<Partial<Record<Goal['id'], string>>> = goalNotes): string[] {
  const goals = toGoals(results)
  const missed = goals.filter((goal) => isReached(goal) === false)
  return [
    toTable(['goal', 'reached', ''], goals.map((goal) => [goal.goal, toReached(goal), { true: 'yes', false: '**no**', null: '' }[`${isReached(goal)}`]])),
    ...(missed.length === 0 ? [] : ['What is missing:', missed.map((goal) => toMissing(goal, notes[goal.id])).join('\n')]),
  ]
}

function toReached({ checks, remark }: Goal): string {
  if (checks.length === 0) return 'not measured'
  const figures = checks.map((check) => `${check.label}: ${toValue(check.value, check.unit)}`).join('; ')
  return remark === undefined ? figures : `${figures} (${remark})`
}

function toMissing(goal: Goal, note: string | undefined): string {
  const gaps = goal.checks.filter((check) => !holds(check)).map(toGap).join('; ')
  return `- ${goal.goal}. Missed with ${gaps}.${note === undefined ? '' : ` ${note}`}`
}

function toGap({ label, value, limit, kind, unit }: Check): string {
  const times = kind === 'at least' ? limit / value : value / limit
  const factor = Number.isFinite(times) ? `, ${toValue(times, ' times')} too ${kind === 'at least' ? 'little' : 'much'}` : ''
  return `${label}: ${toValue(value, unit)}, asked is ${kind} ${toValue(limit, unit)}${factor}`
}

/** Four digits, so that a near miss does not read as none. */
function toValue(value: number, unit: string): string {
  return `${value >= 1_000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(4)))}${unit}`
}
