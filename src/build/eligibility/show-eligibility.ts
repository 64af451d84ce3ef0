import type { Hours, Whereabouts } from '../../domain/eligibility.ts'

/** Whereabouts in the form of the labelled tables: "US, Europe", countries first, or "anywhere"; '' for none. */
export function showWhere(where: Whereabouts | null): string {
  return where === null ? '' : where.anywhere ? 'anywhere' : [...where.countries, ...where.regions].join(', ')
}

/** Hours in the form of the labelled tables: "-5..2"; '' for none. */
export function showHours(hours: Hours | null): string {
  return hours === null ? '' : `${hours.utcFrom}..${hours.utcTo}`
}
