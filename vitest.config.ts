/** The tests run on the sources, with patterns compiled as src/native-patterns.ts has it; those in test/e2e start the built bot, which `npm test` builds first. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    execArgv: ["--no-regexp-tier-up"],
  },
});
