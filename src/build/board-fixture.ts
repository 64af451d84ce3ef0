import { mkdir, mkdtemp, readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A board of its own in a temporary folder, for tests: real files, the real build. */
export interface BoardFixture {
  /** Absolute. */
  readonly root: string
  /** Writes a file below the root; missing folders are made. */
  write(file: string, text: string): Promise<void>
  /** The text of a file below the root. */
  read(file: string): Promise<string>
  /** Every file below a folder of the root: path to content, in code unit order; empty where there is no folder. */
  snapshot(folder: string): Promise<ReadonlyMap<string, string>>
}

const plugin = path.join(import.meta.dirname, 'dev/vite-plugin.ts')

const standard: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }\n',
  'board.config.ts': 'export default { name: "Test Board", siteUrl: "https://board.example/" }\n',
  'vite.config.ts': `import { corkboard } from ${JSON.stringify(plugin)}\nexport default { plugins: [corkboard()] }\n`,
  'index.html': `<!doctype html>
<html lang="%BOARD_LANGUAGE%">
  <head>
    <meta charset="utf-8" />
    <title>%BOARD_NAME%</title>
    <meta name="description" content="%BOARD_DESCRIPTION%" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/app/main.ts"></script>
  </body>
</html>
`,
  'src/app/main.ts': `import { board } from 'virtual:board'\ndocument.title = board.name\n`,
  'src/app/render-pages.tsx': `const draw = async (path: string) => '<main>' + path + '</main>'\nexport const createPageRenderer = () => ({ draw, toInputs: () => '' })\n`,
}

/**
 * Makes a board in a temporary folder.
 * @param files what differs from a board without postings: path to text
 */
export async function createBoard(files: Readonly<Record<string, string>>): Promise<BoardFixture> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'corkboard-')))
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), text)
  }
  await mkdir(path.join(root, 'postings'))
  for (const [file, text] of Object.entries({ ...standard, ...files })) await write(file, text)
  return {
    root,
    write,
    read: (file) => readFile(path.join(root, file), 'utf8'),
    async snapshot(folder) {
      const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => [])
      const found = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
      const contents = await Promise.all(found.toSorted().map(async (file): Promise<[string, string]> => [path.relative(path.join(root, folder), file), await readFile(file, 'utf8')]))
      return new Map(contents)
    },
  }
}

/** A posting's file: every key that must be there, with what is given laid over it; a key given as `null` is left out. */
export function aPostingFile(keys: Readonly<Record<string, string | number | null>> = {}, body = 'We look for somebody who mends nets.'): string {
  const frontMatter = {
    title: 'Net Mender',
    companyName: 'Harbour & Sons',
    location: 'Remote',
    url: 'https://harbour.example/jobs/1',
    applyUrl: 'https://harbour.example/jobs/1#app',
    host: 'https://harbour.example/jobs',
    timestamp: 1_700_006_400_000,
    hashtags: '#nets,#knots',
    jobType: 'other',
    summary: 'Mend nets with us by the sea.',
    ...keys,
  }
  const lines = Object.entries(frontMatter).flatMap(([key, value]) => (value === null ? [] : `${key}: ${JSON.stringify(value)}`))
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}
