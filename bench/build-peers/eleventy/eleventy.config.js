/** The least Eleventy configuration that makes the board's pages. */
const shown = 20

export default function configure(eleventy) {
  eleventy.setQuietMode(true)
  eleventy.addCollection('jobs', (api) => toJobs(api).toSorted((a, b) => b.date - a.date))
  eleventy.addCollection('tagPages', (api) => toGroups(toJobs(api), (job) => job.data.tags.filter((tag) => tag !== 'posting')))
  eleventy.addCollection('companyPages', (api) => toGroups(toJobs(api), (job) => [job.data.companySlug]))
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10))
}

const toJobs = (api) => api.getAll().filter((page) => page.data.companySlug !== undefined)

function toGroups(jobs, toKeys) {
  const groups = new Map()
  for (const job of jobs) for (const key of toKeys(job)) groups.set(key, [...(groups.get(key) ?? []), job])
  return [...groups].map(([slug, members]) => ({ slug, count: members.length, first: members.toSorted((a, b) => b.date - a.date).slice(0, shown) }))
}
