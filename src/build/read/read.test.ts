import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPostings } from './read.ts'

async function aFolder(files: Record<string, string | Uint8Array>): Promise<{ root: string; folder: string }> {
  const root = await mkdtemp(join(tmpdir(), 'read-'))
  await mkdir(join(root, 'postings'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, 'postings', name), content)
  return { root, folder: 'postings' }
}

test('reads each file that ends with .md, sorted by path in code unit order', async () => {
  const { root, folder } = await aFolder({ 'b.md': 'B', 'a-zDGgO.md': 'a', 'Z--z.md': 'Z' })
  expect(await readPostings(folder, root)).toMatchObject({
    files: [
      { path: 'postings/Z--z.md', slug: 'Z--z', text: 'Z' },
      { path: 'postings/a-zDGgO.md', slug: 'a-zDGgO', text: 'a' },
      { path: 'postings/b.md', slug: 'b', text: 'B' },
    ],
    problems: [],
  })
})

test('tells the absolute path of a file outside the root, however the folder is given', async () => {
  const { root } = await aFolder({ 'a.md': 'A' })
  const inside = join(root, 'elsewhere', 'board')
  await mkdir(inside, { recursive: true })
  const relative = await readPostings('../../postings', inside)
  expect(relative.files.map((file) => file.path)).toEqual([join(root, 'postings/a.md')])
  expect(await readPostings(join(root, 'postings'), inside)).toEqual(relative)
  expect((await readPostings(join(root, 'postings'), root)).files.map((file) => file.path)).toEqual(['postings/a.md'])
  expect((await readPostings('..postings', root)).problems[0]?.path).toBe('..postings')
})

test('passes over hidden files, README.md and other endings', async () => {
  const { root, folder } = await aFolder({ '.draft.md': 'x', 'README.md': 'x', 'notes.txt': 'x', 'a.md.swp': 'x', 'a.md~': 'x', 'a.md': 'A' })
  const { files, problems } = await readPostings(folder, root)
  expect(files.map((file) => file.slug)).toEqual(['a'])
  expect(problems).toEqual([])
})

test('warns of files that look like postings and are not read', async () => {
  const { root, folder } = await aFolder({ 'a.md': 'A', 'b.markdown': 'x', 'c.md.txt': 'x', 'README.markdown': 'x', 'logo.png': 'x', '.d.markdown': 'x' })
  for (const inside of ['sub/deep', '.git', 'node_modules']) await mkdir(join(root, folder, inside), { recursive: true })
  for (const file of ['sub/x.md', 'sub/deep/y.markdown', 'sub/readme.md', 'sub/logo.png', '.git/z.md', 'node_modules/z.md']) await writeFile(join(root, folder, file), 'x')
  const { files, problems } = await readPostings(folder, root)
  expect(files.map((file) => file.slug)).toEqual(['a'])
  expect(problems.map(({ path, code, message, remedy }) => [code, path, message, remedy])).toEqual([
    ['file/passed-over', 'postings/b.markdown', 'The file ends with ".markdown", and is not read.', 'Rename it "b.md" if it is a posting.'],
    ['file/passed-over', 'postings/c.md.txt', 'The file ends with ".md.txt", and is not read.', 'Rename it "c.md" if it is a posting.'],
    ['file/passed-over', 'postings/sub/deep/y.markdown', 'The file is in a folder inside the postings folder, and is not read.', 'Move it to postings/ itself if it is a posting.'],
    ['file/passed-over', 'postings/sub/x.md', 'The file is in a folder inside the postings folder, and is not read.', 'Move it to postings/ itself if it is a posting.'],
  ])
})

