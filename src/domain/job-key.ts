import type { Posting } from './posting.ts'

/** What the postings of one job have in common: company and title, whatever their case. */
export function toJobKey({ companySlug, title }: Pick<Posting, 'companySlug' | 'title'>): string {
  return `${companySlug}\n${title.toLowerCase()}`
}
