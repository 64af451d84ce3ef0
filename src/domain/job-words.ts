import type { Employment } from './job-terms.ts'
import type { Level, RoleFamily } from './role.ts'

/** The interface's English for what both the build and the browser say of a job. */

export const levelWords: Readonly<Record<Level, string>> = {
  intern: 'Intern',
  junior: 'Junior',
  mid: 'Mid-level',
  senior: 'Senior',
  lead: 'Lead',
  principal: 'Staff or principal',
  manager: 'Manager',
  director: 'Director',
  executive: 'Executive',
  'not-stated': 'Level not stated',
}

export const roleWords: Readonly<Record<RoleFamily, string>> = {
  frontend: 'Frontend',
  backend: 'Backend',
  'full-stack': 'Full stack',
  mobile: 'Mobile',
  data: 'Data',
  devops: 'DevOps and infrastructure',
  security: 'Security',
  qa: 'Testing',
  software: 'Software, not stated which',
  design: 'Design',
  product: 'Product',
  project: 'Project management',
  marketing: 'Marketing',
  sales: 'Sales',
  support: 'Customer support',
  people: 'People and hiring',
  finance: 'Finance',
  legal: 'Legal',
  operations: 'Operations',
  content: 'Content',
  other: 'Role not stated',
}

export const employmentWords: Readonly<Record<Employment, string>> = {
  'full-time': 'Full time',
  'part-time': 'Part time',
  contractor: 'Contractor',
  temporary: 'Temporary',
  intern: 'Internship',
  volunteer: 'Volunteer',
  'per-diem': 'By the day',
  other: 'Other employment',
  'not-stated': 'Employment not stated',
}

/** "UTC", "UTC-5", "UTC+5:30". */
export function toClockWords(hours: number): string {
  if (hours === 0) return 'UTC'
  const minutes = Math.round(Math.abs(hours) * 60)
  const part = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`
  return `UTC${hours < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${part}`
}
