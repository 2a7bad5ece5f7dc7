// The tests that `npm run mutation` runs for each change of the code: those whose patterns stand in WRES_MUTATION_TESTS.
import base from "../vitest.config.ts";

const { projects: _, coverage: __, ...test } = base.test ?? {};
export default {
  ...base,
  test: {
    ...test,
    include: (process.env["WRES_MUTATION_TESTS"] ?? "").split(","),
    // Stryker notes which test runs which line in an object that each file of tests makes anew: a module that an earlier file
    // has read would go on writing into the old one, and look as if no test ran it.
    isolate: true,
    maxWorkers: 1,
  },
};
