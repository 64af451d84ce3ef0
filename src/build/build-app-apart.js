import { build } from 'vite'

// The other side of `buildApp`: builds what it is told once, says what went wrong, and ends.
process.once('message', (config) => {
  build(config)
    .catch((error) => {
      process.exitCode = 1
      process.send?.(error instanceof Error ? error.message : String(error))
    })
    .finally(() => process.disconnect())
})
