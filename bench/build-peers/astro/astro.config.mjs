import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://board.example',
  outDir: process.env.BENCH_OUT,
  cacheDir: process.env.BENCH_CACHE,
  devToolbar: { enabled: false },
})
