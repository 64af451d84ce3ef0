import type { GoalId } from './goals.ts'

/** What would close the gap where a goal is missed, in a sentence that ends with a full stop. It stands in the report only while the goal is missed. */
export const goalNotes: Readonly<Partial<Record<GoalId, string>>> = {}
