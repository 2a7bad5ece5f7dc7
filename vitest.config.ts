import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("src", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^wres-metrics$/, replacement: `${src}/index.ts` },
      { find: /^wres-metrics\/([\w-]+)$/, replacement: `${src}/$1.ts` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // One for each of the two processors that continuous integration has; vitest would leave one of them idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    typecheck: {
      enabled: true,
      include: ["test/types/**/*.test-d.ts"],
      tsconfig: "./tsconfig.test.json",
      // tsc checks the other files in a step of its own.
      ignoreSourceErrors: true,
    },
    coverage: {
      provider: "v8",
      include: ["src/**"],
      // Only parses arguments and is run as a process of its own, which v8 coverage does not see.
      // So is what runs in a page: test/browser drives it in Chromium.
      exclude: ["src/cli/wres.ts", "src/calculator/page/**", "src/calculator/work/**"],
      reporter: ["text-summary", "html", "json-summary"],
      thresholds: { lines: 95, branches: 95, functions: 95 },
    },
  },
});
