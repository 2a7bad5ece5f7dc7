import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { guardedDoorsOfTests } from "./scripts/guarded-doors.mjs";
import { slownessOf } from "./scripts/slow-tests.mjs";
import { testProjects } from "./scripts/test-projects.mjs";

/**
 * One project after the other, since a process keeps the modules of src only from one file to the next of its project; and
 * in each what takes longest first, so that no processor is left without work at its end.
 */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = Object.keys(testProjects);
    const placeOf = ({ project }: TestSpecification): number => order.indexOf(project.name);
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (a, b) => placeOf(a) - placeOf(b) || slownessOf(a.moduleId) - slownessOf(b.moduleId),
    );
  }
}

const src = fileURLToPath(new URL("src", import.meta.url));

export default defineConfig({
  plugins: [guardedDoorsOfTests],
  resolve: {
    alias: [
      { find: /^wres-metrics$/, replacement: `${src}/index.ts` },
      { find: /^wres-metrics\/([\w-]+)$/, replacement: `${src}/$1.ts` },
    ],
  },
  test: {
    projects: Object.entries(testProjects).map(([name, folders]) => ({
      extends: true,
      test: {
        name,
        include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
        ...(name === "browser" && { globalSetup: ["test/support/built-calculator.ts"] }),
      },
    })),
    tags: [
      {
        name: "night",
        description:
          "Takes long, and goes the way of a faster test: the night has it (npm run test:whole), and whoever runs its file.",
      },
    ],
    // One for each of the two processors that continuous integration has; vitest would leave one of them idle.
    maxWorkers: 2,
    // Files of tests share the modules of src, which are then read once: src keeps no state that a test could leave behind.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    setupFiles: ["test/support/failing-laws.ts"],
    testTimeout: 60_000,
    // Hooks build, write workbooks and start engines, and have as long as a test.
    hookTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      // Only parses arguments and is run as a process of its own, which v8 coverage does not see.
      // So is what runs in a page: test/browser drives it in Chromium.
      exclude: ["src/cli/wres.ts", "src/calculator/page/**", "src/calculator/work/**", "src/report/page/**"],
      // Pages of coverage are for who reads them: they take a while to write.
      reporter:
        process.env["CI"] === undefined
          ? ["text-summary", "html", "json-summary"]
          : ["text-summary", "json-summary"],
      thresholds: { lines: 95, branches: 94.2, functions: 95 },
    },
  },
});
