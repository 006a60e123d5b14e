/** The tests run on the sources; those in test/e2e start the built bot, which `npm test` builds first. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 30_000, hookTimeout: 30_000 },
});
