import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { toSiteBase, toSiteFolder, type SiteName } from './sites.ts'

/** One object of `jobs.json`, as `docs/jobs-json.md` has it. */
export interface Job {
  readonly slug: string
  readonly title: string
  readonly company: string
  readonly companySlug: string
  readonly location: string
  readonly url: string
  readonly applyUrl: string
  readonly datePosted: string
  readonly status: 'open' | 'closed'
  readonly tags: readonly { readonly slug: string; readonly name: string }[]
  readonly jobType: string
  readonly summary: string
  readonly featured: number
}

export interface SiteFixtures {
  /** Which site the test is on: the samples at `/` unless it says otherwise. */
  site: SiteName
  /** The path that the site is served under, with a slash at both ends. */
  basePath: string
  /** Every posting of the site, newest first, closed ones included. */
  jobs: readonly Job[]
  /** The open ones. */
  openJobs: readonly Job[]
}

/** A test on one of the built sites, with what that site holds; `baseURL` is its address. */
export const test = base.extend<SiteFixtures>({
  site: ['samples', { option: true }],

  baseURL: async ({ site }, provide) => {
    const urls = JSON.parse(process.env['E2E_SITES'] ?? '{}') as Record<string, string>
    await provide(urls[site])
  },

  basePath: async ({ site }, provide) => {
    await provide(toSiteBase(site))
  },

  jobs: async ({ site }, provide) => {
    const { jobs } = JSON.parse(await readFile(path.join(toSiteFolder(site), 'jobs.json'), 'utf8')) as { jobs: readonly Job[] }
    await provide(jobs)
  },

  openJobs: async ({ jobs }, provide) => {
    await provide(jobs.filter((job) => job.status === 'open'))
  },
})
