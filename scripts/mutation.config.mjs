// The tests that `npm run mutation` runs for each change of the code: those whose patterns stand in WRES_MUTATION_TESTS.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BaseSequencer } from "vitest/node";
import base from "../vitest.config.ts";
import { slownessOf } from "./slow-tests.mjs";

/**
 * The first test that notices a change ends its run: those that take least stand first, and those that read the whole command last.
 * Without those, the files that are run for a change share the modules of src, which are then read once for each change.
 */
class FastestFirst extends BaseSequencer {
  /** @override @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const ofCommand = new Set(
      files.filter(({ moduleId }) => readFileSync(moduleId, "utf8").includes("fake-terminal")),
    );
    const { mode } = /** @type {{ mode?: string }} */ (this.ctx.getProvidedContext());
    for (const { config } of this.ctx.projects) config.isolate = mode !== "mutant" || ofCommand.size > 0;
    return (await super.sort(files)).toSorted(
      (a, b) =>
        Number(ofCommand.has(a)) - Number(ofCommand.has(b)) ||
        slownessOf(b.moduleId) - slownessOf(a.moduleId),
    );
  }
}

const { projects: _, coverage: __, ...test } = base.test ?? {};
export default {
  ...base,
  test: {
    ...test,
    include: (process.env["WRES_MUTATION_TESTS"] ?? "").split("\n"),
    sequence: { sequencer: FastestFirst },
    runner: fileURLToPath(new URL("mutation-runner.mjs", import.meta.url)),
    // Before the first change Stryker notes which test runs which line, in an object that each file of tests makes anew: a module
    // that an earlier file has read would go on writing into the old one, and look as if no test ran it.
    isolate: true,
    maxWorkers: 1,
  },
};
