import { noTerms } from './job-terms.ts'
import type { RenderedPosting, SafeHtml } from './posting.ts'
import { noReadings } from './readings.ts'

/** A posting as it comes out of the pipeline, for tests: what is given is laid over a plain open one. */
export function aRenderedPosting(parts: Partial<RenderedPosting> = {}): RenderedPosting {
  return {
    slug: 'net-mender',
    title: 'Net Mender',
    company: 'Harbour & Sons',
    companySlug: 'harbour-sons',
    place: { asWritten: 'Lisbon, Portugal', countries: ['PT'], cities: [{ name: 'Lisbon', country: 'PT' }], regions: [], worldwide: false, workMode: 'not-stated' },
    url: 'https://harbour.example/jobs/1',
    applyUrl: 'https://harbour.example/jobs/1?a=b#app',
    host: 'https://harbour.example/jobs',
    companyWebsite: null,
    logoUrl: null,
    day: 19_675,
    status: 'open',
    tags: [{ slug: 'nets', name: 'nets' }],
    jobType: 'other',
    summary: 'Mend nets with us by the sea.',
    summaryBackup: '',
    featured: 0,
    terms: noTerms,
    lastDay: null,
    aliases: [],
    updated: parts.day ?? 19_675,
    rendered: { html: '<p>We look for somebody who mends nets.</p>' as SafeHtml, text: 'We look for somebody who mends nets.', headings: [] },
    readings: noReadings,
    pitch: 'Mend nets with us by the sea.',
    lead: 'Mend nets with us by the sea.',
    ...parts,
  }
}
