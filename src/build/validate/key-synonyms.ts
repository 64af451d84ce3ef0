import type { FrontMatterKey } from './key-problems.ts'

/**
 * Words that other formats have for a key of this one, in lower case without `-` and `_`; where a word
 * may mean several, the likelier first.
 */
export const keySynonyms: ReadonlyMap<string, readonly FrontMatterKey[]> = new Map(
  Object.entries({
    jobtitle: ['title'],
    position: ['title'],
    role: ['title'],
    company: ['companyName'],
    employer: ['companyName'],
    organisation: ['companyName'],
    organization: ['companyName'],
    city: ['location'],
    place: ['location'],
    link: ['url', 'applyUrl'],
    joburl: ['url'],
    apply: ['applyUrl'],
    applylink: ['applyUrl'],
    applicationurl: ['applyUrl'],
    careers: ['host'],
    website: ['companyWebsite'],
    homepage: ['companyWebsite'],
    companyurl: ['companyWebsite'],
    logo: ['logoUrl'],
    image: ['logoUrl'],
    date: ['timestamp'],
    dateposted: ['timestamp'],
    posted: ['timestamp'],
    postedat: ['timestamp'],
    published: ['timestamp'],
    publishedat: ['timestamp'],
    created: ['timestamp'],
    createdat: ['timestamp'],
    tags: ['hashtags'],
    keywords: ['hashtags'],
    category: ['jobType'],
    type: ['jobType'],
    description: ['summary'],
    excerpt: ['summary'],
    closed: ['archived'],
    rank: ['featured'],
    priority: ['featured'],
  } satisfies Record<string, FrontMatterKey[]>),
)
