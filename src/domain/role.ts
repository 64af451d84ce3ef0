/** Levels that a title can state, from the lowest to the highest; `principal` is beside the line of managers. */
export const seniorities = ['intern', 'junior', 'mid', 'senior', 'lead', 'principal', 'manager', 'director', 'executive'] as const

export type Seniority = (typeof seniorities)[number]

/** What a filter by level can choose: a title that states none is one of these, not a gap. */
export const levels = [...seniorities, 'not-stated'] as const

export type Level = (typeof levels)[number]

/**
 * Kinds of work that a title can name. `software` is software engineering that is none of those before it; `devops` holds
 * reliability, platforms, infrastructure and the administration of systems; `marketing` communications, community and developer
 * relations; `sales` business development and partnerships; `support` customer success and implementation; `content` writing,
 * editing and translation. `other` is a title that names none of them.
 */
export const roleFamilies = [
  'frontend', 'backend', 'full-stack', 'mobile', 'data', 'devops', 'security', 'qa', 'software', 'design', 'product', 'project',
  'marketing', 'sales', 'support', 'people', 'finance', 'legal', 'operations', 'content', 'other',
] as const

export type RoleFamily = (typeof roleFamilies)[number]

/** What a job's title says of it. */
export interface TitleRole {
  /** In the order of `seniorities`; several where the title offers a choice ("mid or senior"), none where it states none. */
  readonly seniorities: readonly Seniority[]
  readonly family: RoleFamily
}
