// The tests that `npm run mutation` runs for each change of the code: those whose patterns stand in WRES_MUTATION_TESTS.
import base from "../vitest.config.ts";

const { projects: _, coverage: __, ...test } = base.test ?? {};
export default {
  ...base,
  test: { ...test, include: (process.env["WRES_MUTATION_TESTS"] ?? "").split(","), maxWorkers: 1 },
};
