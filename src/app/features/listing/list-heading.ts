import type { ListScope } from '../../../domain/list-address.ts'
import { pageNames } from '../../../domain/page-title.ts'
import type { Facets } from '../../../search/facets.ts'
import { jobs, jobsUnit, toCount } from '../../words.ts'

/** The heading of a list: its count, and its page's own value. */
export function toHeading(total: number, scope: ListScope, facets: Facets): string {
  switch (scope.kind) {
    case 'all':
      return jobs(total)
    case 'tag':
      return `${toCount(total)} ${toScopeName(scope, facets)} ${jobsUnit(total)}`
    case 'company':
      return `${jobs(total)} at ${toScopeName(scope, facets)}`
  }
}

/** The shown name of a page's own value; its slug where the board does not know it. */
export function toScopeName(scope: ListScope, facets: Facets): string {
  switch (scope.kind) {
    case 'all':
      return ''
    case 'tag':
      return facets.tags[facets.tagIdBySlug.get(scope.slug) ?? -1]?.name ?? scope.slug
    case 'company':
      return facets.companies[facets.companyIdBySlug.get(scope.slug) ?? -1]?.name ?? scope.slug
  }
}

/** What a list's page is called without its filters. */
export function toPageName(scope: ListScope, facets: Facets): string {
  switch (scope.kind) {
    case 'all':
      return pageNames.list()
    case 'tag':
      return pageNames.tag(toScopeName(scope, facets))
    case 'company':
      return pageNames.company(toScopeName(scope, facets))
  }
}