test('of many files that are not read twenty are named, and the others counted', async () => {
  const { root, folder } = await aFolder(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}.markdown`, 'x'])))
  const { problems } = await readPostings(folder, root)
  expect(problems.map((problem) => problem.code)).toEqual(['folder/empty', ...Array.from({ length: 21 }, () => 'file/passed-over')])
  expect(problems.at(-1)?.message).toBe('10 more files that look like postings are not read.')
})

test('names that JavaScript objects own are names like any other', async () => {
  const { root, folder } = await aFolder({ 'constructor.md': 'c', '__proto__.md': 'p' })
  const { files, problems } = await readPostings(folder, root)
  expect(files.map((file) => file.slug)).toEqual(['__proto__', 'constructor'])
  expect(problems).toEqual([])
})

test('takes a byte order mark off and leaves CRLF as it is', async () => {
  const { root, folder } = await aFolder({ 'a.md': '\ufeff---\r\ntitle: x\r\n' })
  const { files } = await readPostings(folder, root)
  expect(files[0]?.text).toBe('---\r\ntitle: x\r\n')
})

test('names the line, column and byte where a file stops being UTF-8', async () => {
  const latin1 = Buffer.concat([Buffer.from('---\nü: Caf', 'utf8'), Buffer.from([0xe9]), Buffer.from(' bar\n')])
  const cut = Buffer.from('abc😀', 'utf8').subarray(0, 5)
  const { root, folder } = await aFolder({ 'latin1.md': latin1, 'cut.md': cut, 'utf16.md': Buffer.from([0xff, 0xfe, 0x61, 0]), 'good.md': 'ü' })
  const { files, problems } = await readPostings(folder, root)
  expect(files.map((file) => file.slug)).toEqual(['good'])
  expect(problems.map(({ path, code, line, column }) => [path, code, line, column])).toEqual([
    ['postings/cut.md', 'file/not-utf8', 1, 4],
    ['postings/latin1.md', 'file/not-utf8', 2, 7],
    ['postings/utf16.md', 'file/not-utf8', 1, 1],
  ])
  expect(problems[1]?.message).toBe('The byte 0xE9 is not UTF-8, at byte 11.')
})

test('refuses a file above 2 MiB and reads one just below', async () => {
  const { root, folder } = await aFolder({ 'big.md': 'x'.repeat(2 * 1024 * 1024 + 1), 'just.md': 'x'.repeat(2 * 1024 * 1024) })
  const { files, problems } = await readPostings(folder, root)
  expect(files.map((file) => file.slug)).toEqual(['just'])
  expect(problems.map((problem) => problem.code)).toEqual(['file/too-large'])
})

test.each(['a b.md', 'ümlaut.md', 'a..md', '100%.md', 'a?.md', 'a#b.md', `${'x'.repeat(151)}.md`, 'UPPER.MD'])(
  'refuses the file name %s, which is no address',
  async (name) => {
    const { root, folder } = await aFolder({ [name]: 'x', 'a.md': 'x' })
    const { files, problems } = await readPostings(folder, root)
    expect(files.map((file) => file.slug)).toEqual(['a'])
    expect(problems.map((problem) => [problem.path, problem.code])).toEqual([[`postings/${name}`, 'file/name']])
  },
)

test('a name of 150 characters and dots inside are fine', async () => {
  const { root, folder } = await aFolder({ [`${'x'.repeat(150)}.md`]: 'x', 'node.js-dev.md': 'x' })
  expect((await readPostings(folder, root)).problems).toEqual([])
})

test('reports names that differ by case alone on each of them', async () => {
  const { root, folder } = await aFolder({ 'dev-A.md': 'x', 'dev-a.md': 'x', 'dev-b.md': 'x', 'a b.md': 'x', 'z z.md': 'x' })
  const { problems } = await readPostings(folder, root)
  expect(problems.map((problem) => [problem.path, problem.code])).toEqual([
    ['postings/a b.md', 'file/name'],
    ['postings/dev-A.md', 'file/slug-case'],
    ['postings/dev-a.md', 'file/slug-case'],
    ['postings/z z.md', 'file/name'],
  ])
  expect(problems[1]?.message).toContain('dev-a.md')
})

test('reports a folder and a symbolic link named like a posting', async () => {
  const { root, folder } = await aFolder({ 'a.md': 'x' })
  await mkdir(join(root, folder, 'dir.md'))
  await symlink(join(root, folder, 'a.md'), join(root, folder, 'link.md'))
  await symlink('/nowhere', join(root, folder, 'dangling.md'))
  const { files, problems } = await readPostings(folder, root)
  expect(files.map((file) => file.slug)).toEqual(['a'])
  expect(problems.map(({ path, code, message }) => [path, code, message])).toEqual([
    ['postings/dangling.md', 'file/unreadable', 'dangling.md is a symbolic link.'],
    ['postings/dir.md', 'file/unreadable', 'dir.md is a folder.'],
    ['postings/link.md', 'file/unreadable', 'link.md is a symbolic link.'],
  ])
})

test('a folder that is not there is an error that says where to set it', async () => {
  const { root } = await aFolder({})
  const { files, problems } = await readPostings('nowhere', root)
  expect(files).toEqual([])
  expect(problems).toMatchObject([{ code: 'folder/unreadable', severity: 'error', path: 'nowhere', message: 'The postings folder "nowhere" is not there.' }])
  expect(problems[0]?.remedy).toContain('POSTINGS_DIR')
})

test('a file in the place of the folder is an error', async () => {
  const { root } = await aFolder({ 'a.md': 'x' })
  const { problems } = await readPostings('postings/a.md', root)
  expect(problems).toMatchObject([{ code: 'folder/unreadable', message: 'The postings folder "postings/a.md" is not a folder.' }])
})

test('an empty folder is a warning, not an error', async () => {
  const { root, folder } = await aFolder({ 'README.md': 'x' })
  expect((await readPostings(folder, root)).problems).toMatchObject([{ code: 'folder/empty', severity: 'warning', path: 'postings' }])
})

test('reads more files than are open at once, in order', async () => {
  const names = Array.from({ length: 100 }, (_, index) => `p${String(index).padStart(3, '0')}`)
  const { root, folder } = await aFolder(Object.fromEntries(names.map((name) => [`${name}.md`, name])))
  const { files } = await readPostings(folder, root)
  expect(files.map((file) => file.text)).toEqual(names)
})
