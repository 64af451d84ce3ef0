import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const docs = resolve(import.meta.dirname, '../../docs/deploy')
const read = (file: string) => readFileSync(resolve(docs, file), 'utf8')

/** What a workflow of GitHub Actions is, as far as ours goes. */
const workflowSchema = v.looseObject({
  on: v.looseObject({ push: v.object({ branches: v.array(v.string()) }) }),
  permissions: v.object({ contents: v.literal('read'), pages: v.literal('write'), 'id-token': v.literal('write') }),
  jobs: v.object({
    publish: v.looseObject({
      'runs-on': v.string(),
      environment: v.looseObject({ name: v.literal('github-pages') }),
      steps: v.array(v.looseObject({ uses: v.optional(v.string()), run: v.optional(v.string()), with: v.optional(v.looseObject({})), env: v.optional(v.record(v.string(), v.string())) })),
    }),
  }),
})

test('the workflow for GitHub Pages is whole: it fetches all, installs, checks, builds for its address, and publishes what it built', () => {
  const [, block = ''] = /```yaml\n([^]*?)```/.exec(read('github-pages.md')) ?? []
  const { steps } = v.parse(workflowSchema, parse(block)).jobs.publish
  expect(steps.map(({ uses, run }) => run ?? uses?.replace(/@v\d+$/, ''))).toEqual([
    'actions/checkout',
    'actions/setup-node',
    'npm ci',
    'actions/cache',
    'npm run check -- --format=github',
    'npm run build',
    'actions/upload-pages-artifact',
    'actions/deploy-pages',
  ])
  expect(steps[0]?.with).toEqual({ 'fetch-depth': 0 })
  expect(steps.find(({ run }) => run === 'npm run build')?.env?.['SITE_URL']).toMatch(/^https:\/\/.+\/$/)
  expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'))?.with).toEqual({ path: 'dist' })
})

test('each recipe is named in the table of hosts, and is short', () => {
  const recipes = readdirSync(docs).filter((file) => file !== 'README.md')
  expect(Array.from(read('README.md').matchAll(/^\| [^|]+ \| \[([\w-]+\.md)\]\(\1\) \|$/gm), ([, file = '']) => file).toSorted()).toEqual(recipes.toSorted())
  for (const recipe of recipes) expect([recipe, read(recipe).split('\n').length < 50]).toEqual([recipe, true])
})
