import { toBasePath } from '../../domain/site-paths.ts'
import { escapeHtml } from '../html-text.ts'
import type { OutputFile } from './output-file.ts'

/**
 * `/jobs/` is the folder of the postings, and an address that people cut a posting's down to: it
 * leads to the list, on a host that only serves files, also on one that answers without the last slash.
 */
export function emitPostingsFolder(siteUrl: string): OutputFile {
  const list = escapeHtml(toBasePath(siteUrl))
  return {
    path: 'jobs/index.html',
    content: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>All jobs</title>
    <meta name="robots" content="noindex" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="The list of all jobs is one level up." />
    <meta http-equiv="refresh" content="0; url=${list}" />
  </head>
  <body>
    <p><a href="${list}">All jobs</a></p>
  </body>
</html>
`,
  }
}
