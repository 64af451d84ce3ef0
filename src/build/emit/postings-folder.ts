import type { OutputFile } from './output-file.ts'

/**
 * `/jobs/` is the folder of the postings, and an address that people cut a posting's down to: it
 * leads to the list, on a host that only serves files. The way there is the same under any base path.
 */
export function emitPostingsFolder(): OutputFile {
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
    <meta http-equiv="refresh" content="0; url=../" />
  </head>
  <body>
    <p><a href="../">All jobs</a></p>
  </body>
</html>
`,
  }
}
