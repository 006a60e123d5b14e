/**
 * The tests run on the sources; those in test/e2e start the built bot, which `npm test` builds first. As in package.json,
 * patterns are compiled at their first use: by itself the engine interprets each first and compiles it again when it is used
 * again (v8.dev/blog/regexp-tier-up), and reading a document uses a thousand of them, all many times.
 */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    execArgv: ["--no-regexp-tier-up"],
  },
});
