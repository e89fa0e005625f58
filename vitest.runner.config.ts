/** `npm run test:runner`: workflows on a real runner. Reads `dist/`, so it comes after `npm run dist`. */

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/runner/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
})
