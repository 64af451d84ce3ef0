import { getCollection, type CollectionEntry } from 'astro:content'

export type Job = CollectionEntry<'jobs'>

export interface Group {
  readonly slug: string
  readonly jobs: readonly Job[]
}

export const jobs: readonly Job[] = (await getCollection('jobs')).toSorted((a, b) => b.data.date.getTime() - a.data.date.getTime())

function toGroups(toKeys: (job: Job) => readonly string[]): Group[] {
  const groups = new Map<string, Job[]>()
  for (const job of jobs) {
    for (const key of toKeys(job)) {
      const members = groups.get(key)
      if (members) members.push(job)
      else groups.set(key, [job])
    }
  }
  return [...groups].map(([slug, members]) => ({ slug, jobs: members }))
}

export const tags = toGroups((job) => job.data.tags)

export const companies = toGroups((job) => [job.data.companySlug])
