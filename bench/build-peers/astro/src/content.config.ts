import { defineCollection, z } from 'astro:content'
import { glob } from 'astro/loaders'

const jobs = defineCollection({
  loader: glob({ pattern: '*.md', base: process.env.BENCH_POSTINGS }),
  schema: z.object({
    title: z.string(),
    company: z.string(),
    companySlug: z.string(),
    place: z.string(),
    original: z.string(),
    apply: z.string(),
    date: z.coerce.date(),
    tags: z.array(z.string()),
    description: z.string(),
  }),
})

export const collections = { jobs }
