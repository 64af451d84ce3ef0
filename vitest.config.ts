import { defineConfig } from 'vitest/config'

export default defineConfig({
  // A test that hangs is ended; one that a busy machine slows is not.
  test: { include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'bench/*.test.ts'], reporters: ['default'], testTimeout: 60_000 },
})
